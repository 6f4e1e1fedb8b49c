// Turns the operands of a command into a list of things to read: files, folders (all report files in them, sorted), name patterns where the
// shell left them, and standard input. What is not there becomes a failure with a remedy; the rest goes on.
import { readdir, stat } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { visible } from '../present/visible'
import { CannotRun, type Failure } from './failure'
import type { Invocation } from './invocation'

/** One thing to read. */
export interface Input {
  /** As the person named it; null for standard input. */
  path: string | null
  /** Named by itself, or found in a folder, where files that are no reports may lie as well. */
  named: boolean
}

/**
 * Extensions looked for in folders. Those that reports come in and no reader takes are among them: such a file must be told
 * of, not passed over. A file named by itself may have any extension.
 */
export const REPORT_EXTENSIONS = 'txt html htm xhtml shtml mht mhtml docx doc wps rtf pdf ofd xlsx xls et'.split(' ')

/** What this program writes and what reports come in. */
const MAY_BE_RESULT = /\.(?:html?|xlsx)$/i

const STDIN = '-'

/** Lists what to read, in the order given, folders and patterns in the order of names; what is given twice comes once. */
export async function listInputs(
  operands: readonly string[],
  { say, language, options, terminal }: Invocation
): Promise<{ inputs: Input[]; failures: Failure[] }> {
  if (operands.length === 0) throw new CannotRun(say.cli.noFiles, say.cli.noFilesRemedy)
  if (operands.filter(o => o === STDIN).length > 1) throw new CannotRun(say.cli.stdinTwice)
  const inputs: Input[] = []
  const failures: Failure[] = []
  const seen = new Set<string>()
  const target = typeof options.output === 'string' ? resolve(options.output) : null
  const add = (path: string, named: boolean): void => {
    const whole = resolve(path)
    if (seen.has(whole)) return
    seen.add(whole)
    inputs.push({ path, named })
  }
  /** Of a folder: results of earlier runs may lie there as well. */
  const addFound = async (path: string): Promise<void> => {
    const isTarget = resolve(path) === target
    if (isTarget || MAY_BE_RESULT.test(path)) {
      const { isOwnResult } = await import('./own-result')
      const isOwn = await isOwnResult(path)
      if (isTarget && !isOwn) throw new CannotRun(say.cli.writesOver, say.cli.writesOverRemedy, path)
      if (isOwn && !isTarget) terminal.warn(`${visible(path)}${say.colon}${say.cli.ownResult}`)
      if (isOwn) return
    }
    add(path, false)
  }
  for (let i = 0; i < operands.length; i++) {
    const operand = operands[i]!
    if (operand === STDIN) {
      inputs.push({ path: null, named: true })
      continue
    }
    try {
      const found = await stat(operand)
      if (!found.isDirectory()) {
        add(operand, true)
        continue
      }
      const files = await reportsIn(operand)
      for (const path of files) await addFound(path)
      if (files.length === 0) {
        failures.push({
          subject: operand,
          message: say.cli.emptyFolder,
          remedy: say.cli.emptyFolderRemedy(REPORT_EXTENSIONS.map(e => `.${e}`).join(' '))
        })
      }
    } catch (error) {
      if (error instanceof CannotRun) throw error
      const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
      const matches = isMissing ? await matching(operand) : null
      for (const path of matches ?? []) add(path, true)
      if (matches?.length) continue
      if (matches !== null)
        failures.push({ subject: operand, message: say.cli.noMatch, remedy: say.cli.notFoundRemedy })
      else {
        const { apart, failure } = await (await import('./missing')).missing(operands, i, error, say, language)
        failures.push(failure)
        i += apart
      }
    }
  }
  return { inputs, failures }
}

const inNameOrder = (a: string, b: string): number => a.localeCompare(b, 'zh-Hans-CN', { numeric: true })

/** Report files of a folder and the folders in it; hidden ones and the lock files of office programs are left out. */
async function reportsIn(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true }))
    .filter(e => !e.name.startsWith('.') && !e.name.startsWith('~$') && e.name !== 'node_modules')
    .sort((a, b) => inNameOrder(a.name, b.name))
  const files: string[] = []
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) files.push(...(await reportsIn(path)))
    else if (REPORT_EXTENSIONS.includes(entry.name.slice(entry.name.lastIndexOf('.') + 1).toLowerCase()))
      files.push(path)
  }
  return files
}

/** Files that a pattern matches, `*` and `?` standing for parts of names and `**` for folders; null when it is no pattern. */
async function matching(pattern: string): Promise<string[] | null> {
  if (!WILD.test(pattern)) return null
  const parts = pattern.split(sep === '/' ? '/' : /[\\/]/)
  const first = parts.findIndex(part => WILD.test(part))
  const root = parts.slice(0, first).join(sep)
  return matchingIn(first === 0 ? '' : root === '' ? sep : root, parts.slice(first))
}

const WILD = /[*?]/

async function matchingIn(folder: string, [part, ...rest]: string[]): Promise<string[]> {
  if (part === undefined) return []
  const entries = (await readdir(folder === '' ? '.' : folder, { withFileTypes: true }).catch(() => []))
    .filter(e => !e.name.startsWith('.') && e.name !== 'node_modules')
    .sort((a, b) => inNameOrder(a.name, b.name))
  const found = part === '**' && rest.length > 0 ? await matchingIn(folder, rest) : []
  for (const entry of entries) {
    const path = folder === '' ? entry.name : join(folder, entry.name)
    if (part === '**') {
      if (entry.isDirectory()) found.push(...(await matchingIn(path, [part, ...rest])))
      else if (rest.length === 0) found.push(path)
    } else if (matches(entry.name, part)) {
      if (!entry.isDirectory() && rest.length === 0) found.push(path)
      else if (entry.isDirectory()) found.push(...(await matchingIn(path, rest)))
    }
  }
  return found
}

/** Whether `*` (any run) and `?` (one character) of a pattern match a whole name. Linear in both: only the last `*` moves. */
function matches(name: string, pattern: string): boolean {
  let n = 0
  let p = 0
  let star = -1
  let mark = 0
  while (n < name.length) {
    if (pattern[p] === '*') {
      star = p++
      mark = n
    } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === name[n])) {
      n++
      p++
    } else if (star >= 0) {
      p = star + 1
      n = ++mark
    } else {
      return false
    }
  }
  while (pattern[p] === '*') p++
  return p === pattern.length
}
