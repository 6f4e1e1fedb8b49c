// Breaks the rules and what they compute with, one place at a time, and sees their tests fail: `npm run mutate`, or
// `npm run mutate -- A01 Y03 interval` for some files (`--quick` to skip the second look). A place that can be broken
// without any test noticing is a defect of the tests, unless scripts/mutation/equivalent.json says why nothing can change;
// the run ends with status 1 then.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import equivalent from './mutation/equivalent.json'
import { instrument, type Mutant } from './mutation/instrument'
import { openTests } from './mutation/threads'

const project = resolve(import.meta.dirname, '..')
/** Rules, and the modules that compute for them; tables of rules and their pages decide nothing. */
const SOURCES =
  /[\\/]src[\\/](?:reconcile|corpus)[\\/](?:[\w-]+|rules[\\/](?:[A-Z]\d\d|across)|recurrence[\\/][\w-]+)\.ts$/

/** Tests of rules on reports; those of generated reports would take hours. */
const TESTS = ['test/reconcile', 'test/corpus'].flatMap(folder =>
  readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.test.ts') && !/^(?:generated|corpus|baseline)/.test(name))
    .map(name => join(project, folder, name))
)

const nameOf = ({ file }: Pick<Mutant, 'file'>): string => basename(file, '.ts')

/** A place whose change nothing can show. */
interface Equivalent extends Pick<Mutant, 'file' | 'within' | 'kind' | 'before' | 'after'> {
  reason: string
}
const EQUIVALENT = equivalent as Equivalent[]
const keyOf = (m: Omit<Equivalent, 'reason'>): string => [nameOf(m), m.within, m.kind, shown(m)].join('|')
const shown = ({ before, after }: Pick<Mutant, 'before' | 'after'>): string => `${before}  →  ${after}`
const listed = new Set(EQUIVALENT.map(keyOf))

/** Not to look again at what no test found in a thread that had computed it before. */
const isQuick = process.argv.includes('--quick')
const asked = process.argv.slice(2).filter(arg => !arg.startsWith('-'))
const isAsked = (name: string): boolean =>
  asked.length === 0 || asked.some(one => one.toLowerCase() === name.toLowerCase())

const mutants: Mutant[] = []
const cache = join(project, 'node_modules/.cache')
mkdirSync(cache, { recursive: true })
const folder = mkdtempSync(join(cache, 'gouji-mutation-'))
try {
  const tests = await openTests(await bundle(join(folder, 'tests.mjs')))
  const covered = await tests.cover()
  const broken = covered.find(test => test.failed !== null)
  if (broken !== undefined) throw new Error(`a test fails with nothing broken: ${broken.name}`)
  const quickest = covered.map((_, i) => i).sort((a, b) => covered[a]!.ms - covered[b]!.ms)
  const reaching = new Map(mutants.map(m => [m.id, [] as number[]]))
  for (const index of quickest) for (const id of covered[index]!.reached) reaching.get(id)!.push(index)
  /** Tests that name the rule come first: they are its own, and mostly end the search. */
  const ordered = (order: readonly number[], rule: string): number[] => {
    const isOwn = (index: number) => covered[index]!.name.includes(rule)
    return [...order.filter(isOwn), ...order.filter(index => !isOwn(index))]
  }

  const survivors: Mutant[] = []
  for (const mutant of mutants) {
    const order = ordered(reaching.get(mutant.id)!, nameOf(mutant))
    const isFound = !tests.loaded.has(mutant.id) && order.length > 0 && (await tests.isFound(mutant.id, order))
    // What was computed once and kept is computed again in a thread of its own, which takes seconds.
    const mayBeKept = tests.loaded.has(mutant.id) || !isQuick
    if (isFound || (mayBeKept && (await tests.isFoundAfresh(mutant.id, ordered(quickest, nameOf(mutant)))))) continue
    survivors.push(mutant)
    if (!listed.has(keyOf(mutant)))
      console.log(`survived  ${nameOf(mutant)}:${mutant.line} ${mutant.within}  ${mutant.kind}  ${shown(mutant)}`)
  }
  await tests.close()
  report(survivors)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Writes the tests with the instrumented sources to one file. */
async function bundle(outfile: string): Promise<string> {
  const shim = join(import.meta.dirname, 'mutation/vitest-shim.ts')
  await build({
    stdin: {
      contents: [
        ...TESTS.map(file => `import ${JSON.stringify(file)}`),
        `export { run, tests } from ${JSON.stringify(shim)}`
      ].join('\n'),
      resolveDir: project
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    // The package says that its modules have no effects; its tests have.
    ignoreAnnotations: true,
    alias: { vitest: shim },
    logLevel: 'error',
    plugins: [
      {
        name: 'instrument',
        setup({ onLoad }) {
          onLoad({ filter: SOURCES }, ({ path }) => {
            const source = readFileSync(path, 'utf8')
            const name = nameOf({ file: path })
            if (name === 'index' || !isAsked(name)) return { contents: source, loader: 'ts' }
            return { contents: instrument(path, source, mutants), loader: 'ts' }
          })
        }
      }
    ]
  })
  return pathToFileURL(outfile).href
}

/** Prints how many of each file and kind were found, and what is listed without need. */
function report(survivors: readonly Mutant[]): void {
  const left = new Set(survivors)
  const count = (of: (mutant: Mutant) => string): void => {
    for (const name of [...new Set(mutants.map(of))].sort()) {
      const own = mutants.filter(m => of(m) === name)
      console.log(`${name}  ${own.filter(m => !left.has(m)).length} of ${own.length}`)
    }
  }
  count(nameOf)
  count(m => m.kind)
  const survived = new Set(survivors.map(keyOf))
  const stale = EQUIVALENT.filter(e => isAsked(e.file) && !survived.has(keyOf(e)))
  for (const e of stale) console.log(`listed as equivalent, yet found or gone  ${e.file} ${e.within}  ${shown(e)}`)
  const missed = survivors.filter(m => !listed.has(keyOf(m))).length
  const [found, spared] = [mutants.length - survivors.length, survivors.length - missed]
  console.log(`${found} of ${mutants.length} found by tests, ${spared} equivalent, ${missed} missed`)
  process.exitCode = missed + stale.length === 0 ? 0 : 1
}
