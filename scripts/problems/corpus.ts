// The statements the classifier learns from, in normal writing, divided so that no paraphrase of one is on another side.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import taxonomy from '../../dictionaries/taxonomy.json'
import { normalise } from '../../src/text/normalise'
import type { Example } from './families'

export interface Statement extends Example {
  /** In normal writing, without list number. */
  words: string
  /** Written one by one, or from a wording family. */
  source: 'written' | 'generated'
  /** Number of the group that is never divided: families whose statements are near in wording. */
  group: number
}

const folder = resolve(import.meta.dirname, '../../corpus/problems')
const MARKER = /^(?:[一二三四五六七八九十]是|第[一二三四五]+,?|\([一二三四五六七八九十\d]+\)|\d+[.、])/

/** Two statements with this share of their shingles in common say the same in the same way. */
const NEAR = 0.6

type Source = 'written' | 'generated' | UnseenSource

/** Files of statements that nothing is learnt from. */
export const unseenSources = ['unseen', 'held-out'] as const
export type UnseenSource = (typeof unseenSources)[number]

const read = <S extends Source>(source: S) =>
  readFileSync(`${folder}/${source}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map(line => {
      const example: Example = JSON.parse(line)
      return { ...example, source, group: 0, words: normalise(example.text).text.replace(MARKER, '') }
    })

/** Statements that nothing is learnt from. */
export const readUnseen = (source: UnseenSource) => read(source)

/** A fingerprint of all that the weights depend on, so that a test can tell when they are out of date. */
export function trainedOn(): string {
  const hash = createHash('sha256')
  for (const file of ['written.jsonl', 'generated.jsonl']) hash.update(readFileSync(`${folder}/${file}`))
  const cues = taxonomy.categories.map(({ id, phrases, faults, objects, not }) => ({
    id,
    phrases,
    faults,
    objects,
    not
  }))
  return hash.update(JSON.stringify(cues)).digest('hex').slice(0, 16)
}

export function readStatements(): Statement[] {
  const statements: Statement[] = [...read('written'), ...read('generated')]
  const groups = groupsOf(statements)
  for (const s of statements) s.group = groups.get(s.family)!
  return statements
}

/** Joins families that hold near statements, and numbers what results. */
function groupsOf(statements: readonly Statement[]): Map<string, number> {
  // `short/a` and `short/b` are of one family `short`.
  const parent = new Map<string, string>()
  for (const { family } of statements) {
    const whole = family.split('/')[0]!
    parent.set(whole, whole)
    parent.set(family, whole)
  }
  const root = (family: string): string => {
    let at = family
    while (parent.get(at) !== at) at = parent.get(at)!
    return at
  }
  const shingles = statements.map(s => shinglesOf(s.words))
  for (let i = 0; i < statements.length; i++) {
    for (let j = i + 1; j < statements.length; j++) {
      const [a, b] = [root(statements[i]!.family), root(statements[j]!.family)]
      if (a !== b && likeness(shingles[i]!, shingles[j]!) >= NEAR) parent.set(b, a)
    }
  }
  const numbers = new Map<string, number>()
  return new Map(
    [...parent.keys()].map(family => {
      const top = root(family)
      if (!numbers.has(top)) numbers.set(top, numbers.size)
      return [family, numbers.get(top)!]
    })
  )
}

function shinglesOf(text: string): Set<string> {
  const set = new Set<string>()
  for (let i = 0; i + 2 <= text.length; i++) set.add(text.slice(i, i + 2))
  return set
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  if (small.size < NEAR * large.size) return 0
  let common = 0
  for (const shingle of small) if (large.has(shingle)) common++
  return common / (a.size + b.size - common)
}
