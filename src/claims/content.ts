// Which concepts say what is counted. Cues, hedges, time and scope words do not.
import { type ConceptSet, perDictionary } from '../lexicon'

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

/** What is counted, and of it what is no verb. 数量 alone says nothing. */
const CONTENT = /^(?!kind\.number$)(?:object|channel|outcome|applicant|reason|result|kind|action|rate|path|other)\./
const THINGS = /^(?!kind\.number$)(?:object|channel|outcome|applicant|reason|result|kind|rate|path|other)\./
const TELLING = /^(?:object|outcome|reason|result|action\.(?!attend)|path|kind\.(?:full|part|by))/
/** Some objects say little on their own, and never stand against another one. */
const STRONG = 'object\\.(?!information$|department-matter$|government-information$|incident$)'

export const groupsOf = perDictionary(
  ({ where }): Groups => ({
    content: where(CONTENT),
    telling: where(TELLING),
    naming: where(new RegExp(`^(?:${STRONG}|outcome|reason|result|path|kind\\.(?:full|part|by))`)),
    objects: where(/^object\./),
    things: where(THINGS),
    strong: where(new RegExp(`^${STRONG}`)),
    actions: where(/^action\./),
    lent: where(/^(?:action\.|topic\.disclosure$|trigger\.)/),
    carried: where(/^action\.carry-/),
    channels: where(/^channel\./),
    kinds: where(/^(?:channel|outcome|result|reason|applicant)\./),
    outcomes: where(/^outcome\./),
    applicants: where(/^applicant\./),
    paths: where(/^path\./),
    reasons: where(/^reason\./),
    said: where(/^(?:action|channel|outcome|result|reason)\./)
  })
)
