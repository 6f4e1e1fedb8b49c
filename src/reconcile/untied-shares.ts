// Percentages that the claims stage tied to no two counts: several shares of one whole, most of which agree with it; shares of a
// row that the table's whole explains; rates whose name says what they are formed from. It finds the counts; A03 judges.
import dictionary from '../../dictionaries/derived.json'
import type { Claim } from '../model'
import { concatMap } from '../text/concat-map'
import { conceptsIn } from './concepts'
import { clauseStart } from './derived'
import { compareRatio, roundingOf, total } from './interval'
import type { CellSet, Ledger } from './ledger'
import { isSameMeasure } from './measure'
import { rowsNamed, rowsOver } from './named-rows'
import { MOST_FIGURES, wordsOf } from './told-lists'

/** A percentage, its count, and what the count may be divided by; none of it explains the percentage. */
export interface Untied {
  percent: Claim
  part: Claim
  /** The figure that most of its sisters are shares of, or the likeliest of the table. */
  whole: number
  /** Sisters agree: nobody would doubt what it is a share of. */
  isSure: boolean
}

type Pair = readonly [percent: Claim, part: Claim]

const LONGEST_GAP = 14
const BARE = /(?:占比?(?:分别)?[为达]?|[(（])$/
/** 占办结总数的, 占无法提供总数的. */
const NAMED = /^[,，]?占([^,，、。；;]{2,10}?)(?:总数|总量)?的$/
const JOINED = /^[、和及与,，]$/

export function untiedShares(ledger: Ledger): Untied[] {
  const { claims, shares } = ledger.facts
  const tied = new Map(shares.map(s => [s.percent, ledger.claim(s.whole)?.value]))
  const found: Untied[] = []
  for (let first = 0, next = 0; first < claims.length; first = next) {
    const { start } = claims[first]!.sentence
    while (next < claims.length && claims[next]!.sentence.start === start) next++
    if (next - first > MOST_FIGURES) continue
    const sentence = claims.slice(first, next)
    const pairs: Pair[] = []
    for (let at = first; at < next; at++) {
      if (!isShare(claims[at]!)) continue
      pairs.push(...pairsAt(ledger, at))
      if (!tied.has(claims[at]!.id)) found.push(...ratesAt(ledger, sentence, at - first), ...ofNamed(ledger, at))
    }
    if (pairs.length > 0) found.push(...oddOf(ledger, pairs, tied, sentence))
  }
  return found
}

export const isShare = (c: Claim): boolean => c.unit === '%' && c.role === 'share' && c.bound === 'exact'
export const isCount = (c: Claim | undefined): c is Claim =>
  c !== undefined && c.unit !== '%' && c.role === 'level' && c.bound === 'exact' && c.modality === 'reported'

/** The percentage right behind its count, and the first of those that 分别占 deals to counts in order. */
function pairsAt({ facts: { claims, text } }: Ledger, at: number): Pair[] {
  const percent = claims[at]!
  const part = claims[at - 1]
  if (!isCount(part)) return []
  const gap = text.slice(part.end, percent.start)
  if (gap.length > LONGEST_GAP || !BARE.test(gap)) return []
  if (!gap.includes('分别')) return [[percent, part]]
  let end = at + 1
  while (
    claims[end] !== undefined &&
    isShare(claims[end]!) &&
    JOINED.test(text.slice(claims[end - 1]!.end, claims[end]!.start))
  )
    end++
  const parts = claims.slice(Math.max(0, at - (end - at)), at)
  return parts.length === end - at && parts.every(isCount) ? parts.map((p, i) => [claims[at + i]!, p]) : []
}

export const explains = (whole: number, [percent, part]: readonly [Claim, Pick<Claim, 'value'>]): boolean =>
  whole >= part.value && whole > 0 && compareRatio(percent.value, roundingOf(percent), part.value, whole) !== 'differs'

function oddOf(
  ledger: Ledger,
  pairs: readonly Pair[],
  tied: ReadonlyMap<string, number | undefined>,
  sentence: readonly Claim[]
): Untied[] {
  const { unit } = pairs[0]![1]
  if (pairs.some(([, part]) => part.unit !== unit)) return []
  const set = ledger.sets[0]
  const sum = total(pairs.map(([, part]) => part.value))
  const near = [...pairs.map(([percent]) => tied.get(percent.id)), ...sentence.filter(isCount).map(c => c.value)]
  const cells = set?.cells.filter(c => c.column === set.form.totalColumn || c.column === null) ?? []
  const bases = new Set([sum, ...near, ...cells.filter(c => isSameMeasure(c.unit, unit)).map(c => c.value)])
  let whole = 0
  let most = 0
  for (const base of bases) {
    const fitting = typeof base === 'number' ? pairs.filter(pair => explains(base, pair)).length : 0
    if (fitting > most) [whole, most] = [base as number, fitting]
  }
  // two shares that make all of a list, of which one agrees; or all but one of three and more
  const isTold = most === pairs.length - 1 && (most > 1 || (most === 1 && whole === sum))
  const odd = pairs.filter(pair => !tied.has(pair[0].id) && !explains(whole, pair))
  if (isTold) return odd.map(([percent, part]) => ({ percent, part, whole, isSure: true }))
  const before = odd.length < pairs.length ? [] : ofBefore(odd, sentence)
  return before.length > 0 || set === undefined ? before : concatMap(odd, pair => ofRow(set, pair))
}

/** 答复120件，同意公开80件，占68.7%: a single share, of what alone stands before its count; their sum may be meant as well. */
function ofBefore([pair, ...more]: readonly Pair[], [base, part, percent]: readonly Claim[]): Untied[] {
  if (pair === undefined || more.length > 0 || part !== pair[1] || percent !== pair[0] || !isCount(base)) return []
  const isWhole = base.unit === part.unit && base.year === part.year && base.value > part.value
  return isWhole ? ofAny(pair, [base.value, base.value + part.value]) : []
}

/** 1560项，一次办1310项，占84%；全程网办980项，占62.8%: each share is right by itself, so what they add up to says nothing. */
export function areOfOneWhole({ facts: { claims }, position }: Ledger, shares: readonly Claim[]): boolean {
  const pairs = shares.map(percent => [percent, claims[position(percent) - 1]] as const)
  const first = position(shares[0]!)
  return claims
    .slice(Math.max(0, first - MOST_BEFORE), first)
    .some(
      base =>
        isCount(base) && pairs.every(([p, part]) => isCount(part) && part !== base && explains(base.value, [p, part]))
    )
}

/** Figures before shares among which their whole is looked for. */
const MOST_BEFORE = 6

/** 予以公开41件，占54.6%: the count is its row's, and none of the figures that the form sums its row into makes the share. */
function ofRow(set: CellSet, pair: Pair): Untied[] {
  const [, part] = pair
  const row = part.indicator ?? part.candidates[0]
  if (row === undefined || set.amount(row, set.form.columnOf(row)) !== part.value) return []
  return ofAny(
    pair,
    rowsOver(set, row).flatMap(over => wholesOf(set, over))
  )
}

/** 16件，占无法提供总数的70%: the words name a row that the count is a part of, and that is another. */
function ofNamed({ facts: { claims, text }, sets: [set] }: Ledger, at: number): Untied[] {
  const [part, percent] = [claims[at - 1], claims[at]!]
  if (set === undefined || !isCount(part)) return []
  const base = NAMED.exec(text.slice(part.end, percent.start))?.[1]
  const row = part.indicator ?? part.candidates[0]
  if (base === undefined || row === undefined || set.amount(row, set.form.columnOf(row)) !== part.value) return []
  const named = rowsNamed(set, base)
  const over = rowsOver(set, row)
  const wholes = named.length > 0 ? over.filter(id => named.includes(id)) : over
  return ofAny(
    [percent, part],
    wholes.flatMap(id => wholesOf(set, id))
  )
}

/** None of some figures, the likeliest first, explains the percentage. */
const ofAny = (pair: Pair, wholes: readonly number[]): Untied[] =>
  wholes.length === 0 || wholes.some(whole => explains(whole, pair))
    ? []
    : [{ percent: pair[0], part: pair[1], whole: wholes[0]!, isSure: false }]

/** What the table has beside the whole that the words name, 上年结转 for one, explains the rate: 新收53件，办结54件，办结率98.2%. */
export function isOfTable({ sets: [set] }: Ledger, percent: Claim, part: Claim, whole: Claim): boolean {
  const row = whole.indicator ?? whole.candidates[0]
  return set !== undefined && row !== undefined && wholesOf(set, row).some(n => explains(n, [percent, part]))
}

/** A total of the table, and all that the form balances it with: shares are formed from what was closed and from what came in. */
function wholesOf(set: CellSet, row: string): number[] {
  const amount = (id: string) => set.amount(id, set.form.columnOf(id)) ?? []
  const { sides } = set.form
  const own = sides.some(side => side.some(t => t.indicator === row)) ? sides : []
  return [
    amount(row),
    ...own.flatMap(side => [
      set.evaluate(side, set.form.totalColumn).value ?? [],
      ...side.map(t => amount(t.indicator))
    ])
  ].flat()
}

/** Rates whose name says what they are formed from: 公开率 of the table, 执行率 of what was 安排 and what was 支出. */
function ratesAt(ledger: Ledger, sentence: readonly Claim[], at: number): Untied[] {
  const percent = sentence[at]!
  const label = wordsOf(ledger, percent).replace(/[为达到是]+$/, '')
  const entry = dictionary.rates.find(({ rate }) => label.endsWith(rate))
  if (entry === undefined) return []
  if (entry.of !== undefined) {
    const [part, set] = [sentence[at - 1], ledger.sets[0]]
    const row = set && entry.of.find(id => set.form.row(id) !== null)
    if (row === undefined || !isCount(part)) return []
    const named = conceptsIn(ledger.facts.text, clauseStart(ledger, part), part.start)
    return entry.names.some(c => named.has(c)) ? ofAny([percent, part], wholesOf(set!, row)) : []
  }
  const told = sentence.filter(c => isCount({ ...c, modality: 'reported' }))
  const named = (words: readonly string[]) => told.filter(c => words.some(word => wordsOf(ledger, c).includes(word)))
  const [parts, wholes] = [named(entry.part), named(entry.whole)]
  const isPlain =
    parts.length === 1 && wholes.length === 1 && parts[0]!.unit === wholes[0]!.unit && parts[0] !== wholes[0]
  return isPlain ? ofAny([percent, parts[0]!], [wholes[0]!.value]) : []
}
