// Builds the page once for all tests that look at it in a browser.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import { chromiumPath } from './chromium'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder that holds the built `web`. */
    page: string
  }
}

const project = resolve(import.meta.dirname, '../../..')

export default function setup({ provide }: TestProject) {
  const cache = join(project, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'gouji-page-'))
  provide('page', folder)
  if (chromiumPath === null) {
    console.warn('tests of the page are skipped: no Chromium was found (set CHROMIUM, or install the package chromium)')
  } else {
    execFileSync(process.execPath, ['scripts/build-web.mjs', '--out', folder], { cwd: project, stdio: 'inherit' })
  }
  return () => rmSync(folder, { recursive: true, force: true })
}
