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

interface Heading {
  section: Section
  /** Folded. */
  words: string
}

/** Titles of the forms, folded at first need. */
const foldedTitles = new Map<string, string>()

function foldTitle(title: string): string {
  let words = foldedTitles.get(title)
  if (words === undefined) {
    words = foldLabel(title)
    foldedTitles.set(title, words)
  }
  return words
}

/**
 * Finds each prescribed title among the top headings, then, where none fits, among those below; a heading is given to the title
 * it resembles most.
 */
export function statutorySections(titles: readonly string[], sections: readonly Section[]): StatutorySection[] {
  const tops = sections.filter(s => s.heading !== '' && s.level <= 1)
  // Most reports print the titles as prescribed; what they leave is folded, and only then is likeness measured.
  const exact = titles.map(title => tops.find(s => s.heading === title))
  if (exact.every(s => s !== undefined)) {
    return titles.map((title, t) => ({ title, section: exact[t]!, isExact: true }))
  }
  const folded = titles.map(foldTitle)
  const headings = tops.map(fold)
  for (const [t, words] of folded.entries()) exact[t] ??= headings.find(h => h.words === words)?.section
  const others = headings.filter(h => !folded.includes(h.words))
  const likeness = others.map(h => folded.map(words => likenessAbove(ALIKE, words, h.words)))
  let lower: readonly Heading[] | undefined
  const below = (): readonly Heading[] => {
    lower ??= sections.filter(s => s.level > 1).map(fold)
    return lower
  }
  return titles.map((title, t) => {
    const section = exact[t]
    if (section !== undefined) return { title, section, isExact: true }
    let best: Heading | null = null
    let score = ALIKE
    for (const [i, other] of others.entries()) {
      const own = likeness[i]![t]!
      // A heading belongs to the title it fits best, not to the first that it fits a little.
      if (own <= score || likeness[i]!.some(better => better > own)) continue
      best = other
      score = own
    }
    best ??= below().find(({ words }) => likenessAbove(ALIKE_BELOW, words, folded[t]!) > 0) ?? null
    return { title, section: best?.section ?? null, isExact: best?.words === folded[t] }
  })
}

/** Likeness of two folded headings where it reaches `least`, else 0. Lengths alone rule out most pairs. */
function likenessAbove(least: number, a: string, b: string): number {
  const most = (2 * (Math.min(a.length, b.length) + 1)) / (a.length + b.length + 2)
  if (most < least) return 0
  const likeness = foldedSimilarity(a, b)
  return likeness < least ? 0 : likeness
}

const fold = (section: Section): Heading => ({ section, words: foldLabel(section.heading) })
