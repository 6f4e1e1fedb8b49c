// Which words say what a figure counts. Usually those before it since the last comma or figure, and the noun behind
// its measure; in A、B、C分别为a、b、c each figure has its own item; 共计25 looks back to the clause before.
import { add, addAll, type ConceptSet, type Concepts, clear, has, keepOnly, meets, removeAll } from '../lexicon'
import { CLOSE, COLON, COMMA, charClass, DUN, endsClause, isBlank, OPEN, SEMICOLON } from './characters'
import { type Groups, groupsOf } from './content'
import { distribute } from './distribution'
import { conceptsNamed } from './named'
import type { Figure, Sentence, Tags } from './reading'
import { collect, firstFrom } from './tags'

const AMONG = '中'
const AMONG_THEM = '其中'
/** Longest noun behind a measure that is read: 25件|政府信息公开申请案件. */
const NOUN_REACH = 40
/** Characters that open a statement about the figure, not the noun that it counts: 20件|均已办结. */
const opensPredicate = charClass('均全已都并按同比较占为其且而也')
/** Longest bracket, marks included, that is read as part of a word. */
const SHORT_BRACKET = 8
/** How far back a figure without words of its own may look. */
const LOOK_BACK = 160

/**
 * Sets the words of every figure of a sentence, and the concepts they name. Returns the figures without those that neither
 * have a measure nor words that could be counted.
 */
export function labelFigures(
  text: string,
  sentence: Sentence,
  figures: Figure[],
  tags: Tags,
  concepts: Concepts
): Figure[] {
  const groups = groupsOf(concepts)
  const { content } = groups
  setLabels(text, sentence, figures, tags, groups, concepts)
  const counts = (f: Figure): boolean =>
    f.unit !== null || f.numeral.kind === 'fraction' || isCounted(text, f, content, concepts)
  if (figures.every(counts)) return distribute(text, figures, tags, concepts)
  const counted = figures.filter(counts)
  for (const figure of counted) clear(figure.concepts)
  setLabels(text, sentence, counted, tags, groups, concepts)
  return distribute(text, counted, tags, concepts)
}

/** A bare number counts what its words name, or what they call a number (数量为25); 300万 counts whatever they name. */
function isCounted(text: string, figure: Figure, content: ConceptSet, concepts: Concepts): boolean {
  const { number, total } = conceptsNamed(concepts)
  return (
    LARGE.includes(text[figure.numeral.end - 1]!) ||
    meets(figure.concepts, content) ||
    has(figure.concepts, number) ||
    has(figure.concepts, total)
  )
}

/** Units of large numbers, which no name or code ends in. */
const LARGE = '万亿'

