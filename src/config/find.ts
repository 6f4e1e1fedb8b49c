// Finds the config file: in the working folder, or in the nearest one above it that has one. Node only.
import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Names of config files, in the order they are looked for. */
export const CONFIG_NAMES = ['ts', 'mts', 'js', 'mjs', 'cjs', 'json'].map(extension => `gouji.config.${extension}`)

/** @returns its path, or null when no folder up to the root has one */
export function findConfig(folder: string): string | null {
  for (const name of CONFIG_NAMES) {
    const path = join(folder, name)
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) return path
  }
  const above = dirname(folder)
  return above === folder ? null : findConfig(above)
}
