// The worker of the single file: its code lies in the page, compressed, until the first file is dropped there.

export async function startWorker(): Promise<Worker> {
  const packed = document.getElementById('gouji-worker')?.textContent ?? ''
  const bytes = Uint8Array.from(atob(packed), c => c.charCodeAt(0))
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  const code = await new Response(plain).blob()
  return new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))
}
