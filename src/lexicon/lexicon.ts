// All words that the claims stage reads with, compiled part by part at their first use, and how to add one's own.
import type { FormId } from '../model'
import { lazily } from '../text/lazily'
import { findNumerals, type NumeralFinder, numeralFinder } from '../text/numerals'
import { type Concepts, compileConcepts } from './concepts'
import { type Additions, BUILT_IN, type Dictionaries, extended } from './dictionaries'
import { compileHedges, type Hedges } from './hedges'
import { compileIndicators, type Indicators } from './indicators'
import { compileMeasures, type Measures } from './measures'
import { compileNegations, type Negations } from './negations'
import { compileRejects, type RejectWords } from './rejects'

export interface Lexicon {
  readonly concepts: Concepts
  readonly measures: Measures
  readonly hedges: Hedges
  readonly rejects: RejectWords
  readonly negations: Negations
  readonly findNumerals: NumeralFinder
  indicatorsOf(form: FormId): Indicators
}

let builtIn: Lexicon | undefined
/** Compiled once for all reports that are read with the same words. */
const extendedBy = new WeakMap<Additions, Lexicon>()

/** The built-in words. */
export function lexicon(): Lexicon {
  builtIn ??= lexiconOf(BUILT_IN)
  return builtIn
}

/**
 * The built-in words with more: new measure words, hedges, set phrases, wordings of concepts, concepts, definitions of indicators.
 *
 * @param additions any part of the dictionaries, as their files have them; not to be changed afterwards
 * @throws RangeError when a definition names a concept that neither dictionary has (at its first use)
 */
export function extendLexicon(additions: Additions): Lexicon {
  let known = extendedBy.get(additions)
  if (!known) {
    const units = Object.values(additions.units?.classes ?? {}).flatMap(words => words ?? [])
    known = lexiconOf(extended(BUILT_IN, additions), units)
    extendedBy.set(additions, known)
  }
  return known
}

/** Compiles dictionaries. `newUnits` are measure words that the scan of numerals does not know yet. */
export function lexiconOf(dictionaries: Dictionaries, newUnits: readonly string[] = []): Lexicon {
  const forms = new Map<FormId, Indicators>()
  const concepts = lazily(() => compileConcepts(dictionaries.concepts.concepts, dictionaries.concepts.bodies))
  const measures = lazily(() => compileMeasures(dictionaries.units))
  const hedges = lazily(() => compileHedges(dictionaries.hedges))
  const rejects = lazily(() => compileRejects(dictionaries.rejects))
  const negations = lazily(() => compileNegations(dictionaries.negations, concepts()))
  const finder = lazily(() => (newUnits.length === 0 ? findNumerals : numeralFinder({ measureStarts: newUnits })))
  return {
    get concepts() {
      return concepts()
    },
    get measures() {
      return measures()
    },
    get hedges() {
      return hedges()
    },
    get rejects() {
      return rejects()
    },
    get negations() {
      return negations()
    },
    get findNumerals() {
      return finder()
    },
    indicatorsOf(form) {
      let indicators = forms.get(form)
      if (!indicators) {
        indicators = compileIndicators(dictionaries.indicators.indicators, form, concepts())
        forms.set(form, indicators)
      }
      return indicators
    }
  }
}
