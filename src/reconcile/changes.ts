// Which figures a stated change was reckoned from: the levels of both years in its sentence, outside of brackets that itemise
// something else, and the run of years that 分别 deals several changes to. It reckons nothing; A05 does.
import dictionary from '../../dictionaries/growth.json'
import type { Claim } from '../model'
import { charClass } from '../text/char-class'
import { intervalOf, isPoint } from './interval'
import type { Ledger } from './ledger'

const near = (words: readonly string[]): RegExp => new RegExp(`(?:${words.join('|')})[^,，。；;]{0,6}$`)
const DOWN = near(dictionary.down)
const UP = near(dictionary.up)

/** 上年结转 and 上年未办结 are carried over, and belong to this year. */
const YEAR_BEFORE = new RegExp(
  `(?:(\\d{4})年|(?:${dictionary.against.join('|')})(?:${dictionary.lastYear.join('|')})|[上去]一?年(?!度?(?:${dictionary.carried.join('|')})))[^,，。；;\\d]{0,6}$`
)
/** 由186项精简为152项: of the two figures the first is the year before's. */
const FROM = new RegExp(`(?:${dictionary.from.join('|')})$`)
const TO = /^[\u4e00-\u9fff]{1,4}[为至到]\d/

/** The year that the words right before a figure name: 比2021年的400件. */
function namedYear(ledger: Ledger, claim: Claim, year: number | null): number | null {
  const lead = ledger.facts.text.slice(Math.max(claim.sentence.start, claim.start - 14), claim.start)
  if (year === null) return null
  const isFrom = FROM.test(lead) && TO.test(ledger.facts.text.slice(claim.end, claim.end + 8))
  const named = YEAR_BEFORE.exec(lead)
  return named?.[1] !== undefined ? Number(named[1]) : named !== null || isFrom ? year - 1 : null
}

/** Figures before and after a change among which both years' are looked for. */
const REACH = 12

/**
 * Whether a figure stands in a bracket that a change stands outside of: what itemises something (网站2742条，其他1388条) is not what
 * a clause beside the bracket speaks of. Only the text between the two is read.
 */
function isBracketed(text: string, claim: Claim, change: Claim): boolean {
  const isBefore = claim.end <= change.start
  let open = 0
  for (let at = isBefore ? claim.end : change.end; at < (isBefore ? change.start : claim.start); at++) {
    const unit = text.charCodeAt(at)
    if (!isBracket(unit)) continue
    if (OPENS.includes(text.charAt(at))) open++
    else {
      if (open > 0) open--
      else if (isBefore) return true
    }
  }
  return !isBefore && open > 0
}

const OPENS = '(（'
const isBracket = charClass(`${OPENS})）`)
/** 同比增加9件，增长28.1%（上年32件）: the bracket right behind changes says what they were reckoned from. */
const BRACKET_BEHIND = /^(?:[,，][^()（）;；。]{0,12})?[(（][^()（）]*$/
const STOP = /[;；。]/

/** Levels around a change that it may have been reckoned from, nearest first. */
export function levelsAround(ledger: Ledger, claims: readonly Claim[], at: number, year: number | null): Claim[] {
  const { text } = ledger.facts
  const change = claims[at]!
  const { start } = change.sentence
  const found: Claim[] = []
  const consider = (claim: Claim): void => {
    if (claim.role !== 'level' || claim.unit === '%' || !isNearlyPoint(claim)) return
    const isBase = () =>
      BRACKET_BEHIND.test(text.slice(change.end, claim.start)) &&
      (claim.year ?? namedYear(ledger, claim, year)) !== null
    if (!isBracketed(text, claim, change) || isBase()) found.push(claim)
  }
  for (let i = at - 1; i >= Math.max(0, at - REACH) && claims[i]!.sentence.start === start; i--) consider(claims[i]!)
  const last = Math.min(claims.length - 1, at + REACH)
  for (let i = at + 1; i <= last && claims[i]!.sentence.start === start; i++) consider(claims[i]!)
  return found
}

/** The two levels of the change's sentence, one of the report's year and one of the year before it, beside it between `;` if there. */
export function levelsOf(
  ledger: Ledger,
  claims: readonly Claim[],
  at: number,
  year: number | null
): { now: Claim; before: Claim } | null {
  const change = claims[at]!
  const usable = levelsAround(ledger, claims, at, year)
  const years = new Map(usable.map(c => [c, c.year ?? namedYear(ledger, c, year)]))
  const beside = (c: Claim) => !STOP.test(between(ledger, c, change))
  const earlier = usable.filter(
    c => year !== null && years.get(c) === year - 1 && (beside(c) || c.start < change.start)
  )
  // 较上年的260万元增长20%；收到46件，较上年增加6件，增长15%: behind a stop with a level of its own
  const before = earlier.some(beside) || usable.some(beside) ? earlier.filter(beside) : earlier
  // Two of them would leave it open which one is meant.
  if (before.length !== 1) return null
  const [last] = before as [Claim]
  const now = usable.filter(c => (years.get(c) ?? year) === year && c.unit === last.unit)
  const near = now.filter(beside)
  const meant = near.length > 0 ? near : now
  return meant.length === 1 ? { now: meant[0]!, before: last } : null
}

/** 80件，是上年40件的2倍、2020年20件的4倍: the base right before a multiple, and the nearest figure that no multiple follows. */
export function multipliedOf(
  ledger: Ledger,
  claims: readonly Claim[],
  at: number
): { now: Claim; before: Claim } | null {
  const multiple = claims[at]!
  const before = claims[at - 1]
  if (before?.role !== 'level' || between(ledger, before, multiple) !== '的') return null
  for (let i = at - 2; i >= Math.max(0, at - REACH); i--) {
    const now = claims[i]!
    if (now.sentence.start !== multiple.sentence.start) return null
    if (now.role !== 'level' || claims[i + 1]!.role === 'multiple') continue
    return now.unit === before.unit && now.year === null ? { now, before } : null
  }
  return null
}

const between = (ledger: Ledger, a: Claim, b: Claim): string =>
  ledger.facts.text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start))

