// A whole and its parts before claims have ids, and which figures may be counted together.
import type { ConceptSet } from '../../lexicon'
import type { Breakdown } from '../../model'
import type { Figure } from '../reading'

export interface List {
  whole: Figure
  parts: Figure[]
  complete: Breakdown['complete']
  cue: string
  /** Its parts belong to a breakdown that an earlier sentence began. */
  continues?: true
}

/** The same measure word, or two words for one case (件, 起, 宗) or for people (人, 名, 人次). */
export function sameMeasure(a: Figure, b: Figure): boolean {
  return a.unit === b.unit || (a.class === b.class && (a.class === 'case' || a.class === 'people'))
}

/** Changes and figures of comparison (较上年的26件) have no parts. */
export const isWhole = (figure: Figure): boolean => figure.role !== 'change' && !figure.former

/** Classes of measure words by which pieces of one whole may be counted together. */
const COUNTS: ReadonlySet<Figure['class']> = new Set(['case', 'item', 'project', 'general', 'time'])

export const isCount = (figure: Figure): boolean => COUNTS.has(figure.class)

/** 政府信息120条,其中规范性文件8件: documents are counted by several words. */
export const isDocument = ({ class: unitClass }: Figure): boolean => unitClass === 'item' || unitClass === 'case'

/** Puts figures under a whole, in the list of it where one was begun not long ago. */
export function addUnder(lists: List[], whole: Figure, parts: Figure[], complete: List['complete'], cue: string): void {
  for (const part of parts) part.whole = whole
  const begun = lists.slice(-REACH).find(list => list.whole === whole)
  if (begun) begun.parts.push(...parts)
  else lists.push({ whole, parts, complete, cue })
}

const REACH = 48

export const sumOf = (figures: readonly Figure[]): number => figures.reduce((sum, { value }) => sum + value, 0)

/** Whether three sets share a member. */
export function meetsAll(a: ConceptSet, b: ConceptSet, c: ConceptSet): boolean {
  for (let w = 0; w < a.length; w++) if ((a[w]! & b[w]! & c[w]!) !== 0) return true
  return false
}
