// The words by which a figure became an official one: its own, and for what those leave unsaid the nearest words around that say it, in
// the figure that it is a part of, in its sentence, in what stands before, in the headings. It decides nothing.
import { has, type Indicator } from '../lexicon'
import type { Claim, Section } from '../model'
import type { Figure } from './reading'
import type { Surroundings } from './report'
import { emptyTags, firstFrom, tagSentence } from './tags'

/** How far from a figure, and before its sentence, words are looked for; in so many of its wholes, items and sections back. */
const REACH = 400
const WHOLES = 3
const ITEMS = 48
const SECTIONS = 64

/**
 * @param definition what the figure was taken for
 * @returns in text order, the figure's own words and those around, the nearest, that meet the demands of the definition which its own do
 *   not; those of its items where nothing else says it (予以公开12件,不予公开2件,总计14件)
 */
export function evidenceFor({ figure, figures, index, report }: Surroundings, definition: Indicator): Claim['why'] {
  const { text, concepts } = report
  const { all, given, under, object, amid, wanted } = definition
  const why: Claim['why'] = []
  // none at all is none of what others are said to be `under`
  let unmet = [...all, ...given, ...(figure.value === 0 ? [] : under), object ?? wanted, amid ?? wanted]
  let { tags } = report
  const take = (from: number, to: number, passes: (concept: number) => boolean): void => {
    for (let i = firstFrom(tags, to) - 1; i >= 0 && tags.start[i]! >= from; i--) {
      for (const m of tags.meanings[i]!) {
        if (!passes(m)) continue
        why.push({ start: tags.start[i]!, end: tags.end[i]!, concept: concepts.names[m]! })
        unmet = unmet.filter(demand => !has(demand, m))
      }
    }
  }
  const own = Math.max(figure.end, figure.after)
  take(Math.min(figure.start, figure.from), own, m => has(wanted, m) && has(figure.concepts, m))
  tags = emptyTags(concepts)
  for (const [from, to] of unmet.length === 0 ? [] : stretchesAround(figure, report.outline.sections)) {
    tagSentence(text, from, to, concepts, tags)
    take(from, to, m => unmet.some(demand => has(demand, m)))
  }
  ;({ tags } = report)
  for (const f of why.length > 0 ? [] : figures.slice(Math.max(0, index - ITEMS), index)) {
    if (f.whole === figure) take(f.from, f.to, () => true)
  }
  return why.sort((a, b) => a.start - b.start)
}

/** What is read for the words of a figure, the nearest to it in meaning first. */
function stretchesAround(
  { whole, sentence, start }: Figure,
  sections: readonly Section[]
): [from: number, to: number][] {
  const stretches: [number, number][] = []
  for (let w = whole; w !== null && stretches.length < WHOLES; w = w.whole) stretches.push([w.from, w.after])
  stretches.push(
    [Math.max(sentence.start, start - REACH), start],
    [start, Math.min(start + REACH, sentence.end)],
    [Math.max(0, sentence.start - REACH), sentence.start]
  )
  let level = Number.POSITIVE_INFINITY
  for (const s of sections.slice(Math.max(0, sentence.section - SECTIONS), sentence.section + 1).reverse()) {
    if (s.level >= level) continue
    stretches.push([s.headingStart, s.headingStart + s.heading.length])
    level = s.level
  }
  return stretches
}
