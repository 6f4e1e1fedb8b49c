// Runs the tests with one comparison broken, in a thread that can be stopped: a broken comparison may never end.
import { parentPort, workerData } from 'node:worker_threads'

const { run, tests } = await import(workerData.tests)
parentPort.on('message', async ({ id, rule }) => {
  globalThis.__mutantOn = id
  // Tests that name the rule come first: they are its own, and mostly end the search.
  const own = tests.filter(t => t.name.includes(rule))
  const failed = await run([...own, ...tests.filter(t => !t.name.includes(rule))])
  parentPort.postMessage({ failed })
})
parentPort.postMessage({ ready: true })
