// Which headings of a report are the statutory ones, whatever their numbering and small differences of wording.
import type { Section } from '../model'

/** A statutory heading and the section that carries it, if any. */
export interface StatutorySection {
  /** As the format prints it: `五、存在的主要问题及改进情况`. */
  title: string
  section: Section | null
  /** The heading is worded as prescribed, numbering and blanks aside. */
  isExact: boolean
}

/** Least share of bigrams that two wordings of one heading have in common. */
const ALIKE = 0.5
const NUMBERING = /^[\s\u3000]*(?:第?[一二三四五六七八九十\d]{1,3}(?:部分|章)?[、.．:：\s]*)?/

const bare = (heading: string): string => heading.replace(NUMBERING, '').replace(/[\s\u3000、,，。.:：；;()（）]/g, '')

/** Finds each prescribed title among the top headings; a heading is given to the title it resembles most. */
export function statutorySections(titles: readonly string[], sections: readonly Section[]): StatutorySection[] {
  const tops = sections.filter(s => s.heading !== '' && s.level <= 1).map(s => ({ section: s, words: bare(s.heading) }))
  return titles.map(title => {
    const words = bare(title)
    let best: { section: Section; words: string } | null = null
    let score = ALIKE
    for (const top of tops) {
      const likeness = alike(words, top.words)
      // A heading belongs to the title it fits best, not to the first that it fits a little.
      if (likeness <= score || titles.some(t => t !== title && alike(bare(t), top.words) > likeness)) continue
      best = top
      score = likeness
    }
    return { title, section: best?.section ?? null, isExact: best?.words === words }
  })
}

/** Dice coefficient of the bigrams of two short strings. */
function alike(a: string, b: string): number {
  if (a === b) return 1
  if (a.length < 2 || b.length < 2) return 0
  let shared = 0
  for (let i = 0; i + 1 < a.length; i++) if (b.includes(a.slice(i, i + 2))) shared++
  return (2 * shared) / (a.length + b.length - 2)
}
