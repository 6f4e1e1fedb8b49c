// The worker of the site: a file of its own. The single file has start-inlined-worker.ts in this one's place.

export async function startWorker(): Promise<Worker> {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
}
