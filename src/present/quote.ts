// A sentence with its figures marked: cut from the report, made safe to show, shortened around the marks.
import type { Analysis, Document, Evidence, Section, Span } from '../model'
import { visible } from './visible'

/** Visible text; marks are spans of it. */
export interface Quote {
  text: string
  marks: (Span & { role: Evidence['role'] })[]
}

/** Sentences up to this many characters are shown whole. */
const WHOLE = 110
const LEAD = 26
const TAIL = 14
/** A quote shows at most this many of a long sentence's figures. */
const MOST_MARKS = 12
const SENTENCE_LIMIT = 400

/** The sentence around a span: the claim's own where a claim stands there, else up to the next full stop or line break. */
export function sentenceAround(document: Document, analysis: Analysis, span: Span): Span {
  const claim = analysis.claims.find(c => c.start <= span.start && span.end <= c.end)
  if (claim) return claim.sentence
  const { text } = document
  const ends = (unit: string | undefined): boolean =>
    unit === undefined || unit === '\n' || unit === '\r' || unit === '。' || unit === '！' || unit === '？'
  let { start, end } = span
  while (start > 0 && span.start - start < SENTENCE_LIMIT && !ends(text[start - 1])) start--
  while (end < text.length && end - span.end < SENTENCE_LIMIT && !ends(text[end])) end++
  if (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++
  return { start, end }
}

/**
 * Cuts `sentence` out of `text` with the spans of `evidence` marked.
 *
 * @param brackets marks the stated figure as 【figure】, for output without colours
 */
export function quote(
  text: string,
  sentence: Span,
  evidence: readonly Evidence[],
  brackets: boolean,
  ellipsis: string
): Quote {
  const marked = evidence
    .filter(e => e.start >= sentence.start && e.end <= sentence.end && e.end > e.start)
    .sort((a, b) => a.start - b.start)
    .slice(0, MOST_MARKS)
  const quoted: Quote = { text: '', marks: [] }
  const add = (from: number, to: number): void => {
    quoted.text += visible(text.slice(from, to)).replace(/ {2,}/g, ' ')
  }
  let at = sentence.start
  for (const window of windows(sentence, marked)) {
    if (window.start > at) quoted.text += ellipsis
    at = window.start
    for (const mark of marked) {
      if (mark.start < at || mark.end > window.end) continue
      add(at, mark.start)
      const loud = brackets && mark.role === 'stated'
      if (loud) quoted.text += '【'
      const start = quoted.text.length
      add(mark.start, mark.end)
      quoted.marks.push({ start, end: quoted.text.length, role: mark.role })
      if (loud) quoted.text += '】'
      at = mark.end
    }
    add(at, window.end)
    at = window.end
  }
  if (at < sentence.end) quoted.text += ellipsis
  const blanks = quoted.text.length - quoted.text.trimStart().length
  return {
    text: quoted.text.trim(),
    marks: quoted.marks.map(m => ({ ...m, start: Math.max(0, m.start - blanks), end: Math.max(0, m.end - blanks) }))
  }
}

/** The stretches of a sentence to show: all of it when short, else the surroundings of each mark. */
function windows(sentence: Span, marks: readonly Span[]): Span[] {
  if (sentence.end - sentence.start <= WHOLE) return [sentence]
  if (marks.length === 0) return [{ start: sentence.start, end: sentence.start + WHOLE }]
  const found: Span[] = []
  for (const mark of marks) {
    const start = Math.max(sentence.start, mark.start - LEAD)
    const end = Math.min(sentence.end, mark.end + TAIL)
    const last = found.at(-1)
    if (last && start <= last.end + 8) last.end = Math.max(last.end, end)
    else found.push({ start, end })
  }
  return found
}

/** The innermost section around an offset. */
export function sectionAt(sections: readonly Section[], offset: number): Section | null {
  let best: Section | null = null
  for (const s of sections) {
    if (s.start <= offset && offset < s.end && (best === null || s.level >= best.level)) best = s
  }
  return best
}
