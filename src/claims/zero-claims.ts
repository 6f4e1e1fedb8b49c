// From a negated thing to a claim of zero with its indicator.
import { add, addAll, has, removeAll } from '../lexicon'
import type { Claim, Numeral, Scope } from '../model'
import { attribute } from './attribution'
import { clauseBefore } from './characters'
import { groupsOf } from './content'
import { evidenceFor } from './evidence'
import { figureOf } from './figures'
import { conceptsNamed } from './named'
import type { Figure, Sentence } from './reading'
import { claimOf, type Report } from './report'
import { namedScope, WHOLE } from './scope'
import { surroundingsOf } from './surroundings'
import { collect, emptyTags, tagSentence } from './tags'
import { yearOf } from './time'
import { countedConcept } from './zero'
import { zerosOf } from './zeros'

/** How far before the negator its subject and its year may stand. */
const LOOK_BACK = 80

/** Adds the zeros that a sentence states by negation. The verb is shared by all things of the list, the objects are not. */
export function zeroClaims(report: Report, sentence: Sentence): void {
  const { text, tags, concepts, negations, indicators, found } = report
  const zeros = zerosOf(text, sentence, tags, negations)
  if (zeros.length === 0) loneZero(report, sentence)
  for (const zero of zeros) {
    const named = concepts.none()
    collect(tags, zero.start, zero.object.start, named)
    // 1件申请也未收到
    collect(tags, zero.object.end, zero.end, named)
    const { objects } = groupsOf(concepts)
    // 没有申请|结转下年: what is carried out keeps its object
    if (has(objects, zero.concept)) removeAll(named, objects)
    const object = concepts.none()
    collect(tags, zero.object.start, zero.object.end, object)
    addAll(named, object)
    if (zero.verbless && zero.concept === conceptsNamed(concepts).application) add(named, negations.implied)
    const figure = figureOf(ZERO, zero.start, zero.end, sentence, named)
    figure.negated = true
    figure.from = zero.object.start
    figure.to = zero.object.end
    const floor = Math.max(sentence.start, zero.start - LOOK_BACK)
    const clause = clauseBefore(text, zero.start, floor)
    const scope = namedScope(text, { ...figure, from: clause, to: zero.start }, tags, concepts, report.issuer) ?? WHOLE
    const year = yearOf(text, floor, zero.start, report.outline.report.year, tags, concepts, report.isLastYearOwn)
    figure.year = year === 'unsaid' ? null : year
    const claim = claimOf(report, figure, scope)
    // 无未办结申请: of some of them, which no official figure counts
    if (indicators !== null && !NONE_UNDONE.test(claim.text)) setIndicator(report, figure, claim, scope)
    found.claims.push(claim)
  }
}

const NONE_UNDONE = /[无没未].*未/

/** 本年度无。 */
const LONE = /^[^。、;]*?(暂?无|没有|未发生)(?:此[类项]|相关)?(?:情况|情形|事项)?\)?$/
const LONGEST_LONE = 16

/** A body of 无 alone under a heading that names what could be counted: 五、收费情况⏎无。 Of which figure it speaks is not said. */
function loneZero(report: Report, sentence: Sentence): void {
  const { text, concepts, negations, outline, found } = report
  const { start, end, section } = sentence
  if (section === -1 || end - start > LONGEST_LONE) return
  const lone = LONE.exec(text.slice(start, end).trimEnd())
  if (lone === null) return
  const { heading } = outline.sections[section]!
  const tags = emptyTags(concepts)
  tagSentence(heading, 0, heading.length, concepts, tags)
  if (!tags.meanings.slice(0, tags.count).some(m => countedConcept(m, negations) !== -1)) return
  const at = start + lone[0].indexOf(lone[1]!)
  const figure = figureOf(ZERO, at, at + lone[1]!.length, sentence, concepts.none())
  figure.negated = true
  found.claims.push(claimOf(report, figure, WHOLE))
}

function setIndicator(report: Report, figure: Figure, claim: Claim, scope: Scope): void {
  const { concepts, indicators } = report
  const around = surroundingsOf(report, [figure], [], [])
  const { indicator, candidates, context, definition } = attribute(around, indicators!, concepts)
  if (scope.kind !== 'whole') claim.candidates = indicator === null ? [] : [indicator]
  else {
    claim.indicator = indicator
    claim.candidates = definition === null ? [] : candidates
    claim.context = context
    if (indicator !== null && definition !== null) claim.why = evidenceFor(around, definition)
  }
  report.watch?.figure?.(around, claim)
}

const ZERO: Numeral = {
  kind: 'integer',
  start: 0,
  end: 0,
  decimal: '0',
  value: 0,
  max: null,
  precision: 1,
  bound: 'exact',
  chinese: true
}
