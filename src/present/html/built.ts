// Finds the built page: beside this program in the package, or in the project's dist/ when run from its sources.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds the built `web`; null when the page was not built. */
export function builtPage(): string | null {
  let folder = dirname(fileURLToPath(import.meta.url))
  for (;;) {
    for (const candidate of [folder, join(folder, 'dist')]) {
      if (existsSync(join(candidate, 'web', 'parts.json'))) return candidate
    }
    const above = dirname(folder)
    if (above === folder) return null
    folder = above
  }
}
