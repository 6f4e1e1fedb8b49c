// What the claims stage knows and has found while it walks through one report.
import type { ConceptSet, Concepts, Indicators, Negations } from '../lexicon'
import type { Breakdown, Claim, Outline, Scope } from '../model'
import type { Headings } from './context'
import type { Issuer } from './issuer'
import type { Figure, Tags } from './reading'
import { subjectOf } from './subject'

/** Claims and how they hang together, before claims have ids. */
export interface Findings {
  claims: Claim[]
  /** Claims with the wholes that they are parts of, the last one said of a claim counting. */
  wholes: { part: Claim; whole: Claim }[]
  breakdowns: { whole: Claim | null; parts: Claim[]; complete: Breakdown['complete']; cue: string }[]
  shares: { percent: Claim; part: Claim; whole: Claim; cue: string }[]
}

/** What stays the same for all sentences of a report; `tags` are those of the sentence being read. */
export interface Report {
  text: string
  outline: Outline
  concepts: Concepts
  negations: Negations
  /** Null when the report follows no form. */
  indicators: Indicators | null
  headings: Headings
  issuer: Issuer
  /** Whether 去年 is the report's own year: it never says 今年, nor names that year below its title. */
  isLastYearOwn: () => boolean
  tags: Tags
  /** The last figures read. */
  trail: Figure[]
  found: Findings
  watch: FigureWatch | null
}

export interface FigureWatch {
  /** Told of every figure that may be an official one, while what stands around it is at hand. */
  figure?(around: Surroundings, claim: Claim): void
}

/** The figures of a sentence, one of which is asked about; and the answers so far. */
export interface Surroundings {
  readonly report: Report
  readonly figures: readonly Figure[]
  /** Figures of the sentence before. */
  readonly before: readonly Figure[]
  figure: Figure
  index: number
  /** End of the figure before. */
  previousEnd: number
  wholes: readonly ConceptSet[] | null
  earlier: readonly ConceptSet[] | null
  /** Of all figures of the sentence. */
  opening: ConceptSet | null
  preceding: readonly ConceptSet[] | null
}

/** A figure as the contract prints it; indicator and whole are filled in later. */
export function claimOf({ text, outline, tags, concepts }: Report, figure: Figure, scope: Scope): Claim {
  const { sentence } = figure
  return {
    id: '',
    start: figure.start,
    end: figure.end,
    text: text.slice(figure.start, figure.end),
    value: figure.value,
    unit: figure.unit,
    bound: figure.bound,
    range: figure.range,
    subject: subjectOf(text, figure, tags, concepts),
    indicator: null,
    of: null,
    negated: figure.negated,
    modality: figure.modality,
    role: figure.role,
    scope: { kind: scope.kind, name: scope.name },
    year: figure.year,
    section: sentence.section === -1 ? null : outline.sections[sentence.section]!.id,
    sentence: { start: sentence.start, end: sentence.end },
    candidates: [],
    context: null,
    why: []
  }
}
