// How dictionaries enter the bundles: as JSON text parsed once, which engines do several times faster than reading the same
// data as a program, and without what is there for those who edit them: notes, and what categories mean.
import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

export const dictionaries: Plugin = {
  name: 'dictionaries',
  setup(build) {
    build.onLoad({ filter: /[\\/]dictionaries[\\/].*\.json$/ }, async ({ path }) => {
      const data = JSON.parse(await readFile(path, 'utf8'))
      // The notes of forms are shown to users beside the relations they belong to.
      const kept = /[\\/]forms[\\/]/.test(path) ? data : withoutNotes(data)
      const contents = `export default /* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(kept))})`
      return { contents, loader: 'js' }
    })
  }
}

const FOR_EDITORS: ReadonlySet<string> = new Set(['note', 'definition', 'boundaries', 'examples'])

function withoutNotes(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withoutNotes)
  if (data === null || typeof data !== 'object') return data
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) => (FOR_EDITORS.has(key) ? [] : [[key, withoutNotes(value)]]))
  )
}
