// Starts the worker: on a site a file of its own, in the single file a script that lies in the page, compressed, until it is
// needed.

/** The worker's code in a single file; null on a site. */
const packed = (): Element | null => document.getElementById('gouji-worker')

/** Whether this page is one file that holds everything. */
export const isSingleFile = (): boolean => packed() !== null

/** @throws Error when the page has no worker, as only a broken build has */
export async function startWorker(): Promise<Worker> {
  const inside = packed()
  if (inside !== null) return new Worker(URL.createObjectURL(await unpacked(inside.textContent ?? '')))
  const beside = document.querySelector<HTMLLinkElement>('link[rel="gouji-worker"]')
  if (beside === null) throw new Error('this page has no worker')
  return new Worker(beside.href)
}

async function unpacked(base64: string): Promise<Blob> {
  const bytes = Uint8Array.from(atob(base64), c => c.charCodeAt(0))
  const code = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Blob([await new Response(code).blob()], { type: 'text/javascript' })
}
