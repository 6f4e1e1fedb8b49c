// Turns the operands of a command into a list of things to read: files, folders (all report files in them, sorted), name patterns where the
// shell left them, and standard input. What is not there becomes a failure with a remedy; the rest goes on.
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Language, Messages } from '../present/messages'
import { CannotRun, type Failure, failureOf } from './failure'

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

const STDIN = '-'

/** Lists what to read, in the order given, folders and patterns in the order of names. */
export async function listInputs(
  operands: readonly string[],
  say: Messages,
  language: Language
): Promise<{ inputs: Input[]; failures: Failure[] }> {
  if (operands.length === 0) throw new CannotRun(say.cli.noFiles, say.cli.noFilesRemedy)
  if (operands.filter(o => o === STDIN).length > 1) throw new CannotRun(say.cli.stdinTwice)
  const inputs: Input[] = []
  const failures: Failure[] = []
  for (const operand of operands) {
    if (operand === STDIN) {
      inputs.push({ path: null, named: true })
      continue
    }
    try {
      const found = await stat(operand)
      if (!found.isDirectory()) {
        inputs.push({ path: operand, named: true })
        continue
      }
      const files = await reportsIn(operand)
      inputs.push(...files.map(path => ({ path, named: false })))
      if (files.length === 0) {
        failures.push({
          subject: operand,
          message: say.cli.emptyFolder,
          remedy: say.cli.emptyFolderRemedy(REPORT_EXTENSIONS.map(e => `.${e}`).join(' '))
        })
      }
    } catch (error) {
      const matches = isMissing(error) ? await matching(operand) : null
      if (matches === null) failures.push(failureOf(error, operand, say, language))
      else if (matches.length > 0) inputs.push(...matches.map(path => ({ path, named: true })))
      else failures.push({ subject: operand, message: say.cli.noMatch, remedy: say.cli.notFoundRemedy })
    }
  }
  return { inputs, failures }
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'

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

/** Files that a pattern with `*` or `?` in its last part matches; null when it is no pattern. */
async function matching(pattern: string): Promise<string[] | null> {
  const last = basename(pattern)
  if (!/[*?]/.test(last)) return null
  const folder = dirname(pattern)
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries
    .filter(e => e.isFile() && !e.name.startsWith('.') && matches(e.name, last))
    .map(e => (folder === '.' ? e.name : join(folder, e.name)))
    .sort(inNameOrder)
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
