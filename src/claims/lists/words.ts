// The concepts that lists are read by: cues that open and close them, verbs that begin a new statement, and the aspects
// (channel, outcome, applicant, …) by which one whole is broken down in several ways.
import { type ConceptSet, type Concepts, has, meets, perDictionary } from '../../lexicon'
import { charClass } from '../characters'
import { groupsOf } from '../content'
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

const ASPECTS: readonly (readonly [prefix: string, aspect: number])[] = [
  ['channel.', CHANNEL],
  ['outcome.', OUTCOME],
  ['action.carry', OUTCOME | HANDLING],
  ['reason.', REASON],
  ['applicant.', APPLICANT],
  ['result.', RESULT],
  ['path.', RESULT],
  ['kind.full-time', KIND],
  ['kind.part-time', KIND],
  ['action.on-time', HANDLING],
  ['action.extended', HANDLING],
  ['scope.sub-region', BODY],
  ['scope.department', BODY]
]

/** Kinds of information, and courses of any other kind, may be items of whatever is counted. */
const OF_ANY = /^object\.(?:affairs-information|other-training)$/
/** 公开规范性文件、政策解读等各类信息, 来信来访: what else such a whole names is not all that it counts. */
const ANYTHING = /^object\.(?:information|affairs-information|letter)$/
const OUTCOMES = /^(?:outcome|result|path|action\.carry-)/
const CLOSED = ['action.close', 'action.reply', 'action.on-time']
const OPENERS = ['cue.among', 'cue.including', 'cue.besides', 'cue.respectively', 'cue.etc']
const TAKEN = ['action.receive', 'action.accept']

const PREDICATES = [
  'receive',
  'accept',
  'close',
  'reply',
  'hold',
  'publish',
  'proactive',
  'charge',
  'issue',
  'respond',
  'set-up'
].map(a => `action.${a}`)

export interface ListWords {
  concepts: Concepts
  aspects: readonly (readonly [set: ConceptSet, aspect: number])[]
  predicates: ConceptSet
  /** Objects that stand against one another. */
  strong: ConceptSet
  /** Whose items are about anything. */
  anything: ConceptSet
  among: number
  including: number
  respectively: number
  rest: number
  total: number
  etc: number
  share: number
  whole: number
  carriedIn: number
  reply: number
  receive: number
  application: number
  besides: number
  carriedOut: number
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
  byHead: ConceptSet
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
  return {
    concepts,
    aspects: ASPECTS.map(([prefix, aspect]) => [where(name => name.startsWith(prefix)), aspect] as const),
    predicates: where(name => PREDICATES.includes(name)),
    strong: where(name => name.startsWith('object.') && !OF_ANY.test(name) && has(groupsOf(concepts).strong, of(name))),
    anything: where(name => ANYTHING.test(name)),
    among: of('cue.among'),
    including: of('cue.including'),
    respectively: of('cue.respectively'),
    rest: of('cue.rest'),
    total: of('cue.total'),
    share: of('cue.share'),
    etc: of('cue.etc'),
    whole: of('scope.whole'),
    carriedIn: of('action.carry-in'),
    reply: of('action.reply'),
    receive: of('action.receive'),
    application: of('object.application'),
    besides: of('cue.besides'),
    proactive: of('action.proactive'),
    carriedOut: of('action.carry-out'),
    closed: where(name => CLOSED.includes(name)),
    taken: where(name => TAKEN.includes(name)),
    pending: of('result.pending'),
    openers: where(name => OPENERS.includes(name)),
    ways: where(name => /^(?:result\.|kind\.(?:full|part)-time$)/.test(name)),
    explained: where(name => /^(?:reason|result|path)\./.test(name)),
    outlets: where(name => /^channel\.(?:we|gaz)/.test(name)),
    byHead: where(name => /^kind\.by-(?:head|official)$/.test(name)),
    results: where(name => name.startsWith('result.')),
    granted: where(name => /^outcome\.(?:partly-)?granted$/.test(name)),
    outcomes: where(name => OUTCOMES.test(name)),
    cases: where(name => name === 'object.review' || name === 'object.litigation'),
    breakable: where(name => name.startsWith('object.') || name === 'action.reply'),
    telling: ['channel.', 'outcome.', 'applicant.', 'action.issue'].map(p => where(n => n.startsWith(p)))
  }
})

const BODY_END =
  /(?:[县区市镇乡旗州盟局厅委院]|街道|委员?会|办公室|中心|部门|单位|[支大]队|政府|[市县区镇]本?级)[的有]?$/

/** The characters that BODY_END ends in. */
const endsBody = charClass('县区市镇乡旗州盟局厅道会室委院心门位队府级的有')
const isBody = (text: string, { from, to }: Figure): boolean => BODY_END.test(text.slice(Math.max(from, to - 24), to))

/** The aspects that an item's words name; the name of a body at their end is one. */
export function aspectOf(text: string, figure: Figure, { aspects }: ListWords): number {
  let found = 0
  for (const [set, aspect] of aspects) if (meets(figure.concepts, set)) found |= aspect
  return found === 0 && endsBody(text.charCodeAt(figure.to - 1)) && isBody(text, figure) ? BODY : found
}