/** Changes of consecutive years in order: 2020年120件、2021年96件、2022年72件，分别下降20%和25%. */
export interface Series {
  levels: readonly Claim[]
  index: number
  direction: 'up' | 'down'
}

/** The series that a change is one of; null where no 分别 distributes changes over levels. */
export function seriesOf(ledger: Ledger, claims: readonly Claim[], at: number): Series | null | 'unclear' {
  let head = at
  const floor = Math.max(0, at - LONGEST_SERIES)
  while (head > floor && claims[head]!.unit === '%' && JOINED.test(between(ledger, claims[head - 1]!, claims[head]!)))
    head--
  const first = claims[head]!
  if (first.role !== 'change' || first.unit !== '%' || !leadOf(ledger, first).includes(dictionary.series)) return null
  let end = at
  while (
    end < at + LONGEST_SERIES &&
    claims[end + 1]?.unit === '%' &&
    JOINED.test(between(ledger, claims[end]!, claims[end + 1]!))
  )
    end++
  const count = end - head + 1
  const direction = directionOf(ledger, first)
  const levels = claims.slice(Math.max(0, head - count - 1), head)
  const isRun = levels.every(
    (c, i) =>
      c.role === 'level' &&
      c.sentence.start === first.sentence.start &&
      c.unit === levels[0]!.unit &&
      isPoint(intervalOf(c)) &&
      (i === 0 || yearIn(ledger, c) === (yearIn(ledger, levels[i - 1]!) ?? Number.NaN) + 1)
  )
  const earlier = claims[head - count - 2]
  const isWhole = earlier?.sentence.start !== first.sentence.start || earlier.unit !== levels[0]?.unit
  if (direction === null || count < 2 || levels.length !== count + 1 || !isRun || !isWhole) return 'unclear'
  return { levels, index: at - head, direction }
}

/** Years of one series. */
const LONGEST_SERIES = 30
const JOINED = /^[、和及与,，\s]+$/

/** The year that stands right before a figure. */
function yearIn(ledger: Ledger, claim: Claim): number | null {
  const named = /(\d{4})年[^,，。；;、\d]{0,6}$/.exec(
    ledger.facts.text.slice(Math.max(0, claim.start - 12), claim.start)
  )
  return named === null ? null : Number(named[1])
}

const LONGEST_LEAD = 24

/** The words right before a figure, of its sentence. */
export const leadOf = ({ facts }: Ledger, { start, sentence }: Claim): string =>
  facts.text.slice(Math.max(sentence.start, start - LONGEST_LEAD), start)

/** Up or down, by the words right before a change. */
export function directionOf(ledger: Ledger, change: Claim): 'up' | 'down' | null {
  const lead = leadOf(ledger, change)
  return DOWN.test(lead) ? 'down' : UP.test(lead) ? 'up' : null
}

/**
 * A mean of several years, a change against another year than the one before, or one of a part: 年均增长22%, 较2019年增长三成,
 * 其中移动端增长45%.
 */
export function isOfOthers(ledger: Ledger, change: Claim, year: number | null): boolean {
  const lead = leadOf(ledger, change)
  const clause = lead.slice(1 + Math.max(...[...'，,。；;'].map(mark => lead.lastIndexOf(mark))))
  if (dictionary.mean.some(word => clause.includes(word)) || clause.startsWith(dictionary.ofPart)) return true
  const named = AGAINST.exec(clause)?.[1]
  return named !== undefined && year !== null && Number(named) !== year - 1
}

const AGAINST = new RegExp(`(?:${dictionary.against.join('|')})(\\d{4})年`)

/** 达到3002条: the figure that a change has led to. */
export const isReached = (ledger: Ledger, claim: Claim): boolean => REACHED.test(leadOf(ledger, claim))

const REACHED = new RegExp(`(?:${dictionary.reached.join('|')})$`)

/** A figure that a word hedges leaves this share of itself open at most; 3万 was rounded, and says what it was rounded to. */
const NARROW = 0.05

function isNearlyPoint(claim: Claim): boolean {
  const { min, max } = intervalOf(claim)
  return claim.bound === 'exact' || max - min <= NARROW * min
}
