// Which concepts say what is counted. Cues, hedges, time and scope words do not.
import { type ConceptSet, perDictionary } from '../lexicon'

const CONTENT = /^(?:object|channel|outcome|applicant|reason|result|kind|action|rate|path|other)\./

const KIND = /^(?:channel|outcome|result|reason|applicant)\./
const TELLING = /^(?:object|outcome|reason|result|action\.(?!attend)|path|kind\.(?:full|part|by))/
const LENT = /^(?:action\.|topic\.disclosure$|trigger\.)/
const SAID = /^(?:action|channel|outcome|result|reason)\./

/** Objects that say little on their own: they never stand against another object. */
const WEAK = new Set([
  'object.information',
  'object.department-matter',
  'object.government-information',
  'object.incident'
])

/** Groups of concepts that several steps ask for. */
export interface Groups {
  /** Says what is counted. */
  content: ConceptSet
  /** Says it so that an official figure comes to mind: not 其他, not a channel alone. */
  telling: ConceptSet
  /** Telling, and no verb. */
  naming: ConceptSet
  objects: ConceptSet
  /** Says what is counted, and is no verb. */
  things: ConceptSet
  /** Objects that say what a figure is about, and so stand against one another. */
  strong: ConceptSet
  actions: ConceptSet
  /** What the first item of a list lends to the next: its verb, and that all is about disclosure. */
  lent: ConceptSet
  /** What goes over from year to year is no verb of what stands beside it. */
  carried: ConceptSet
  channels: ConceptSet
  /** Kinds of one thing, as the items of a list name them. */
  kinds: ConceptSet
  applicants: ConceptSet
  outcomes: ConceptSet
  /** How cases were brought. */
  paths: ConceptSet
  /** Why something was not given. */
  reasons: ConceptSet
  /** What is said of the things counted: received, by letter, granted. */
  said: ConceptSet
}

export const groupsOf = perDictionary(
  ({ where }): Groups => ({
    content: where(name => CONTENT.test(name) && name !== 'kind.number'),
    telling: where(name => TELLING.test(name)),
    naming: where(name => TELLING.test(name) && !name.startsWith('action.') && !WEAK.has(name)),
    objects: where(name => name.startsWith('object.')),
    things: where(name => CONTENT.test(name) && name !== 'kind.number' && !name.startsWith('action.')),
    strong: where(name => name.startsWith('object.') && !WEAK.has(name)),
    actions: where(name => name.startsWith('action.')),
    lent: where(name => LENT.test(name)),
    carried: where(name => name.startsWith('action.carry-')),
    channels: where(name => name.startsWith('channel.')),
    kinds: where(name => KIND.test(name)),
    outcomes: where(name => name.startsWith('outcome.')),
    applicants: where(name => name.startsWith('applicant.')),
    paths: where(name => name.startsWith('path.')),
    reasons: where(name => name.startsWith('reason.')),
    said: where(name => SAID.test(name))
  })
)
