// Threads that hold the bundled tests: one that tries mutants one after the other, and fresh ones for what takes effect
// only while the modules load.
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** How one test ran with nothing broken. */
export interface Covered {
  name: string
  failed: string | null
  ms: number
  /** Mutants whose place it ran through. */
  reached: number[]
}

/** Milliseconds after which tests do not end any more, beyond what they take with nothing broken. */
const PATIENCE = 8_000

export interface Tests {
  /** Mutants that were reached while the modules loaded. */
  loaded: ReadonlySet<number>
  cover(): Promise<Covered[]>
  /** Whether one of the tests fails with the mutant on. */
  isFound(mutant: number, order: readonly number[]): Promise<boolean>
  /** The same in a thread that loads its modules with the mutant on. */
  isFoundAfresh(mutant: number, order: readonly number[]): Promise<boolean>
  close(): Promise<void>
}

/** @param url of the bundle */
export async function openTests(url: string): Promise<Tests> {
  const first = await start(url, 0)
  let worker = first.worker
  const ask = async (own: Worker, id: number, order: readonly number[]): Promise<boolean | 'timeout'> => {
    const answer = await asked<{ failed: string | null }>(own, { kind: 'try', id, order }, PATIENCE)
    return answer === 'timeout' ? answer : answer.failed !== null
  }
  return {
    loaded: new Set(first.loaded),
    async cover() {
      const covered = await asked<Covered[]>(worker, { kind: 'cover' }, 60 * PATIENCE)
      if (covered === 'timeout') throw new Error('the tests do not end with nothing broken')
      return covered
    },
    async isFound(mutant, order) {
      const answer = await ask(worker, mutant, order)
      if (answer !== 'timeout') return answer
      await worker.terminate()
      worker = (await start(url, 0)).worker
      return true
    },
    async isFoundAfresh(mutant, order) {
      const fresh = await start(url, mutant).catch(() => null)
      if (fresh === null) return true
      const answer = await ask(fresh.worker, mutant, order)
      await fresh.worker.terminate()
      return answer !== false
    },
    async close() {
      await worker.terminate()
    }
  }
}

/** A thread that has loaded the tests; fails when they do not load, or not in time, with the mutant on. */
function start(tests: string, on: number): Promise<{ worker: Worker; loaded: number[] }> {
  const worker = new Worker(join(import.meta.dirname, 'worker.mjs'), { workerData: { tests, on }, execArgv: [] })
  return new Promise((done, fail) => {
    const timer = setTimeout(() => void worker.terminate().then(fail), 2 * PATIENCE)
    worker.once('message', loaded => {
      clearTimeout(timer)
      done({ worker, loaded })
    })
    worker.once('error', error => {
      clearTimeout(timer)
      fail(error)
    })
  })
}

function asked<Answer>(worker: Worker, task: object, patience: number): Promise<Answer | 'timeout'> {
  return new Promise(done => {
    const timer = setTimeout(() => done('timeout'), patience)
    worker.once('message', answer => {
      clearTimeout(timer)
      done(answer)
    })
    worker.postMessage(task)
  })
}
