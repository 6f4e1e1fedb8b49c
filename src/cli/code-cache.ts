// Runs a program of one file, keeping what the engine compiled of it for the next time: compiling is a fifth of a run on one
// report. (Node has this built in from version 22 on, for its own loader; Node 20 has nothing like it.) The cache is a copy of
// what can be had again: whatever is wrong with it, the program runs as it would without.
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Script } from 'node:vm'

/** Stands at both ends of a cache file: one that was cut short is seen before the engine gets it. */
const SEAL = Buffer.from('gouji-code-cache')

/** How a program was started. */
export interface Started {
  /** Whether compiled code was taken from the cache. */
  cached: boolean
  /** Writes the cache, with all that has been compiled until now; to be called when the run is over. */
  keep(): void
}

/** What a program is given to load others with. Code from a cache has no `import()` of its own. */
export interface Loaders {
  require: NodeJS.Require
  dynamicImport: (specifier: string) => Promise<unknown>
}

/**
 * @param file the program, a CommonJS module in ASCII that says `dynamicImport()` for `import()`. It ends in a line of its own
 *   with a comment that names its content: two programs with the same last line are taken for the same
 * @param folder where compiled code is kept; null keeps none
 * @param name what is kept apart by, such as the command that is run: each compiles other parts of the program
 * @throws what the program throws
 */
export function startCached(
  file: string,
  { require, dynamicImport }: Loaders,
  folder: string | null,
  name: string
): Started {
  const source = readFileSync(file, 'latin1')
  const identity = source.slice(source.trimEnd().lastIndexOf('\n') + 1).replace(/\W/g, '')
  const cache =
    folder === null
      ? null
      : join(folder, `${identity}-${process.version}-${process.arch}-${name.replace(/[^\w-]/g, '')}`)
  const cachedData = cache === null ? null : unsealed(cache)
  const script = new Script(`(function(exports,require,module,__filename,__dirname,dynamicImport){${source}\n})`, {
    filename: file,
    ...(cachedData === null ? {} : { cachedData })
  })
  const module = { exports: {} }
  script.runInThisContext()(module.exports, require, module, file, dirname(file), dynamicImport)
  const cached = cachedData !== null && script.cachedDataRejected !== true
  return {
    cached,
    keep() {
      if (!cached && cache !== null) keepSealed(cache, script.createCachedData())
    }
  }
}

/** The folder for caches of this user by the custom of the system; null where there is none or it is not the user's alone. */
export function cacheFolder(env: NodeJS.ProcessEnv): string | null {
  if (env.NODE_DISABLE_COMPILE_CACHE) return null
  const above =
    env.XDG_CACHE_HOME ||
    env.LOCALAPPDATA ||
    (env.HOME && join(env.HOME, ...(ownFolder[process.platform] ?? ['.cache'])))
  if (!above) return null
  const folder = join(above, 'gouji')
  return !existsSync(folder) || isOurs(folder) ? folder : null
}

const ownFolder: Partial<Record<NodeJS.Platform, string[]>> = { darwin: ['Library', 'Caches'] }

/** Compiled code is run without being read: nobody else may be able to write it. */
function isOurs(path: string): boolean {
  const { uid, mode } = lstatSync(path)
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0)
}

function unsealed(cache: string): Buffer | null {
  try {
    if (!isOurs(cache)) return null
    const bytes = readFileSync(cache)
    const end = bytes.length - SEAL.length
    const whole = end > SEAL.length && SEAL.equals(bytes.subarray(0, SEAL.length)) && SEAL.equals(bytes.subarray(end))
    return whole ? bytes.subarray(SEAL.length, end) : null
  } catch {
    return null
  }
}

/** Under another name first: a run that starts at this moment finds a whole file or none. */
function keepSealed(cache: string, data: Buffer): void {
  const folder = dirname(cache)
  const draft = join(folder, `.${basename(cache)}.${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (!isOurs(folder)) return
    removeOld(folder)
    writeFileSync(draft, Buffer.concat([SEAL, data, SEAL]), { mode: 0o600 })
    renameSync(draft, cache)
  } catch {
    // No room, no right: the next run compiles again. A draft that is left goes with the old caches.
  }
}

const MONTH = 30 * 24 * 3600 * 1000

/** What programs left that have been replaced since. */
function removeOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (lstatSync(path).mtimeMs < Date.now() - MONTH) rmSync(path, { force: true })
  }
}
