// The cue words that the classifier looks for: those of the taxonomy that say something which no other cue of the category says.
import taxonomy from '../../dictionaries/taxonomy.json'
import type { CueWords } from '../../src/problems/features'

/** Categories of the taxonomy, in its order. */
export const categoryIds: readonly string[] = taxonomy.categories.map(c => c.id)

/** What means something else says so with more words around it. */
const LONG = 7
/** From this length on a cue that no statement of the corpus has is too particular to be met again. */
const PARTICULAR = 5

/**
 * @param texts statements of the corpus, in normal writing
 * @returns cue words of each category, sorted
 */
export function cuesOf(texts: readonly string[]): CueWords[] {
  const all = texts.join('\n')
  const worthIts = (word: string): boolean => word.length < PARTICULAR || all.includes(word)
  return taxonomy.categories.map(c => {
    const objects = shortest(c.objects.filter(worthIts))
    // 更新不及时 says what 更新 says in a clause that states a fault.
    const phrases = shortest(c.phrases.filter(worthIts)).filter(p => !objects.some(o => p.includes(o)))
    return {
      phrases,
      faults: [...c.faults].sort(),
      objects,
      not: shortest(c.not.filter(n => n.length < LONG || all.includes(n)))
    }
  })
}

/** Without words that hold another one of the list. */
const shortest = (words: readonly string[]): string[] =>
  words.filter(w => !words.some(other => other !== w && w.includes(other))).sort()
