// Finds the runs of sentences about problems and about plans, in sections that say so and in sections that do not.
import type { Passage, Tag } from '../model'
import { isFurniture, isProse } from './furniture'
import type { Heading } from './heading'
import { leaningOf, mayOpen, opensPlans, opensProblems } from './leaning'
import { type Lines, lineAt } from './lines'
import { markerAt } from './markers'
import { type Sentence, sentencesOf } from './sentences'

type Side = Passage['tag']

/** A section as the passages need it: its heading, its own text up to the next heading, and what its headings say. */
export interface Part {
  id: string
  heading: Heading | null
  /** Own text: from the heading's end to the next heading. */
  start: number
  end: number
  /** What the heading itself says. */
  own: Tag | null
  /** What holds here: the heading's word, or that of the nearest heading above that says something. */
  tag: Tag
}

/**
 * @param parts in reading order
 * @param year year of the report, for plans that begin with the year after it
 */
export function findPassages(text: string, lines: Lines, parts: readonly Part[], year: number | null): Passage[] {
  const passages: Passage[] = []
  let side: Side | null = null
  let broken = true
  const include = (start: number, end: number, section: string): void => {
    if (side === null) {
      broken = true
      return
    }
    const last = passages.at(-1)
    if (last && last.tag === side && !broken) last.end = end
    else passages.push({ start, end, tag: side, section })
    broken = false
  }
  for (const part of parts) {
    const declared = sideOf(part.tag)
    if (part.own !== null || declared === null) {
      side = declared === 'both' ? 'problems' : declared
      broken = true
    }
    const { heading } = part
    // A heading that only names what follows is no part of the passage; one that states something is.
    if (heading !== null && part.own === null && declared !== null) {
      side = turn(
        text,
        { start: heading.title, end: heading.end, opensLine: true, partial: false },
        side,
        declared,
        year,
        true
      )
      include(heading.start, heading.end, part.id)
    }
    if (part.tag === 'statistics' || (part.tag === 'front' && parts.length > 1)) continue
    const opens = declared === null && side === null ? firstOpening(text, lines, part, year) : part.start
    for (const sentence of sentencesIn(text, lines, part, opens)) {
      side = declared === null ? drift(text, sentence, side, year) : turn(text, sentence, side, declared, year, false)
      if (side === 'problems' && broken && (onlyPraises(text, sentence) || deniesProblems(text, sentence))) continue
      include(sentence.start, sentence.end, part.id)
    }
  }
  return passages
}

type Declared = Side | 'both'

const sideOf = (tag: Tag): Declared | null =>
  tag === 'problems+plans' ? 'both' : tag === 'problems' || tag === 'plans' ? tag : null

/** Start of the first line that can open a run; the part's end when none can. */
function firstOpening(text: string, lines: Lines, part: Part, year: number | null): number {
  for (let line = lineAt(lines, part.start); line < lines.count && lines.start[line]! < part.end; line++) {
    const start = Math.max(lines.start[line]!, part.start)
    if (lines.grid[line] === 0 && mayOpen(text, start, Math.min(lines.end[line]!, part.end), year)) return start
  }
  return part.end
}

/** Sentences of a part's own text from an offset on, without tables and page furniture. */
function sentencesIn(text: string, lines: Lines, part: Part, from: number): Sentence[] {
  const sentences: Sentence[] = []
  const isDeclared = sideOf(part.tag) !== null
  if (from >= part.end) return sentences
  for (let line = lineAt(lines, from); line < lines.count && lines.start[line]! < part.end; line++) {
    let start = Math.max(lines.start[line]!, from)
    const end = Math.min(lines.end[line]!, part.end)
    // what parts a heading from its prose belongs to neither
    if (start === part.start) while (start < end && ': '.includes(text.charAt(start))) start++
    if (start >= end || lines.grid[line] === 1) continue
    if (start === lines.start[line] && !isProse(text, start, end) && !(isDeclared && isItem(text, start, end))) continue
    sentencesOf(text, start, end, sentences)
  }
  return sentences
}

/** A line without any stop that a list of problems or plans is made of: `一是更新不及时`, 业务水平有待提高, 完善工作制度. */
function isItem(text: string, start: number, end: number): boolean {
  if (isFurniture(text, start, end)) return false
  const marker = markerAt(text, start, end)
  if (marker !== null && !marker.loose) return true
  const { problems, plans } = leaningOf(text, start, end)
  return problems > 0 || plans > 0
}

/** Inside a section of problems or plans: where the prose turns from one to the other. */
function turn(
  text: string,
  sentence: Sentence,
  side: Side | null,
  declared: Declared,
  year: number | null,
  isHeading: boolean
): Side {
  const { start, end } = sentence
  const now = side ?? (declared === 'both' ? 'problems' : declared)
  if (continuesList(text, start, end) && !isHeading) return now
  if (now === 'problems') {
    if (opensPlans(text, start, end, year, false)) return 'plans'
    if (!sentence.opensLine || declared === 'problems') return now
    const leaning = leaningOf(text, start, end)
    return leaning.problems === 0 && leaning.plans >= (isHeading ? 1 : 2) && !leaning.achieved ? 'plans' : now
  }
  if (!opensPlans(text, start, end, year, false) && opensProblems(text, start, end, declared === 'plans'))
    return 'problems'
  if (declared === 'both' && (isHeading || sentence.opensLine)) {
    const leaning = leaningOf(text, start, end)
    if (leaning.problems > 0 && leaning.plans === 0) return 'problems'
  }
  return now
}

/** In a section about anything else: only a sentence that says so opens a run, and the next paragraph may end it. */
function drift(text: string, sentence: Sentence, side: Side | null, year: number | null): Side | null {
  const { start, end } = sentence
  if (opensPlans(text, start, end, year, side !== 'problems')) return 'plans'
  if (side === 'plans') return side
  if (opensProblems(text, start, end, true)) return 'problems'
  if (side === 'problems') {
    if (!sentence.opensLine || continuesList(text, start, end)) return side
    return leaningOf(text, start, end).problems > 0 ? side : null
  }
  return null
}

/** 二是, 第二, (2): the second and later items follow the first whatever words they use. */
function continuesList(text: string, start: number, end: number): boolean {
  const marker = markerAt(text, start, end)
  return marker !== null && !marker.loose && marker.number > 1 && marker.kind !== 'part'
}

/** 取得了一定成绩。 before the turn to what is missing. */
function onlyPraises(text: string, sentence: Sentence): boolean {
  const leaning = leaningOf(text, sentence.start, sentence.end)
  return leaning.achieved && leaning.problems === 0 && !opensProblems(text, sentence.start, sentence.end, false)
}

/** 总体平稳,无明显问题。: says that there is nothing to tell. */
function deniesProblems(text: string, { start, end }: Sentence): boolean {
  return NO_PROBLEMS.test(text.slice(start, end)) && !opensProblems(text, start, end, false)
}

const NO_PROBLEMS =
  /(?:无|没有|未发现|未出现|不存在)(?:任何|明显|突出|重大|较大|严重|其他|主要|相关){0,2}的?(?:突出|明显)?问题/
