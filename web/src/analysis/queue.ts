// Hands files to the worker, two at a time, and takes its answers. A file that breaks the worker, or keeps it too long, fails
// alone: the next ones go to a new worker. Knows nothing of what is shown.
import { isLast, type Request, type Response } from './protocol'
import { startWorker } from './start-worker'

/** One is worked on while the next waits in the worker, so that the page's drawing never keeps it idle. */
const IN_FLIGHT = 2
/** Longer than the slowest honest file takes on a slow machine. */
const PATIENCE_MS = 120_000

let worker: Promise<Worker> | null = null
const waiting: Request[] = []
const inFlight: Request[] = []
let timer: ReturnType<typeof setTimeout> | undefined
let listener: (response: Response) => void = () => {}

/** Who takes the answers. Call once, before anything is queued. */
export function onAnswer(take: (response: Response) => void): void {
  listener = take
}

/** Starts the worker before it is needed, so that the first drop does not wait for it. */
export function warmUp(): Promise<Worker> {
  worker ??= startWorker().then(w => {
    w.onmessage = (event: MessageEvent<Response>) => answered(event.data)
    w.onerror = event => lost(event.message || 'worker')
    return w
  })
  return worker
}

export function queue(requests: readonly Request[]): void {
  waiting.push(...requests)
  void feed()
}

/** Forgets what has not been started. */
export function forgetWaiting(): void {
  waiting.length = 0
}

async function feed(): Promise<void> {
  try {
    const w = await warmUp()
    while (inFlight.length < IN_FLIGHT && waiting.length > 0) {
      const next = waiting.shift()!
      inFlight.push(next)
      if (inFlight.length === 1) watch()
      w.postMessage(next)
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    for (const { key } of waiting.splice(0)) listener({ key, kind: 'failed', message, remedy: '' })
  }
}

function answered(response: Response): void {
  if (isLast(response)) {
    const at = inFlight.findIndex(r => r.key === response.key)
    if (at >= 0) inFlight.splice(at, 1)
    void feed()
  }
  watch()
  listener(response)
}

function watch(): void {
  clearTimeout(timer)
  if (inFlight.length > 0) timer = setTimeout(() => lost('timeout'), PATIENCE_MS)
}

/** The worker is gone: the file it worked on has failed, the one behind it is asked for again. */
function lost(message: string): void {
  const broken = worker
  worker = null
  void broken?.then(w => w.terminate())
  clearTimeout(timer)
  const [failed, ...again] = inFlight.splice(0)
  waiting.unshift(...again)
  if (failed) listener({ key: failed.key, kind: 'failed', message, remedy: '' })
  if (waiting.length > 0) void feed()
}
