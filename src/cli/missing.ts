// What to say of a file that is not there: a name with blanks that the shell took apart, or one that was mistyped.
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { Language, Messages } from '../present/messages'
import { type Failure, failureOf } from './failure'
import { nearest } from './nearest'

/** Parts of one name, at most, that are put together again. */
const MOST_PARTS = 8

/**
 * @param at which of the operands could not be found
 * @returns the failure, and how many operands behind it belong to the same name
 */
export async function missing(
  operands: readonly string[],
  at: number,
  error: unknown,
  say: Messages,
  language: Language
): Promise<{ apart: number; failure: Failure }> {
  for (let end = at + 2; end <= Math.min(operands.length, at + MOST_PARTS); end++) {
    const joined = operands.slice(at, end).join(' ')
    if (await exists(joined)) {
      const failure = { subject: joined, message: say.cli.nameApart, remedy: say.cli.nameApartRemedy(joined) }
      return { apart: end - at - 1, failure }
    }
  }
  const operand = operands[at]!
  const failure = failureOf(error, operand, say, language)
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return { apart: 0, failure }
  const folder = dirname(operand)
  const names = (await readdir(folder).catch(() => [])).filter(n => !n.startsWith('.'))
  const stems = names.map(stemOf)
  const meant = nearest(stemOf(basename(operand)), stems, 1)
  if (meant === null) return { apart: 0, failure }
  const name = names[stems.indexOf(meant)]!
  const path = folder === '.' && !operand.startsWith('.') ? name : join(folder, name)
  return { apart: 0, failure: { ...failure, remedy: say.cli.didYouMean(path) } }
}

/** A name without its extension: 年报.doc is meant for 年报.docx. */
const stemOf = (name: string): string => name.slice(0, name.length - extname(name).length)

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false
  )
