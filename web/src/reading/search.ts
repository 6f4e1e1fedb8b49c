// Finds words in a report whatever their width and case. Pure; draws nothing.

export interface Hits {
  /** UTF-16 units of the query. */
  length: number
  /** Where the hits start, in order. */
  starts: readonly number[]
}

const NONE: Hits = { length: 0, starts: [] }
/** More hits than anybody steps through; a single letter in 5 MB must not fill the memory. */
const MOST = 20_000

/** Full width to ASCII and capitals to small letters, unit for unit, so that offsets stay. */
export const folded = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/[A-Z]/g, c => c.toLowerCase())

let lastText = ''
let lastFolded = ''

/** Every place of `query` in `text`, not overlapping. */
export function hitsOf(text: string, query: string): Hits {
  const sought = folded(query)
  if (sought === '' || text === '') return NONE
  if (text !== lastText) {
    lastText = text
    lastFolded = folded(text)
  }
  const starts: number[] = []
  for (let at = lastFolded.indexOf(sought); at >= 0 && starts.length < MOST; ) {
    starts.push(at)
    at = lastFolded.indexOf(sought, at + sought.length)
  }
  return { length: query.length, starts }
}

const EMPTY: readonly number[] = []

/** The hits that start in `[start, end)`. */
export function hitsWithin(hits: Hits, start: number, end: number): readonly number[] {
  const from = lowerBound(hits.starts, start)
  const to = lowerBound(hits.starts, end)
  return from === to ? EMPTY : hits.starts.slice(from, to)
}

/** The first position whose value is not below `value`. */
export function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

export interface Run {
  start: number
  end: number
  isHit: boolean
}

/** Cuts `[start, end)` where hits begin and end; a hit that reaches over an edge is cut there. */
export function runsOf(start: number, end: number, starts: readonly number[], length: number): Run[] {
  const runs: Run[] = []
  let at = start
  for (const s of starts) {
    const from = Math.max(s, at)
    const to = Math.min(s + length, end)
    if (to <= from) continue
    if (from > at) runs.push({ start: at, end: from, isHit: false })
    runs.push({ start: from, end: to, isHit: true })
    at = to
  }
  if (at < end) runs.push({ start: at, end, isHit: false })
  return runs
}
