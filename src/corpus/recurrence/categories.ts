// What the categories of stated problems mean, and the classifier for texts as they are written: full-width marks, blanks and all.
import codebook from '../../../dictionaries/codebook.json'
import type { CategoryId } from '../../model'
import { type Category, classify as classifyNormal, subjectsOf as subjectsOfNormal } from '../../problems'
import { normalise } from '../../text/normalise'

export type { Category }

/** One category of the taxonomy. Its id never changes its meaning. */
export interface CategoryMeaning {
  id: CategoryId
  zh: string
  en: string
  /** What it means, and what its neighbours are called instead. */
  means: { zh: string; en: string }
  apart: { zh: string; en: string }
}

/** The fifteen categories, in the order of the taxonomy. */
export const categories: readonly CategoryMeaning[] = codebook.categories.map(c => ({ ...c, id: c.id as CategoryId }))

/**
 * Categories of one problem statement, best first, each with a calibrated score and the words that weighed most.
 *
 * @param text one statement as written, with or without its list number; several in one text are taken for one statement
 * @returns empty for what states no problem, a plan or an achievement; words are in normal form (ASCII marks, no blanks)
 */
export const classify = (text: string): Category[] => classifyNormal(normalise(text).text)

/**
 * What a measure is about, in the categories of the problems it would answer: 加强业务培训 answers `capability`.
 *
 * @param text one statement as written
 * @returns categories whose words it names, the most named first
 */
export const subjectsOf = (text: string): CategoryId[] => subjectsOfNormal(normalise(text).text)
