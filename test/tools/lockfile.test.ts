// The lockfile names what a clean install needs on every platform. npm leaves out what the registry could not give when
// it was written, and `npm ci` then refuses the whole install.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

interface LockedPackage {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}
const project = resolve(import.meta.dirname, '../..')
const packages: Record<string, LockedPackage> = JSON.parse(
  readFileSync(join(project, 'package-lock.json'), 'utf8')
).packages

/** Whether `name` is found from the folder of a package, looking upward as Node does. */
function isLocked(from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (`${folder}${folder === '' ? '' : '/'}node_modules/${name}` in packages) return true
    if (folder === '') return false
  }
}

it('holds every dependency, and the builds for every platform', () => {
  const missing = Object.entries(packages).flatMap(([path, p]) =>
    Object.keys({ ...p.dependencies, ...p.devDependencies, ...p.optionalDependencies })
      .filter(name => !isLocked(path, name))
      .map(name => `${name}, wanted by ${path || 'the project'}`)
  )
  expect(missing).toEqual([])
})
