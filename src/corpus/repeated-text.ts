// How much of a report's prose stands in last year's report too. Runs of characters are compared, with digits taken for
// one another, so that a sentence with only its figures changed counts as repeated. Linear in both texts.
import type { Section, Span } from '../model'
import { sentences } from '../text/sentences'
import type { AnalysedReport } from './report'

export interface RepeatedSentence extends Span {
  /** The sentence's share that last year's report has too, 0 to 1. */
  share: number
}

export interface RepeatedSection {
  id: string
  heading: string
  /** Characters of its prose, and how many of them are repeated. */
  length: number
  repeated: number
}

export interface Repetition {
  length: number
  repeated: number
  sections: RepeatedSection[]
  /** Sentences that are repeated all but whole, in the later text. */
  sentences: RepeatedSentence[]
}

/** Length of the runs that are compared: long enough that the set phrases of office prose do not count by themselves. */
const RUN = 13
/** Share from which a sentence counts as repeated, and its least length. */
const REPEATED = 0.85
const SHORTEST = 15

/**
 * Compares the prose of two reports, tables and headings left out.
 *
 * @returns lengths in characters, blanks not counted; spans in the later report's text
 */
export function repeatedText(before: AnalysedReport, after: AnalysedReport): Repetition {
  const known = runsOf(before)
  const result: Repetition = { length: 0, repeated: 0, sections: [], sentences: [] }
  const bySection = new Map<string, RepeatedSection>()
  for (const { section, start, end } of prose(after)) {
    const folded = fold(after.text, start, end)
    if (folded.length === 0) continue
    const covered = coverage(folded, known)
    const top = topSection(after.analysis.sections, section)
    const entry = bySection.get(top.id) ?? { id: top.id, heading: top.heading, length: 0, repeated: 0 }
    bySection.set(top.id, entry)
    entry.length += folded.length
    entry.repeated += covered
    result.length += folded.length
    result.repeated += covered
    if (folded.length >= SHORTEST && covered >= folded.length * REPEATED) {
      result.sentences.push({ start, end, share: covered / folded.length })
    }
  }
  result.sections = [...bySection.values()]
  return result
}

/** Sentences of the sections' own prose. */
function* prose({ text, analysis }: AnalysedReport): Iterable<Span & { section: Section }> {
  const { sections, tables } = analysis
  for (const [i, section] of sections.entries()) {
    // The preamble says how the report was compiled; it is the same every year, and rightly so.
    if (section.tag === 'statistics' || section.tag === 'front') continue
    const start = section.headingStart + section.heading.length
    const next = sections[i + 1]
    const end = next !== undefined && next.start < section.end ? next.start : section.end
    for (const sentence of sentences(text, start, end)) {
      if (!tables.some(t => t.start < sentence.end && sentence.start < t.end)) yield { ...sentence, section }
    }
  }
}

function topSection(sections: readonly Section[], section: Section): Section {
  let top = section
  while (top.parent !== null && top.level > 1) {
    const up = sections.find(s => s.id === top.parent)
    if (up === undefined || up.level === 0) break
    top = up
  }
  return top
}

/** Without blanks, and with 0 for every digit. */
const fold = (text: string, start: number, end: number): string =>
  text
    .slice(start, end)
    .replace(/\s+/g, '')
    .replace(/[0-9０-９]/g, '0')

function runsOf(report: AnalysedReport): Set<string> {
  const runs = new Set<string>()
  for (const { start, end } of prose(report)) {
    const folded = fold(report.text, start, end)
    for (let i = 0; i + RUN <= folded.length; i++) runs.add(folded.slice(i, i + RUN))
    if (folded.length < RUN && folded.length > 0) runs.add(folded)
  }
  return runs
}

/** Characters of `folded` inside runs that are known. */
function coverage(folded: string, known: ReadonlySet<string>): number {
  if (folded.length < RUN) return known.has(folded) ? folded.length : 0
  let covered = 0
  let until = 0
  for (let i = 0; i + RUN <= folded.length; i++) {
    if (!known.has(folded.slice(i, i + RUN))) continue
    covered += i + RUN - Math.max(i, until)
    until = i + RUN
  }
  return covered
}
