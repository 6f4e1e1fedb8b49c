// Breaks the rules, one comparison at a time, and sees their tests fail: `npm run mutate`, or `npm run mutate -- A01 Y03`.
// A comparison that can be broken without any test noticing is a defect of the tests; the run ends with status 1 then.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'
import { instrument, type Mutant } from './mutation/instrument'

const project = resolve(import.meta.dirname, '..')
const RULE = /[\\/](?:reconcile|corpus)[\\/]rules[\\/]([A-Z]\d\d)\.ts$/
/** Tests of rules on reports; those of generated reports would take hours. */
const TESTS = ['test/reconcile', 'test/corpus'].flatMap(folder =>
  readdirSync(join(project, folder))
    .filter(name => /^(?!generated|baseline|corpus|recurrence).*\.test\.ts$/.test(name))
    .map(name => join(project, folder, name))
)

/** Milliseconds after which a run of the tests does not end any more. */
const TIMEOUT = 20_000

const asked = process.argv.slice(2).map(id => id.toUpperCase())
const mutants: Mutant[] = []
const cache = join(project, 'node_modules/.cache')
mkdirSync(cache, { recursive: true })
const folder = mkdtempSync(join(cache, 'gouji-mutation-'))
try {
  await build({
    stdin: {
      contents: [
        ...TESTS.map(file => `import ${JSON.stringify(file)}`),
        `export { run, tests } from ${JSON.stringify(join(import.meta.dirname, 'mutation/vitest-shim.ts'))}`
      ].join('\n'),
      resolveDir: project
    },
    outfile: join(folder, 'tests.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    // The package says that its modules have no effects; its tests have.
    ignoreAnnotations: true,
    alias: { vitest: join(import.meta.dirname, 'mutation/vitest-shim.ts') },
    logLevel: 'error',
    plugins: [
      {
        name: 'instrument',
        setup({ onLoad }) {
          onLoad({ filter: RULE }, ({ path }) => ({
            contents: instrument(path, readFileSync(path, 'utf8'), mutants),
            loader: 'ts'
          }))
        }
      }
    ]
  })
  const url = pathToFileURL(join(folder, 'tests.mjs')).href
  let worker = await started(url)
  const broken = await tried(worker, { id: 0, rule: '' })
  if (broken === 'timeout' || broken.failed !== null)
    throw new Error(`a test fails with nothing broken: ${broken === 'timeout' ? broken : broken.failed}`)

  const ruleOf = ({ file }: Mutant): string => basename(file, '.ts')
  const chosen = mutants.filter(m => asked.length === 0 || asked.includes(ruleOf(m)))
  const survivors: Mutant[] = []
  const count = new Map<string, { all: number; killed: number }>()
  for (const mutant of chosen) {
    const rule = ruleOf(mutant)
    const answer = await tried(worker, { id: mutant.id, rule })
    if (answer === 'timeout') {
      await worker.terminate()
      worker = await started(url)
    }
    const isKilled = answer === 'timeout' || answer.failed !== null
    const own = count.get(rule) ?? { all: 0, killed: 0 }
    count.set(rule, { all: own.all + 1, killed: own.killed + (isKilled ? 1 : 0) })
    if (!isKilled) survivors.push(mutant)
  }
  await worker.terminate()
  for (const [id, { all, killed }] of [...count].sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(`${id}  ${killed} of ${all}`)
  }
  for (const m of survivors) console.log(`survived  ${ruleOf(m)}:${m.line}  ${m.kind}  ${m.before}  →  ${m.after}`)
  console.log(`${chosen.length - survivors.length} of ${chosen.length} broken comparisons found by tests`)
  process.exitCode = survivors.length === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** A thread that has loaded the tests. */
function started(tests: string): Promise<Worker> {
  const worker = new Worker(join(import.meta.dirname, 'mutation/worker.mjs'), { workerData: { tests }, execArgv: [] })
  return new Promise((done, fail) => {
    worker.once('message', () => done(worker))
    worker.once('error', fail)
  })
}

/** Asks the thread; a broken comparison that makes the tests run on counts as noticed. */
function tried(worker: Worker, task: { id: number; rule: string }): Promise<{ failed: string | null } | 'timeout'> {
  return new Promise(done => {
    const timer = setTimeout(() => done('timeout'), TIMEOUT)
    worker.once('message', answer => {
      clearTimeout(timer)
      done(answer)
    })
    worker.postMessage(task)
  })
}
