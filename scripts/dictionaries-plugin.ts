// How dictionaries enter the bundles: as JSON text parsed once, which engines do several times faster than reading the same
// data as a program, and without what is there for those who edit them: notes, and what categories mean.
import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

export const dictionaries: Plugin = {
  name: 'dictionaries',
  setup(build) {
    build.onLoad({ filter: DICTIONARY }, async ({ path }) => {
      const contents = `export default /* @__PURE__ */ JSON.parse(${JSON.stringify(await shippedDictionary(path))})`
      return { contents, loader: 'js' }
    })
  }
}

/** Paths of dictionaries. */
export const DICTIONARY = /[\\/]dictionaries[\\/].*\.json$/

/** One dictionary as JSON text, the way users get it. */
export async function shippedDictionary(path: string): Promise<string> {
  return JSON.stringify(withoutNotes(JSON.parse(await readFile(path, 'utf8'))))
}

const FOR_EDITORS: ReadonlySet<string> = new Set(['note', 'definition', 'boundaries', 'examples'])

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
