// How far a figure's words reach: whether it counts all that the table counts under a row, or only some bodies, single events, a
// part that its neighbours complete; and whether it is called as the row is. Words are data: dictionaries/lists.json.
import growth from '../../dictionaries/growth.json'
import lists from '../../dictionaries/lists.json'
import { concepts } from '../lexicon'
import type { Claim } from '../model'
import { clauseStart } from './derived'
import { plus } from './interval'
import type { CellSet, Ledger } from './ledger'
import { isSameMeasure } from './measure'

const LONGEST_CLAUSE = 40

/** 两类合计65件. */
const SOME_KINDS = /[两二三四五六七八九几]类[^,，。；;\d]{0,4}$/

/** 3家单位, 12个市直部门, 两家, and a few words between them and the figure. */
const SOME_BODIES = new RegExp(
  `[\\d一二两三四五六七八九十]\\s*(?:家|[家个][市县区]?直?(?:${lists.someBodies.join('|')}))[^,，。；;\\d]{0,12}$`
)

/** 十二月收到2件: of the month alone. */
const MONTH = /[\d一二三四五六七八九十]月(?:份)?[^,，。；;\d]{0,8}$/

/** 网站公开3120条，占全县网站公开量的59.9%: of some, or of more than the table tells of. */
const OF_ALL = /^[,，]?占全/

/** 3家单位共收到申请40件: so many bodies need not be all, and 每百件申请引发复议10.9件 is none. */
export function isOfSome({ facts }: Ledger, { start, end, sentence }: Claim): boolean {
  const lead = facts.text.slice(Math.max(sentence.start, start - LONGEST_CLAUSE), start)
  if (MONTH.test(lead) || lead.includes(growth.each) || OF_ALL.test(facts.text.slice(end, end + 4))) return true
  if (SOME_KINDS.test(lead)) return true
  return SOME_BODIES.test(lead) && !lists.allBodies.some(word => lead.includes(word))
}

/** 作为复议机关受理8件，维持6件: reviews that a body decides are not those of what it did itself. */
export function isOthersCase({ facts }: Ledger, { start, sentence }: Claim, indicator: string): boolean {
  if (!indicator.startsWith('review.') && indicator !== 'litigation.total') return false
  const before = facts.text.slice(sentence.start, start)
  return lists.reviewers.some(word => before.includes(word))
}

/**
 * Courses, meetings and staff are told one by one: only a figure that calls itself the sum is surely the table's. Applications
 * and what is disclosed are not.
 */
export function isPiecemeal({ facts }: Ledger, { start, sentence }: Claim, indicator: string): boolean {
  if (!lists.piecemeal.some(family => indicator.startsWith(family))) return false
  let clause = facts.text.slice(Math.max(sentence.start, start - LONGEST_CLAUSE), start)
  for (const word of lists.notSumming) clause = clause.replaceAll(word, '')
  return !lists.summing.some(word => clause.includes(word))
}

const SHORTEST_NAME = 2
/** What may stand beside the names of a row and says nothing of how much of it is meant. */
const LIGHT = new RegExp(`^(?:其中|${[...lists.adverbs, ...lists.yearly, ...lists.light].join('|')})`)

/**
 * The clause names the figure as rows are named, and says nothing else: 部分公开, 属于行政执法案卷不予公开, 全年行政处罚. Whatever is in it
 * beyond names of the dictionary (a body, a kind, a month) may narrow it.
 */
export function isCalledAsRow(ledger: Ledger, claim: Claim): boolean {
  const { trie, names } = concepts()
  const before = ledger.facts.claims[ledger.position(claim) - 1]
  const start = Math.max(clauseStart(ledger, claim), before?.end ?? 0)
  const { text } = ledger.facts
  // 9件予以公开: what is counted may follow
  const behind = /^[^,，、.。;；:：()（）\d]*/.exec(
    text.slice(claim.end, Math.min(claim.sentence.end, claim.end + NOUN_AFTER))
  )![0]
  const lead = text.slice(start, claim.start).replace(/\s|^件?、|^.*[:：]/g, '')
  const clause = lead || behind || (claim.subject ?? '')
  let named = 0
  for (let at = 0; at < clause.length; ) {
    const entry = trie.longest(clause, at, clause.length)
    const light = LIGHT.exec(clause.slice(at))?.[0].length ?? 0
    const length = entry < 0 ? 0 : trie.lengths[entry]!
    if (length > light) {
      if (trie.values[entry]!.concepts.some(c => !ROW_NAMES.test(names[c]!))) return false
      named += length
    } else if (light === 0) return false
    at += Math.max(length, light)
  }
  return named >= SHORTEST_NAME
}

/** Longest noun behind a figure. */
const NOUN_AFTER = 12

/** Concepts by which rows are named; others place a figure in a body or a part of the year, or stand for no row at all. */
const ROW_NAMES =
  /^(?:action|applicant|channel|cue\.total|document|kind|object|outcome|path|reason|result|topic|trigger)/

/** Figures beside each other that are added up at most. */
const MOST_BESIDE = 6
const REACH = 16

/**
 * The figure and its neighbours of the same measure add up to the table's: 县政府网站4200条；乡镇网站4800条 of 9000, 办结58件 and
 * 另办结上年结转3件 of 61. Each says less than the table, and the words that say so were not understood.
 */
export function addsUpBeside({ facts, position, sets }: Ledger, claim: Claim, own: string, value: number): boolean {
  const { claims } = facts
  if (claim.value <= 0) return false
  // A figure that is known to be another one is no part of this, unless the form sets both against a third.
  const mayBeIn = (indicator: string | null): boolean =>
    indicator === null || indicator === own || areBalanced(sets[0]!, indicator, own)
  const isBeside = (c: Claim): boolean =>
    c.section === claim.section &&
    isSameMeasure(c.unit, claim.unit) &&
    c.of === claim.of &&
    c.role === 'level' &&
    c.bound === 'exact' &&
    mayBeIn(c.indicator)
  const at = position(claim)
  // Other figures stand between: 培训班1期，培训80人；专题培训2期.
  const beside = claims.slice(Math.max(0, at - REACH), at + REACH + 1).filter(c => c === claim || isBeside(c))
  const place = beside.indexOf(claim)
  for (let first = Math.max(0, place - MOST_BESIDE); first <= place; first++) {
    let sum = 0
    let sides = 0
    for (let i = first; i < beside.length && sum < value; i++) {
      const { value: more, indicator } = beside[i]!
      sum = plus(sum, more)
      if (indicator !== null && indicator !== own) sides++
      // 上年结转1件，办结41件，结转下年2件: one of the other terms may be meant, two of them make any sum
      if (i >= place && sum === value && sides < 2) return true
    }
  }
  return false
}

/** Terms of one balance of the form: new + carried in = handled + carried out. */
const areBalanced = ({ form }: CellSet, a: string, b: string): boolean =>
  form.balances.some(({ left, right }) => {
    const terms = [...left, ...right]
    return terms.some(t => t.indicator === a) && terms.some(t => t.indicator === b)
  })
