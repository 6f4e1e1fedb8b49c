// Which figure is the whole of an item: the head of a bracket, or the nearest figure before the list that is counted by the same
// word and is no smaller.
import { type ConceptSet, has, meets } from '../../lexicon'
import type { Figure } from '../reading'
import { isDocument, isWhole, meetsAll, sameMeasure } from './list'
import type { Frame, Walk } from './walk'
import { APPLICANT, aspectOf, CHANNEL, type ListWords, OUTCOME, REASON } from './words'

/** How many figures back a list may look for its whole. */
export const HEAD_REACH = 48

/** The whole that a figure would be a part of in a list; null when there is none. */
export function headFor(walk: Walk, frame: Frame, figure: Figure): Figure | null {
  if (figure.class === 'ratio') return null
  if (frame.kind === 'bracket') {
    const { head } = frame
    if (head === null || !isWhole(head)) return null
    return head.unit === null || sameMeasure(head, figure) ? head : null
  }
  frame.heads ??= new Map()
  let head = frame.heads.get(figure.unit)
  if (head === undefined) {
    head = findHead(walk, frame, figure)
    frame.heads.set(figure.unit, head)
  }
  return head
}

function findHead(walk: Walk, frame: Frame, figure: Figure): Figure | null {
  const { text, figures, before, words, next } = walk
  const first = next === frame.anchor
  if (frame.head) return sameMeasure(frame.head, figure) ? frame.head : null
  const { about } = frame
  const possible = (f: Figure): boolean => isWhole(f) && (about === null || isMeant(f, about, words))
  // 在主动公开的信息中: of several figures that which says so itself
  const isNamed = (f: Figure): boolean =>
    about !== null && has(about, words.proactive) && text.slice(f.from, f.after).includes(PROACTIVE) && possible(f)
  const near = narrowed(
    figures
      .slice(Math.max(0, frame.anchor - HEAD_REACH), frame.anchor)
      .filter(f => f.depth === frame.depth && possible(f)),
    isNamed
  )
  // 新增主动公开信息212,其中公文类197条
  const bare = near.at(-1)
  if (first && bare !== undefined && isBare(bare) && bare.value >= figure.value) return bare
  const aspect = aspectOf(text, figure, words)
  const inSentence = fittest(near, figure, aspect & APPLICANT, walk)
  if (inSentence !== null) return inSentence
  const isHere = frame.anchor > 0 && about === null
  const heads = isHere
    ? near
    : narrowed(
        before.filter(f => (f.whole === null || isNamed(f)) && possible(f)),
        isNamed
      )
  const head = isHere ? null : fittest(heads, figure, aspect, walk)
  if (about !== null) return head !== null && head.value < figure.value ? null : head
  const nearest = heads.at(-1)
  const fits = nearest !== undefined && isDocument(nearest) && isDocument(figure) && nearest.value >= figure.value
  return head === null && fits && (isHere || first) ? single(nearest, words) : head
}

/** In every word for it: 主动公开, 主动向社会公开. */
const PROACTIVE = '主动'

/** Those of some figures that pass, all of them where none does. */
function narrowed(figures: Figure[], passes: (figure: Figure) => boolean): Figure[] {
  const some = figures.filter(passes)
  return some.length > 0 ? some : figures
}

/** A count without a measure. */
const isBare = ({ unit, numeral }: Figure): boolean => unit === null && numeral.kind === 'integer'

/** 网站公开的信息中 speaks of a figure of the website, 答复中 of one that was answered. */
function isMeant(head: Figure, about: ConceptSet, { telling }: ListWords): boolean {
  for (const set of telling) if (meets(about, set) && !meetsAll(head.concepts, about, set)) return false
  return true
}

/** The nearest of several possible wholes that is not smaller than the part, and speaks of what the part is an aspect of. */
function fittest(heads: readonly Figure[], figure: Figure, aspect: number, walk: Walk): Figure | null {
  const { words } = walk
  const suits = aspect & (OUTCOME | REASON) ? words.closed : aspect & (CHANNEL | APPLICANT) ? words.taken : null
  const nearest = heads.findLast(head => sameMeasure(head, figure) && !isNothing(head, words)) ?? null
  // An item too small for the part says that its list is over: its sisters are no wholes either, the whole of them is.
  const over = nearest !== null && nearest.value < figure.value ? nearest.whole : null
  let best: Figure | null = null
  let bestRank = -1
  for (const head of heads) {
    if (
      !sameMeasure(head, figure) ||
      isNothing(head, words) ||
      (head.value === 0 && figure.value > 0 && head.sentence !== figure.sentence) ||
      (over !== null && head !== nearest && head.whole === over)
    )
      continue
    const holds = head.value >= figure.value && !(aspect !== 0 && has(head.concepts, words.carriedOut))
    const rank = (holds ? 2 : 0) + (suits !== null && meets(head.concepts, suits) ? 1 : 0)
    if (rank < bestRank) continue
    best = head
    bestRank = rank
  }
  if (nearest === null || single(nearest, words) === null) return null
  return best !== null && isOfBoth(walk, best, aspect) ? null : best
}

/** 新收33件,上年结转3件。予以公开20件…: outcomes are those of both, and the sum of both is not stated. */
export function isOfBoth({ words, trail }: Walk, whole: Figure, aspect: number): boolean {
  if (meets(whole.concepts, words.closed) || !(aspect & OUTCOME)) return false
  return trail.some(f => f.value > 0 && f.whole === null && has(f.concepts, words.carriedIn))
}

/** 新收18件,上年结转0件: what was not carried in adds nothing. */
const isNothing = ({ value, concepts }: Figure, { carriedIn }: ListWords): boolean =>
  value === 0 && has(concepts, carriedIn)

/** 新收56件,上年结转2件。其中…: the whole is the sum of both, which is not stated. */
const single = (candidate: Figure, { carriedIn }: ListWords): Figure | null =>
  has(candidate.concepts, carriedIn) ? null : candidate
