// The concepts that lists are read by: cues that open and close them, verbs that begin a new statement, and the aspects
// (channel, outcome, applicant, …) by which one whole is broken down in several ways.
import { type ConceptSet, type Concepts, meets, perDictionary, removeAll } from '../../lexicon'
import { endingAt } from '../../text/endings'
import { groupsOf } from '../content'
import { conceptsNamed, type NamedConcepts } from '../named'
import type { Figure } from '../reading'

/** Aspects are bits: an item may have several. */
export const CHANNEL = 1
export const OUTCOME = 2
export const APPLICANT = 4
export const RESULT = 8
export const KIND = 16
export const HANDLING = 32
export const BODY = 64
export const REASON = 128

const ASPECTS: readonly (readonly [names: RegExp, aspect: number])[] = [
  [/^channel\./, CHANNEL],
  [/^outcome\./, OUTCOME],
  [/^action\.carry/, OUTCOME | HANDLING],
  [/^reason\./, REASON],
  [/^applicant\./, APPLICANT],
  [/^(?:result|path)\./, RESULT],
  [/^kind\.(?:full|part)-time/, KIND],
  [/^action\.(?:on-time|extended)/, HANDLING],
  [/^scope\.(?:sub-region|department)/, BODY]
]

/** Kinds of information, and courses of any other kind, may be items of whatever is counted. */
const OF_ANY = /^object\.(?:affairs-information|other-training)$/
/** 公开规范性文件、政策解读等各类信息, 来信来访: what else such a whole names is not all that it counts. */
const ANYTHING = /^object\.(?:information|affairs-information|letter)$/
const PREDICATES = /^action\.(?:receive|accept|close|reply|hold|publish|proactive|charge|issue|respond|set-up)$/

export interface ListWords extends NamedConcepts {
  concepts: Concepts
  aspects: readonly (readonly [set: ConceptSet, aspect: number])[]
  predicates: ConceptSet
  /** Objects that stand against one another. */
  strong: ConceptSet
  /** Whose items are about anything. */
  anything: ConceptSet
  among: number
  including: number
  reply: number
  receive: number
  besides: number
  proactive: number
  /** What was closed has outcomes; what came in has channels and applicants. */
  closed: ConceptSet
  taken: ConceptSet
  /** Still tried: what is left of the cases. */
  pending: number
  /** What may open a list, or says that one leaves something out. */
  openers: ConceptSet
  /** How people are employed, how cases ended. */
  ways: ConceptSet
  /** Who took part in person. */
  leaders: ConceptSet
  /** Ways to publish of which none takes in another. */
  outlets: ConceptSet
  /** Reasons, results and how cases came about. */
  explained: ConceptSet
  /** How cases ended. */
  results: ConceptSet
  /** What was given, if only in part, has no reasons. */
  granted: ConceptSet
  /** Outcomes and results. */
  outcomes: ConceptSet
  /** What is reviewed and tried, and so has results. */
  cases: ConceptSet
  /** Concepts that the clause of 在…中 must name one of. */
  breakable: ConceptSet
  /** Groups of concepts in which the whole of 在…中 must not differ from that clause. */
  telling: readonly ConceptSet[]
}

export const listWordsOf = perDictionary((concepts): ListWords => {
  const { of, where } = concepts
  const strong = [...groupsOf(concepts).strong]
  removeAll(strong, where(OF_ANY))
  return {
    ...conceptsNamed(concepts),
    concepts,
    aspects: ASPECTS.map(([names, aspect]) => [where(names), aspect] as const),
    predicates: where(PREDICATES),
    strong,
    anything: where(ANYTHING),
    among: of('cue.among'),
    including: of('cue.including'),
    reply: of('action.reply'),
    receive: of('action.receive'),
    besides: of('cue.besides'),
    proactive: of('action.proactive'),
    closed: where(/^action\.(?:close|reply|on-time)$/),
    taken: where(/^action\.(?:receive|accept)$/),
    pending: of('result.pending'),
    openers: where(/^cue\.(?:among|including|besides|respectively|etc)$/),
    ways: where(/^(?:result\.|kind\.(?:full|part)-time$)/),
    explained: where(/^(?:reason|result|path)\./),
    outlets: where(/^channel\.(?:we|gaz)/),
    leaders: where(/^kind\.by-(?:head|official)$/),
    results: where(/^result\./),
    granted: where(/^outcome\.(?:partly-)?granted$/),
    outcomes: where(/^(?:outcome|result|path|action\.carry-)/),
    cases: where(/^object\.(?:review|litigation)$/),
    breakable: where(/^(?:object\.|action\.reply$)/),
    telling: [/^channel\./, /^outcome\./, /^applicant\./, /^action\.issue/].map(where)
  }
})

/** 县公安局|的, 各乡镇|有 */
function isBody(text: string, { from, to }: Figure, { bodies }: Concepts): boolean {
  const end = text[to - 1] === '的' || text[to - 1] === '有' ? to - 1 : to
  const kind = endingAt(bodies, text, end, from)?.[1]
  return kind !== undefined && kind !== 'none'
}

/** The aspects that an item's words name; the name of a body at their end is one. */
export function aspectOf(text: string, figure: Figure, { aspects, concepts }: ListWords): number {
  let found = 0
  for (const [set, aspect] of aspects) if (meets(figure.concepts, set)) found |= aspect
  return found === 0 && isBody(text, figure, concepts) ? BODY : found
}
