import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cacheFolder, startCached } from '../../src/cli/code-cache'

const require = createRequire(import.meta.url)
let home: string
let folder: string
let file: string

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'gouji-cache-'))
  folder = join(home, 'gouji')
  file = join(home, 'program.cjs')
})
afterEach(() => rmSync(home, { recursive: true }))

/** Runs a program that leaves `answer` in a global, and says whether its code came from the cache. */
function run(answer: number, identity: string, name = 'check'): boolean {
  writeFileSync(file, `const f = () => ${answer}\nglobalThis.answered = f()\n// ${identity}\n`)
  const started = startCached(file, { require, dynamicImport: s => import(s) }, folder, name)
  started.keep()
  expect((globalThis as { answered?: number }).answered).toBe(answer)
  return started.cached
}

const files = (): string[] => readdirSync(folder)

describe('compiled code', () => {
  it('is kept by the first run and taken by the second', () => {
    expect(run(1, 'a')).toBe(false)
    expect(run(1, 'a')).toBe(true)
    expect(files()).toHaveLength(1)
  })

  it('is not taken for a program of another content that is as long', () => {
    run(1, 'a')
    expect(run(2, 'b')).toBe(false)
  })

  it('is kept apart by command', () => {
    run(1, 'a')
    expect(run(1, 'a', 'claims')).toBe(false)
    expect(files()).toHaveLength(2)
  })

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ['empty', () => Buffer.alloc(0)]
  ])('that is %s is not taken, and replaced', (_, damage) => {
    run(1, 'a')
    const kept = join(folder, files()[0]!)
    writeFileSync(kept, damage(readFileSync(kept)))
    expect(run(1, 'a')).toBe(false)
    expect(run(1, 'a')).toBe(true)
  })

  it('is forgotten when it is a month old', () => {
    run(1, 'a')
    const old = join(folder, 'old')
    writeFileSync(old, '')
    utimesSync(old, 0, 0)
    run(2, 'b')
    expect(existsSync(old)).toBe(false)
    expect(files()).toHaveLength(2)
  })

  it('that others could have written is not taken', () => {
    run(1, 'a')
    chmodSync(join(folder, files()[0]!), 0o666)
    expect(run(1, 'a')).toBe(false)
  })

  it('is for its owner alone', () => {
    run(1, 'a')
    expect(statSync(folder).mode & 0o077).toBe(0)
    expect(statSync(join(folder, files()[0]!)).mode & 0o077).toBe(0)
  })

  it('that cannot be kept does not disturb the run', () => {
    writeFileSync(folder, 'a file where the folder should be')
    expect(run(1, 'a')).toBe(false)
    expect(run(1, 'a')).toBe(false)
  })
})

describe('the folder', () => {
  it('is the one that the system keeps for caches', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: home, HOME: '/nowhere' })).toBe(folder)
  })

  it('is none when compile caches are switched off, or there is no home', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: home, NODE_DISABLE_COMPILE_CACHE: '1' })).toBeNull()
    expect(cacheFolder({})).toBeNull()
  })

  it('is none when others can write to it', () => {
    mkdirSync(folder)
    chmodSync(folder, 0o777)
    expect(cacheFolder({ XDG_CACHE_HOME: home })).toBeNull()
  })
})