function setLabels(
  text: string,
  sentence: Sentence,
  figures: Figure[],
  tags: Tags,
  { content, said, actions, lent, carried, objects, kinds }: Groups,
  concepts: Concepts
): void {
  const { byHead, changeTo } = conceptsNamed(concepts)
  let floor = sentence.start
  for (let i = 0; i < figures.length; i++) {
    const figure = figures[i]!
    const ceiling = i + 1 < figures.length ? figures[i + 1]!.start : sentence.end
    figure.from = ownStart(text, clauseStart(text, figure.to, floor), figure.to, i > 0 ? floor : -1)
    if (figure.from === figure.to) figure.from = bracketedStart(text, figure, floor)
    figure.after = nounEnd(text, figure.noun, ceiling)
    collect(tags, figure.from, figure.start, figure.concepts)
    // 受理的56件申请|均已办结: what is said of the things is not what they were counted as, unless nothing else is said;
    // 76件申请|已答复74件, 36件|中办结33件: nor is what is said of the next figure
    const isSaid = meets(figure.concepts, said) || (figure.after === ceiling && i + 1 < figures.length)
    // 行政复议13件|和行政诉讼1件
    const isAmong = text[figure.noun] === AMONG || joins(text.charCodeAt(figure.noun))
    // 网站15条公众号5条: nor are the words of the next item
    const isFull = figure.after === ceiling && i + 1 < figures.length && meets(figure.concepts, kinds)
    const noun =
      isAmong || isFull ? figure.noun : isSaid ? predicateStart(text, figure.noun, figure.after) : figure.after
    collect(tags, figure.noun, noun, figure.concepts)
    if (i > 0 && isJoined(text, figures[i - 1]!, figure) && isBareNoun(figure, said, objects)) {
      // 现行有效规章14件、行政规范性文件403件: the verb of the first item is that of all things named after it
      const verbs = [...figures[i - 1]!.concepts]
      keepOnly(verbs, text[figures[i - 1]!.noun] === ',' ? actions : lent)
      // 上年结转5件,申请28件
      removeAll(verbs, carried)
      addAll(figure.concepts, verbs)
    }
    // 主要负责同志参加新闻发布会2次,参加在线访谈3次
    const doer = figures[i - 1]
    if (doer && has(doer.concepts, byHead) && goesThere(text, figure.from) && !text.startsWith(AMONG_THEM, doer.from)) {
      add(figure.concepts, byHead)
    }
    if (!meets(figure.concepts, content)) {
      // 由2021年的32件增至45件: both figures count the same thing
      if (doer && (has(figure.concepts, changeTo) || goesOn(doer, figure))) addAll(figure.concepts, doer.concepts)
      else if (!REASONED.test(text.slice(figure.noun, figure.after)) && isBlankLabel(text, figure, tags))
        lookBack(text, figure, floor, tags, content)
    }
    floor = figure.noun
  }
  for (let i = figures.length - 2; i >= 0; i--) {
    const figure = figures[i]!
    const next = figures[i + 1]!
    if (meets(figure.concepts, objects) || !isCoordinated(text, figure, next)) continue
    // 1名专职、3名兼职人员: the noun at the end of a list is that of all its items
    const noun = concepts.none()
    collect(tags, next.noun, next.after, noun)
    keepOnly(noun, objects)
    addAll(figure.concepts, noun)
  }
}

/** Two items of one list, with nothing but short words and a conjunction between: 1名专职、3名兼职人员. */
const isCoordinated = (text: string, { unit, noun }: Figure, next: Figure): boolean =>
  unit === next.unit && COORDINATED.test(text.slice(noun, next.start))

const COORDINATED = /^[^,;:()\d]{1,6}[、和及与]$/

/** 2件涉及国家秘密,3件|涉及商标: says itself what it counts, if in unknown words. */
const REASONED = /^(?:涉及|属于|因|由于|系|申请人)/

/** 培训班3期、180人次, 网络申请占90%(27件): a figure without words right behind another one of the same. */
const goesOn = (one: Figure, other: Figure): boolean =>
  other.start - one.noun <= 1 &&
  ((one.class === 'time' && other.class === 'people') || (one.class === 'ratio' && other.class === 'case'))

const goesThere = (text: string, at: number): boolean => text[at - 1] === ',' && GOES.has(text.slice(at, at + 2))
const GOES = new Set(['参加', '出席', '做客', '参与'])

/** 一是属于行政执法案卷(6件): the words of a figure with a bracket to itself stand before the bracket. */
function bracketedStart(text: string, { to, noun, class: unitClass, sentence }: Figure, floor: number): number {
  if (unitClass === 'ratio' || text.charCodeAt(to - 1) !== OPEN || text.charCodeAt(noun) !== CLOSE) return to
  const from = clauseStart(text, to - 1, floor)
  return (from > floor || from === sentence.start) && to - 1 - from >= SHORTEST_NAME ? from : to
}

/** Characters of the shortest name in front of such a bracket. */
const SHORTEST_NAME = 2

/** 12个县(市、区)、46个, 3名专职人员和2名: what stands between the figure before and `、` or 和 is the noun of that figure. */
function ownStart(text: string, from: number, to: number, floor: number): number {
  if (from !== floor) return from
  if (from < to && joins(text.charCodeAt(to - 1))) return to
  let depth = 0
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    if (unit === OPEN) depth++
    else if (unit === CLOSE) depth--
    else if (unit === DUN && depth === 0) return at + 1
  }
  return from
}

