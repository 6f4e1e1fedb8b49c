// Builds dist/ and packs it once for all tests that need the package as users get it.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the packed tarball. */
    tarball: string
    /** Paths inside the tarball, relative to the package. */
    packed: string[]
  }
}

const project = resolve(import.meta.dirname, '../..')

export default function setup({ provide }: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-pack-'))
  const npm = (...args: string[]) =>
    execFileSync('npm', args, { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  npm('run', 'build')
  const [tarball] = JSON.parse(npm('pack', '--ignore-scripts', '--json', '--pack-destination', folder))
  provide('tarball', join(folder, tarball.filename))
  provide(
    'packed',
    tarball.files.map((f: { path: string }) => f.path)
  )
  return () => rmSync(folder, { recursive: true, force: true })
}
