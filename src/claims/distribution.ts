// Lists of names against lists of figures: A、B、C分别为a、b、c gives every figure its own name; A、B均为0 gives the one figure to
// every name, as a claim of its own.
import { addAll, type ConceptSet, type Concepts, has, keepOnly, meets } from '../lexicon'
import { clauseBefore, skipBlanksBack } from './characters'
import { groupsOf } from './content'
import { conceptsNamed } from './named'
import type { Figure, Tags } from './reading'
import { collect, emptyTags, hitOf, tagSentence } from './tags'

/** More names than this in one list are no sentence of a report. */
const MOST_NAMES = 32

/** Gives figures of distributive lists their own names. Returns all figures, with one more for every further name of 均为. */
export function distribute(text: string, figures: Figure[], tags: Tags, concepts: Concepts): Figure[] {
  const { respectively, each } = conceptsNamed(concepts)
  let out: Figure[] | null = null
  for (let i = 0; i < figures.length; i++) {
    const first = figures[i]!
    if (has(first.concepts, each)) {
      const clones = sharedByAll(text, first, tags, concepts, each)
      if (clones.length > 0) {
        out ??= figures.slice(0, i)
        out.push(...clones)
        continue
      }
    } else if (has(first.concepts, respectively)) {
      const last = oneByOne(text, figures, i, tags, concepts, respectively)
      if (out !== null) out.push(...figures.slice(i, last + 1))
      i = last
      continue
    }
    out?.push(first)
  }
  return out ?? figures
}

/** Names the figures from `index` on; returns the index of the last one named. */
function oneByOne(
  text: string,
  figures: Figure[],
  index: number,
  tags: Tags,
  concepts: Concepts,
  respectively: number
): number {
  const first = figures[index]!
  const cue = hitOf(tags, first.from, first.start, respectively)
  if (cue === -1) return index
  let last = index
  while (
    last + 1 < figures.length &&
    last - index < MOST_NAMES &&
    isJoint(text, figures[last]!.end, figures[last + 1]!.start)
  )
    last++
  const count = last - index + 1
  if (count < 2) return index
  const floor = index > 0 ? figures[index - 1]!.end : first.sentence.start
  const end = tags.start[cue]!
  const items = splitItems(text, namesStart(text, end, floor), end)
  if (items.length < count * 2) return index
  const skip = items.length - count * 2
  const shared = sharedConcepts(tags, items[skip]!, end, concepts)
  // 2017年、2018年分别收到申请45件、61件: what follows the cue is said of every item
  const said = concepts.none()
  collect(tags, tags.end[cue]!, first.start, said)
  for (let k = 0; k < count; k++) {
    nameBy(text, figures[index + k]!, items[skip + k * 2]!, items[skip + k * 2 + 1]!, concepts, shared)
    addAll(figures[index + k]!.concepts, said)
  }
  return last
}

/** One copy of the figure for every name before 均为; none unless there are several and each names something. */
function sharedByAll(text: string, figure: Figure, tags: Tags, concepts: Concepts, each: number): Figure[] {
  if (figure.class === 'ratio') return []
  const cue = hitOf(tags, figure.from, figure.start, each)
  if (cue === -1) return []
  const end = tags.start[cue]!
  const items = splitItems(text, namesStart(text, end, figure.from), end)
  if (items.length < 4 || items.length > MOST_NAMES * 2) return []
  const { content } = groupsOf(concepts)
  const shared = sharedConcepts(tags, items[0]!, end, concepts)
  const copies: Figure[] = []
  for (let k = 0; k < items.length; k += 2) {
    const copy: Figure = { ...figure }
    nameBy(text, copy, items[k]!, items[k + 1]!, concepts, shared)
    if (!meets(copy.concepts, content)) return []
    copies.push(copy)
  }
  return copies
}

function nameBy(text: string, figure: Figure, from: number, to: number, concepts: Concepts, shared: ConceptSet): void {
  figure.from = from
  figure.to = to
  // 微博、微信|分别: read by itself, since both may be one word
  const item = emptyTags(concepts)
  tagSentence(text, from, to, concepts, item)
  figure.concepts = item.named
  figure.shared = shared
  figure.distributed = true
}

/** What the whole list names, for items that leave it out: 当面、信函、网络|申请. */
function sharedConcepts(tags: Tags, from: number, to: number, concepts: Concepts): ConceptSet {
  const { objects, actions } = groupsOf(concepts)
  const region = concepts.none()
  collect(tags, from, to, region)
  const shareable = [...objects]
  addAll(shareable, actions)
  keepOnly(region, shareable)
  return region
}

/** The names may reach back over 、 but not over a comma or a figure. */
function namesStart(text: string, to: number, floor: number): number {
  return clauseBefore(text, skipBlanksBack(text, to, floor), floor)
}

const JOINTS = ['以及', '、', ',', '和', '及', '与', ';']

export function isJoint(text: string, from: number, to: number): boolean {
  const between = text.slice(from, to).trim()
  return JOINTS.includes(between)
}

/** `[from, to)` cut at 、 和 及 与: pairs of offsets. */
function splitItems(text: string, from: number, to: number): number[] {
  const items: number[] = []
  let start = from
  for (let at = from; at <= to; at++) {
    const c = at === to ? '、' : text[at]!
    if (c !== '、' && c !== '和' && c !== '及' && c !== '与') continue
    const end = c === '及' && text[at - 1] === '以' ? at - 1 : at
    if (end > start) items.push(start, end)
    start = at + 1
  }
  return items
}
