// Which character sequences are worth a weight: those that most surely go with, or against, a category.
import type { Statement } from './corpus'

const SHORTEST = 2
const LONGEST = 3
/** A sequence of one wording family says more of the family than of the language. */
const FEWEST_FAMILIES = 3

/** Sequences of 2 and 3 characters inside clauses. */
export function gramsOf(text: string): Set<string> {
  const found = new Set<string>()
  for (const clause of text.split(/[,;。:!?"“”《》()\s]+/)) {
    for (let length = SHORTEST; length <= LONGEST; length++) {
      for (let i = 0; i + length <= clause.length; i++) found.add(clause.slice(i, i + length))
    }
  }
  return found
}

/** The `count` sequences with the highest chi-square against the category, each known from several families. */
export function tellingGrams(statements: readonly Statement[], category: string, count: number): string[] {
  const seen = new Map<string, { yes: number; no: number; families: Set<string> }>()
  let yes = 0
  for (const { words, categories, family } of statements) {
    const is = categories.includes(category)
    if (is) yes++
    for (const gram of gramsOf(words)) {
      let entry = seen.get(gram)
      if (!entry) {
        entry = { yes: 0, no: 0, families: new Set() }
        seen.set(gram, entry)
      }
      if (is) entry.yes++
      else entry.no++
      entry.families.add(family)
    }
  }
  const no = statements.length - yes
  const ranked = [...seen]
    .filter(([, entry]) => entry.families.size >= FEWEST_FAMILIES)
    .map(([gram, entry]) => ({ gram, value: chiSquare(entry.yes, entry.no, yes, no), entry }))
    .sort((a, b) => b.value - a.value || (a.gram < b.gram ? -1 : 1))
  const kept: typeof ranked = []
  for (const candidate of ranked) {
    if (kept.length === count) break
    // 更新不 beside 更新 with nearly the same places is the same evidence twice.
    const twice = kept.some(
      k =>
        (k.gram.includes(candidate.gram) || candidate.gram.includes(k.gram)) &&
        k.entry.yes + k.entry.no === candidate.entry.yes + candidate.entry.no
    )
    if (!twice) kept.push(candidate)
  }
  return kept.map(k => k.gram)
}

function chiSquare(a: number, b: number, yes: number, no: number): number {
  const c = yes - a
  const d = no - b
  const n = yes + no
  return (n * (a * d - b * c) ** 2) / ((a + b) * (c + d) * yes * no || 1)
}