/** Back to the last clause mark; a colon right before the figure (数量:25件) is none. */
function clauseStart(text: string, to: number, floor: number): number {
  let at = to
  while (at > floor && (isBlank(text.charCodeAt(at - 1)) || text.charCodeAt(at - 1) === COLON)) at--
  while (at > floor) {
    const unit = text.charCodeAt(at - 1)
    if (unit === CLOSE) {
      // 各县(市、区)收到: a short bracket is part of its word
      const open = bracketStart(text, at - 1, Math.max(floor, at - SHORT_BRACKET))
      if (open === -1 || open === floor || endsClause(text.charCodeAt(open - 1))) break
      at = open
    } else if (endsClause(unit)) break
    else at--
  }
  while (at < to && (isBlank(text.charCodeAt(at)) || text.charCodeAt(at) === DUN)) at++
  return at
}

const isBareNoun = ({ concepts }: Figure, said: ConceptSet, objects: ConceptSet): boolean =>
  meets(concepts, objects) && !meets(concepts, said)

const joins = charClass('、和及')

/** Items of one list: only 、 or 和 between the end of the one and the words of the other. */
function isJoined(text: string, one: Figure, other: Figure): boolean {
  if (other.from !== one.noun + 1) return false
  const between = text.charCodeAt(one.noun)
  return joins(between) || (between === COMMA && one.unit === other.unit)
}

/** Where the noun behind a measure ends and something is said of it. */
function predicateStart(text: string, at: number, end: number): number {
  while (at < end && (!opensPredicate(text.charCodeAt(at)) || text.startsWith('全职', at))) at++
  return at
}

function nounEnd(text: string, at: number, ceiling: number): number {
  const end = Math.min(ceiling, at + NOUN_REACH)
  while (at < end) {
    const unit = text.charCodeAt(at)
    if (endsClause(unit) || unit === DUN) break
    at++
  }
  return at
}

/** 共计25件, 2018年达25件: words that name nothing, so that what is counted was named before. 甲区25件 names somebody. */
function isBlankLabel(text: string, figure: Figure, tags: Tags): boolean {
  let at = figure.from
  for (let i = firstFrom(tags, figure.from); at < figure.to; i++) {
    const next = i < tags.count ? Math.min(tags.start[i]!, figure.to) : figure.to
    if (namesIn(text, at, next)) return false
    if (next === figure.to) return true
    at = tags.end[i]!
  }
  return true
}

/** Two ideographs in a row that are no time word and no particle. */
function namesIn(text: string, from: number, to: number): boolean {
  let before = false
  for (let at = from; at < to; at++) {
    const naming = !isFiller(text.charCodeAt(at))
    if (naming && before) return true
    before = naming
  }
  return false
}

const isFiller = charClass(
  '0123456789 \t\n\r\u2028\u2029年度月日今本全共计合总累约近达到至为有是的了均已数量,.:;()“”\u3001'
)

/** Takes in earlier clauses without figures until one names something; never over `;` or out of a bracket. */
function lookBack(text: string, figure: Figure, floor: number, tags: Tags, content: ConceptSet): void {
  const lowest = Math.max(floor, figure.from - LOOK_BACK)
  let at = figure.from
  while (at > lowest) {
    const mark = text.charCodeAt(at - 1)
    if (mark === SEMICOLON || mark === OPEN) return
    if (mark === CLOSE) {
      at = bracketStart(text, at - 1, lowest)
      if (at === -1) return
      figure.from = at
    } else at--
    const until = figure.from
    while (at > lowest && !endsClause(text.charCodeAt(at - 1))) at--
    collect(tags, at, until, figure.concepts)
    figure.from = at
    if (meets(figure.concepts, content)) return
  }
}

/** Offset of the `(` that a `)` closes, -1 when it is further back than `lowest`. What stands inside a bracket is no label. */
function bracketStart(text: string, close: number, lowest: number): number {
  let depth = 0
  for (let at = close; at >= lowest; at--) {
    const unit = text.charCodeAt(at)
    if (unit === CLOSE) depth++
    else if (unit === OPEN && --depth === 0) return at
  }
  return -1
}
