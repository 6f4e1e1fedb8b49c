// How dictionaries enter the bundles: as JSON text parsed once, which engines do several times faster than reading the same
// data as a program, and without what is there for those who edit them: notes, what categories mean, what weights were made of.
import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { build as bundle, type Plugin } from 'esbuild'
import { alphabetOf, alphabetSteps, packed, respelled } from './packing'

const TOGETHER = 'gouji-dictionaries'

/**
 * @param core the entry whose dictionaries stand in one module, side by side: compressors look back some ten thousand
 *   characters, and dictionaries share words with one another, not with code. Without it each stands where it is imported.
 */
export function dictionaries(core?: string): Plugin {
  return {
    name: 'dictionaries',
    setup(build) {
      let together: readonly string[] = []
      build.onStart(async () => {
        if (core !== undefined) together = await dictionariesOf(core)
      })
      build.onLoad({ filter: DICTIONARY }, async ({ path }) => {
        const at = together.indexOf(path)
        const contents =
          at < 0
            ? `export default ${alone(await shippedDictionary(path), path)}`
            : `export { dictionary${at} as default } from '${TOGETHER}'`
        return { contents, loader: 'js' }
      })
      build.onResolve({ filter: new RegExp(`^${TOGETHER}$`) }, ({ path }) => ({ path, namespace: TOGETHER }))
      build.onLoad({ filter: /./, namespace: TOGETHER }, async () => {
        return { contents: written(await Promise.all(together.map(shortest))), resolveDir: resolve('scripts') }
      })
    }
  }
}

/** A dictionary as JSON text. */
interface Written {
  json: string
  isPacked: boolean
}

/** A dictionary in the writing that compresses best. */
async function shortest(path: string): Promise<Written> {
  const plain = await shippedDictionary(path)
  const short = JSON.stringify(packed(JSON.parse(plain), SETS.test(path)))
  const isPacked = deflated(short) < deflated(plain)
  return { json: isPacked ? short : plain, isPacked }
}

/** The module of the core's dictionaries, by number. They share an alphabet, but for those in which it would change little. */
function written(dictionaries: readonly Written[]): string {
  const isChinese = ({ json }: Written): boolean => json.replace(/[\0-\x7f]/g, '').length * ASCII_SHARE > json.length
  const alphabet = alphabetOf(dictionaries.filter(isChinese).map(({ json }) => json))
  const statements = dictionaries.map((dictionary, i) => {
    const { json, isPacked } = dictionary
    const data = isChinese(dictionary)
      ? `/* @__PURE__ */ JSON.parse(/* @__PURE__ */ read(${JSON.stringify(respelled(json, alphabet))}))`
      : parsed(json)
    return `export const dictionary${i} = ${isPacked ? `/* @__PURE__ */ unpacked(${data})` : data}`
  })
  return [
    `import { reader, unpacked } from './packing'`,
    `const read = /* @__PURE__ */ reader(${JSON.stringify(alphabetSteps(alphabet))})`,
    ...statements
  ].join('\n')
}

/** Dictionaries whose lists of words say the same in any order. */
const SETS = /[\\/]concepts\.json$/

/** One character of so many must not be ASCII for the alphabet to be worth reading by. */
const ASCII_SHARE = 40

/** Dictionaries that have much in common stand side by side; found by trying. New ones come last. */
const ORDER: readonly string[] = [
  'indicators',
  'format-2021',
  'stats-2014',
  'derived',
  'format-2019',
  'legal-basis',
  'averages',
  'concepts',
  'growth',
  'negations',
  'particles',
  'topics',
  'lists',
  'bodies',
  'problem-weights',
  'hedges',
  'issuers',
  'headings',
  'passages',
  'not-numerals',
  'rejects',
  'mojibake',
  'furniture',
  'spam',
  'units',
  'numerals',
  'cells',
  'characters'
]

const place = (path: string): number => {
  const at = ORDER.indexOf(basename(path, '.json'))
  return at < 0 ? ORDER.length : at
}

const deflated = (text: string): number => deflateRawSync(text, { level: 9 }).length

/** Small ones that most who import the core never reach: as literals, which bundlers leave out even where marks were lost. */
const ASIDE = /[\\/]collectives\.json$/

const alone = (json: string, path: string): string => (ASIDE.test(path) ? json : parsed(json))

/** Marked, so that bundlers leave out what nobody reads. */
const parsed = (json: string): string => `/* @__PURE__ */ JSON.parse(${JSON.stringify(json)})`

/** Paths of dictionaries. */
export const DICTIONARY = /[\\/]dictionaries[\\/].*\.json$/

/** The dictionaries that an entry reaches, in order. */
async function dictionariesOf(entry: string): Promise<string[]> {
  const { metafile } = await bundle({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    packages: 'external',
    write: false,
    metafile: true
  })
  return Object.keys(metafile.inputs)
    .map(path => resolve(path))
    .filter(path => DICTIONARY.test(path) && !ASIDE.test(path))
    .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
}

/** One dictionary as JSON text, the way users get it. */
export async function shippedDictionary(path: string): Promise<string> {
  return JSON.stringify(withoutNotes(JSON.parse(await readFile(path, 'utf8'))))
}

const FOR_EDITORS: ReadonlySet<string> = new Set([
  'note',
  'definition',
  'boundaries',
  'examples',
  'trainedOn',
  'learner'
])

function withoutNotes(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withoutNotes)
  if (data === null || typeof data !== 'object') return data
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) => (isForEditors(key, data) ? [] : [[key, withoutNotes(value)]]))
  )
}

/** The note of a relation between figures of a form is part of what findings say. */
const isForEditors = (key: string, beside: object): boolean =>
  FOR_EDITORS.has(key) && !(key === 'note' && 'formula' in beside)
