// After the bundler: joins the chunks that every run of the command loads into three. The bundler makes a chunk of its own for
// every set of entries that share a module, some thirty small files of which each costs the loader a millisecond.
import { chmodSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { rollup } from 'rollup'

/** Modules that the command loads on demand and nearly always: `check` of a text, shown on a terminal or as JSON. */
const USUAL = /^(?:check|terminal|json|text)-\w+\.js$/

/**
 * @param folder of the built ES modules, rewritten in place
 * @param entries names of the entry files without `.js`; `index` is what runs anywhere, `node` what reads files, `cli` the command
 */
export async function mergeChunks(folder: string, entries: readonly string[]): Promise<void> {
  const entry = (name: string): string => resolve(folder, `${name}.js`)
  const bundle = await rollup({
    input: Object.fromEntries(entries.map(name => [name, entry(name)])),
    external: id => !/^[./]/.test(id),
    treeshake: false
  })
  const before = [...bundle.watchFiles]
  let groups: Map<string, string> | undefined
  const { output } = await bundle.generate({
    format: 'esm',
    // The bundler's own hash goes, the name of what is loaded on demand stays.
    chunkFileNames: ({ name }) => `${name.replace(/-[A-Z0-9]{8}$/, '')}-[hash].js`,
    hoistTransitiveImports: false,
    onlyExplicitManualChunks: true,
    manualChunks(id, { getModuleInfo }) {
      if (groups === undefined) {
        groups = new Map()
        const claim = (from: string, group: string): void => {
          if (groups!.has(from)) return
          groups!.set(from, group)
          const info = getModuleInfo(from)
          for (const next of info?.importedIds ?? []) claim(next, group)
          for (const next of info?.dynamicallyImportedIds ?? []) if (USUAL.test(basename(next))) claim(next, group)
        }
        for (const [name, group] of [
          ['index', 'core'],
          ['node', 'read'],
          ['cli', 'run']
        ] as const)
          claim(entry(name), group)
      }
      return entries.some(name => id === entry(name)) ? undefined : groups.get(id)
    }
  })
  await bundle.close()
  for (const file of before) rmSync(file)
  for (const chunk of output) if (chunk.type === 'chunk') writeFileSync(join(folder, chunk.fileName), chunk.code)
  chmodSync(entry('cli'), 0o755)
}
