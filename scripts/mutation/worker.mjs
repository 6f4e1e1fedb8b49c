// Runs the tests with one place of the rules broken, in a thread that can be stopped: what is broken may never end.
import { parentPort, workerData } from 'node:worker_threads'

let on = workerData.on ?? 0
let reached = new Set()
globalThis.__mutant = id => {
  reached.add(id)
  return on === id
}
const { run, tests } = await import(workerData.tests)

parentPort.on('message', async task => {
  if (task.kind === 'cover') {
    const report = []
    for (const test of tests) {
      reached = new Set()
      const started = performance.now()
      const failed = await run([test])
      report.push({ name: test.name, failed, ms: performance.now() - started, reached: [...reached] })
    }
    parentPort.postMessage(report)
    return
  }
  on = task.id
  parentPort.postMessage({ failed: await run(task.order.map(index => tests[index])) })
})
// What runs when the modules load is reached before any test.
parentPort.postMessage([...reached])
