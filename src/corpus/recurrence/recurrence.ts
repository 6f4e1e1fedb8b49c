// Whether problems come back: the same fault again next year, the measure that answered it, and the fault that came in spite of one.
import type { CategoryId, Statement } from '../../model'
import { subjectsOf } from '../../problems'
import { bare, clusterNear, likenessOf, pairsOf } from './near'
import type { ReportStatements } from './report'

/** One statement of one report, by its number in the report's list. */
export interface StatementRef {
  report: string
  issuer: string
  year: number
  kind: 'problem' | 'plan'
  index: number
  text: string
}

export interface Link {
  /**
   * `repeated`: a problem of one year and one of the next, of a category in common and near in wording. `answered`: a problem and a
   * measure of the same report about the same thing. `despite`: a measure of one year and a problem of the next about the same thing.
   */
  kind: 'repeated' | 'answered' | 'despite'
  from: StatementRef
  to: StatementRef
  categories: CategoryId[]
  /** Near wording, 0..1: the share of character pairs in common, or half of a short statement's share inside a longer one. */
  likeness: number
}

export interface Recurrence {
  /** Stable for a corpus: the same while the first statement of the chain stays as it is. */
  id: string
  issuer: string
  /** Years in which it was admitted, two or more. */
  years: number[]
  categories: CategoryId[]
  statements: StatementRef[]
}

export interface RecurrenceResult {
  links: Link[]
  recurrences: Recurrence[]
}

export interface RecurrenceOptions {
  /** Likeness from which two problems of one category are the same problem. Default 0.35: half of the pairs of each, or 0.7 of the shorter's. */
  likeness?: number | undefined
}

/** Pairs of two years beyond which statements are not compared one by one. */
const MANY = 250_000

interface Item {
  ref: StatementRef
  categories: CategoryId[]
  pairs: Set<string>
}

interface Year {
  problems: Item[]
  plans: Item[]
}

/**
 * Follows the problems of each issuer through its years.
 *
 * @param reports in any order; those without issuer or year are left out, several of one issuer and year are taken together
 */
export function findRecurrence(
  reports: readonly ReportStatements[],
  { likeness = 0.35 }: RecurrenceOptions = {}
): RecurrenceResult {
  const links: Link[] = []
  const recurrences: Recurrence[] = []
  for (const [, years] of byIssuer(reports)) {
    const repeated: Link[] = []
    for (const [year, now] of [...years].sort((a, b) => a[0] - b[0])) {
      links.push(...connect('answered', now.problems, now.plans, 0))
      const next = years.get(year + 1)
      if (!next) continue
      repeated.push(...connect('repeated', now.problems, next.problems, likeness))
      links.push(...connect('despite', now.plans, next.problems, 0))
    }
    links.push(...repeated)
    recurrences.push(...chains(repeated))
  }
  return { links, recurrences }
}

function byIssuer(reports: readonly ReportStatements[]): Map<string, Map<number, Year>> {
  const issuers = new Map<string, Map<number, Year>>()
  for (const { id, issuer, year, problems, plans } of reports) {
    if (issuer === null || year === null) continue
    const years = issuers.get(issuer) ?? new Map<number, Year>()
    issuers.set(issuer, years)
    const known = years.get(year) ?? { problems: [], plans: [] }
    years.set(year, known)
    const itemOf =
      (kind: StatementRef['kind'], categories: (s: Statement) => CategoryId[]) => (s: Statement, index: number) => ({
        ref: { report: id, issuer, year, kind, index, text: s.text },
        categories: categories(s),
        pairs: pairsOf(s.text)
      })
    known.problems.push(...problems.map(itemOf('problem', s => s.categories.map(c => c.id))))
    known.plans.push(...plans.map(itemOf('plan', s => subjectsOf(s.text))))
  }
  return issuers
}

/** Every pair with a category in common and at least the given likeness; one to one for `repeated`, the nearest first. */
function connect(kind: Link['kind'], from: readonly Item[], to: readonly Item[], likeness: number): Link[] {
  const pairs = from.length * to.length > MANY ? sameCluster(from, to) : allPairs(from, to)
  const links: Link[] = []
  for (const [a, b] of pairs) {
    const categories = a.categories.filter(c => b.categories.includes(c))
    if (categories.length === 0) continue
    const near = likenessOf(a.pairs, b.pairs)
    if (near >= likeness)
      links.push({ kind, from: a.ref, to: b.ref, categories, likeness: Math.round(near * 1000) / 1000 })
  }
  return kind === 'repeated' ? oneToOne(links) : links
}

function* allPairs(from: readonly Item[], to: readonly Item[]): Generator<[Item, Item]> {
  for (const a of from) for (const b of to) yield [a, b]
}

/** So many statements of one issuer in a year are no report any more; those that are near meet in clusters. */
function* sameCluster(from: readonly Item[], to: readonly Item[]): Generator<[Item, Item]> {
  const clusters = clusterNear([...from, ...to].map(i => i.ref.text))
  const first = new Map<number, Item>()
  from.forEach((item, i) => {
    if (!first.has(clusters[i]!)) first.set(clusters[i]!, item)
  })
  for (let i = 0; i < to.length; i++) {
    const a = first.get(clusters[from.length + i]!)
    if (a) yield [a, to[i]!]
  }
}

function oneToOne(links: Link[]): Link[] {
  const taken = new Set<StatementRef>()
  return links
    .sort((a, b) => b.likeness - a.likeness)
    .filter(({ from, to }) => {
      if (taken.has(from) || taken.has(to)) return false
      taken.add(from)
      taken.add(to)
      return true
    })
}

/** Repeated problems strung together over the years. Each statement has at most one link each way. */
function chains(links: readonly Link[]): Recurrence[] {
  const after = new Map(links.map(l => [l.from, l]))
  const continued = new Set(links.map(l => l.to))
  return links
    .filter(l => !continued.has(l.from))
    .map(first => {
      const statements = [first.from]
      let categories = first.categories
      for (let link: Link | undefined = first; link; link = after.get(link.to)) {
        statements.push(link.to)
        const kept = categories.filter(c => link!.categories.includes(c))
        if (kept.length > 0) categories = kept
      }
      const { issuer, text, year } = first.from
      return {
        id: `R${fingerprint(`${issuer} ${year} ${bare(text)}`)}`,
        issuer,
        years: statements.map(s => s.year),
        categories,
        statements
      }
    })
    .sort((a, b) => a.years[0]! - b.years[0]! || (a.id < b.id ? -1 : 1))
}

/** Eight hexadecimal digits (FNV-1a). */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
