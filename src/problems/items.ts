// Cuts a passage into its items: the deepest list that numbers statements (一是…, (一)…, 1.…, ①, 第一, 首先, ;), or, where nothing is
// numbered, its sentences.

import type { Span } from '../model'
import { type Marker, markerAt } from '../structure/markers'
import { charClass } from '../text/char-class'

interface Item extends Span {
  number: number
  /** Lists inside this item. */
  lists: List[]
  ownLine: boolean
}

interface List {
  kind: Marker['kind']
  items: Item[]
}

/** Kinds whose items are statements however they go on inside: what they list further are details. */
const FINAL: ReadonlySet<Marker['kind']> = new Set(['shi', 'di', 'adverb', 'circled', 'paren-digit'])

/** A list may skip a number (二是 lost, or written 三是 twice); a larger jump is another list. */
const WIDEST_GAP = 2

/**
 * Items of `[start, end)`, in order, without blanks around. Empty when the passage lists nothing.
 *
 * @param headings starts of headings inside the passage: each opens an item even when it stands alone
 */
export function listedItems(text: string, start: number, end: number, headings: ReadonlySet<number>): Span[] {
  const top: List[] = []
  const open: { list: List; item: Item }[] = []
  for (let at = start; at < end; at++) {
    if (!mayOpenItem(text, at, start)) continue
    const marker = markerAt(text, at, end)
    if (marker === null || (marker.loose && !headings.has(at)) || marker.end >= end) continue
    if (marker.kind === 'part') continue
    place(top, open, marker, opensLine(text, at, start))
    at = marker.end - 1
  }
  const found: Span[] = []
  for (let i = 0; i < top.length; i++) collect(text, top[i]!, startOf(top[i + 1]) ?? end, headings, found)
  return found
}

/** A marker of an item follows a stop, a blank or a line break, never a word. */
const mayOpenItem = (text: string, at: number, start: number): boolean =>
  at === start || mayPrecedeItem(text.charCodeAt(at - 1))

const mayPrecedeItem = charClass('。;:,!? \t\n\r”)')

function opensLine(text: string, at: number, start: number): boolean {
  let i = at - 1
  while (i >= start && (text.charCodeAt(i) === 0x20 || text.charCodeAt(i) === 0x09)) i--
  return i < start || text.charCodeAt(i) === 0x0a || text.charCodeAt(i) === 0x0d
}

/** Hangs an item on the list it continues, or opens a list inside the item that is open. */
function place(top: List[], open: { list: List; item: Item }[], marker: Marker, ownLine: boolean): void {
  const item: Item = { start: marker.start, end: 0, number: marker.number, lists: [], ownLine }
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const { list, item: last } = open[depth]!
    if (list.kind !== marker.kind) continue
    const step = marker.number - last.number
    while (open.length > depth) open.pop()
    if (step >= (ownLine ? 0 : 1) && step <= WIDEST_GAP) {
      list.items.push(item)
      open.push({ list, item })
    } else {
      // The same kind with another numbering: a list of its own beside the first.
      const beside: List = { kind: marker.kind, items: [item] }
      const lists = open.at(-1)?.item.lists ?? top
      lists.push(beside)
      open.push({ list: beside, item })
    }
    return
  }
  const list: List = { kind: marker.kind, items: [item] }
  // A list that starts on its own line with a kind already closed by a larger one belongs beside, not inside, FINAL items.
  while (
    open.length > 0 &&
    (FINAL.has(open.at(-1)!.list.kind) || RANK[open.at(-1)!.list.kind] > RANK[marker.kind]) &&
    ownLine
  )
    open.pop()
  const lists = open.at(-1)?.item.lists ?? top
  lists.push(list)
  open.push({ list, item })
}

/** Which kind of marker encloses which. */
const RANK: Readonly<Record<Marker['kind'], number>> = {
  part: 0,
  han: 1,
  'paren-han': 2,
  digit: 3,
  'paren-digit': 4,
  circled: 5,
  di: 6,
  adverb: 7,
  shi: 8
}

const startOf = (list: List | undefined): number | undefined => list?.items[0]?.start

/** Leaf items of a list that has two members or is numbered by headings. */
function collect(text: string, list: List, end: number, headings: ReadonlySet<number>, found: Span[]): void {
  const { items } = list
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!
    const next = items[i + 1]
    item.end = next ? next.start : item.ownLine ? end : lineEnd(text, item.start, end)
    if (!FINAL.has(list.kind)) {
      const before = found.length
      item.lists.forEach((inner, k) => {
        if (inner.items.length > 1 || headings.has(inner.items[0]!.start)) {
          collect(text, inner, startOf(item.lists[k + 1]) ?? item.end, headings, found)
        }
      })
      if (found.length > before) continue
    }
    if (items.length > 1 || headings.has(item.start)) found.push(trim(text, item.start, item.end))
  }
}

function lineEnd(text: string, from: number, end: number): number {
  let i = from
  while (i < end && text.charCodeAt(i) !== 0x0a && text.charCodeAt(i) !== 0x0d) i++
  return i
}

export function trim(text: string, start: number, end: number): Span {
  let a = start
  let b = end
  while (a < b && text.charCodeAt(a) <= 0x20) a++
  while (b > a && text.charCodeAt(b - 1) <= 0x20) b--
  return { start: a, end: b }
}
