// Which headings of a report are the statutory ones, whatever their numbering and small differences of wording.
import type { Section } from '../model'
import { foldedSimilarity, foldLabel } from '../text/similarity'

/** A statutory heading and the section that carries it, if any. */
export interface StatutorySection {
  /** As the format prints it: `五、存在的主要问题及改进情况`. */
  title: string
  section: Section | null
  /** The heading is worded as prescribed, numbering and blanks aside. */
  isExact: boolean
}

/** Least likeness of two wordings of one heading. */
const ALIKE = 0.5

/** Likeness of a lower heading that stands in a statutory one's place: `(三)收到和处理政府信息公开申请情况` under 二、. */
const ALIKE_BELOW = 0.85

/**
 * Finds each prescribed title among the top headings, then, where none fits, among those below; a heading is given to the title
 * it resembles most.
 */
export function statutorySections(titles: readonly string[], sections: readonly Section[]): StatutorySection[] {
  const tops = sections
    .filter(s => s.heading !== '' && s.level <= 1)
    .map(section => ({ section, words: foldLabel(section.heading) }))
  const folded = titles.map(foldLabel)
  let lower: typeof tops | undefined
  const below = (): typeof tops => {
    lower ??= sections.filter(s => s.level > 1).map(section => ({ section, words: foldLabel(section.heading) }))
    return lower
  }
  /** Of every top heading, its likeness to every title. */
  const likeness = tops.map(top => folded.map(words => foldedSimilarity(words, top.words)))
  return titles.map((title, t) => {
    let best: (typeof tops)[number] | null = null
    let score = ALIKE
    for (const [i, top] of tops.entries()) {
      const own = likeness[i]![t]!
      // A heading belongs to the title it fits best, not to the first that it fits a little.
      if (own <= score || likeness[i]!.some(other => other > own)) continue
      best = top
      score = own
    }
    best ??= below().find(({ words }) => foldedSimilarity(words, folded[t]!) >= ALIKE_BELOW) ?? null
    return { title, section: best?.section ?? null, isExact: best?.words === folded[t] }
  })
}
