// The texts of the bench: the sample reports as text and, where they stand beside the project, real reports.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FOLDERS = ['../corpus/text/', '../corpus/reports/', '../../shared/reports/']

/** @returns {{ name: string, text: string }[]} */
export function benchTexts() {
  return FOLDERS.map(f => fileURLToPath(new URL(f, import.meta.url)))
    .filter(folder => existsSync(folder))
    .flatMap(folder =>
      readdirSync(folder)
        .filter(name => name.endsWith('.txt'))
        .sort()
        .map(name => ({ name, text: utf8(folder + name) }))
    )
    .filter(t => t.text !== null)
}

/** Some sample reports are in other encodings on purpose; each of them has a twin in corpus/text. */
function utf8(path) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch {
    return null
  }
}
