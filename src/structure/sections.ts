// Builds the tree of sections from the headings, and settles tags with what the sections hold.
import type { Grid, Passage, Section, Tag } from '../model'
import type { Heading } from './heading'
import type { Lines } from './lines'
import { findPassages, type Part } from './passages'
import { headingTag } from './tags'
import { topicsOf } from './topics'

export interface Sections {
  sections: Section[]
  passages: Passage[]
}

/** A section with tables and less prose than this is a statistics section. */
const MOST_PROSE = 200

/**
 * @param headings in reading order
 * @param year year of the report, if known
 */
export function buildSections(
  text: string,
  lines: Lines,
  headings: readonly Heading[],
  grids: readonly Grid[],
  year: number | null
): Sections {
  const sections: Section[] = []
  const parts: Part[] = []
  const first = headings[0]?.start ?? text.length
  if (hasText(text, 0, first)) {
    sections.push(section(0, 0, '', 0, first, 'front', null))
    parts.push({
      id: 's0',
      heading: null,
      start: 0,
      end: first,
      own: headings.length === 0 ? null : 'front',
      tag: 'front'
    })
  }
  const offset = sections.length
  const hasParts = headings.some(h => h.kind === 'part')
  const open: { rank: number; index: number }[] = []
  for (let h = 0; h < headings.length; h++) {
    const heading = headings[h]!
    while (open.length > 0 && open.at(-1)!.rank >= heading.rank) sections[open.pop()!.index]!.end = heading.start
    const above = open.at(-1)
    const parent = above ? sections[above.index]! : null
    const own = headingTag(text, heading, year, parent !== null)
    const tag = own ?? parent?.tag ?? 'situation'
    const index = sections.length
    sections.push(
      section(
        index,
        levelOf(heading, hasParts),
        text.slice(heading.start, heading.end),
        heading.start,
        text.length,
        tag,
        parent
      )
    )
    const end = headings[h + 1]?.start ?? text.length
    parts.push({ id: `s${index}`, heading, start: heading.end, end, own, tag })
    open.push({ rank: heading.rank, index })
  }
  if (offset === 0 && headings.length === 0) return { sections, passages: [] }
  settleStatistics(text, sections, parts, grids, year)
  const passages = findPassages(text, lines, parts, year)
  settleByPassages(sections, parts, passages)
  sections.forEach((s, i) => {
    if (s.level > 0) s.topics = topicsOf(text, s, parts[i]!.start, parentOf(sections, s))
  })
  return { sections, passages }
}

/** 一、 is level 1, (一) 2, 1. 3; one lower each where the report is divided into 第一部分, 第二部分. */
const levelOf = (heading: Heading, hasParts: boolean): number =>
  Math.min(3, hasParts ? heading.rank + 1 : Math.max(1, heading.rank))

function section(
  index: number,
  level: number,
  heading: string,
  start: number,
  end: number,
  tag: Tag,
  parent: Section | null
): Section {
  return {
    id: `s${index}`,
    level,
    heading,
    start,
    end,
    headingStart: start,
    tag,
    topics: level === 0 ? ['overview'] : [],
    parent: parent?.id ?? null
  }
}

const hasText = (text: string, start: number, end: number): boolean => {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) > 0x20) return true
  return false
}

/** Year from which the statutory sections two to four are tables by the official format (国办公开办函〔2019〕60号). */
const TABLE_SECTIONS_SINCE = 2019

/** Sections that hold tables and next to no prose, and the official table sections left empty. */
function settleStatistics(
  text: string,
  sections: Section[],
  parts: Part[],
  grids: readonly Grid[],
  year: number | null
): void {
  let next = 0
  for (let i = 0; i < sections.length; i++) {
    const s = sections[i]!
    const part = parts[i]!
    if (s.level === 0 || part.own !== null || s.tag !== 'situation') {
      if (s.parent !== null && part.own === null) inherit(sections, parts, i)
      continue
    }
    if (s.parent !== null) {
      inherit(sections, parts, i)
      if (s.tag !== 'situation') continue
    }
    let table = 0
    let prose = part.end - part.start
    while (next < grids.length && grids[next]!.start < part.start) next++
    for (; next < grids.length && grids[next]!.start < part.end; next++) {
      const grid = grids[next]!
      table += grid.end - grid.start
      prose -= grid.end - grid.start
    }
    const empty = !hasText(text, part.start, part.end)
    const official =
      year !== null &&
      year >= TABLE_SECTIONS_SINCE &&
      s.parent === null &&
      part.heading?.kind === 'han' &&
      part.heading.number >= 2 &&
      part.heading.number <= 4 &&
      empty &&
      s.end === part.end
    if ((table > 0 && prose < Math.max(MOST_PROSE, table)) || official) {
      s.tag = 'statistics'
      part.tag = 'statistics'
    }
  }
}

/** Sections are numbered as they stand. */
const parentOf = (sections: readonly Section[], { parent }: Section): Section | null =>
  parent === null ? null : sections[Number(parent.slice(1))]!

function inherit(sections: Section[], parts: Part[], index: number): void {
  const s = sections[index]!
  const parent = parentOf(sections, s)!
  s.tag = parent.tag
  parts[index]!.tag = parent.tag
}

/** A section of problems that also promises, or of plans that also admits, holds both; its sub-sections are what they hold. */
function settleByPassages(sections: Section[], parts: Part[], passages: readonly Passage[]): void {
  let first = 0
  for (let i = 0; i < sections.length; i++) {
    const s = sections[i]!
    if (s.tag !== 'problems' && s.tag !== 'plans' && s.tag !== 'problems+plans') continue
    const held = new Set<Passage['tag']>()
    while (first < passages.length && passages[first]!.end <= s.start) first++
    for (let p = first; p < passages.length && passages[p]!.start < s.end; p++) held.add(passages[p]!.tag)
    const own = parts[i]!.own !== null
    if (held.size === 2) s.tag = s.parent === null || !own ? 'problems+plans' : s.tag
    else if (!own) for (const side of held) s.tag = side
  }
}
