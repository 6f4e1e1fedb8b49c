// Takes page furniture off the edges of an article: what stands before its first and after its last sentence or table,
// and the lines of buttons anywhere. What the dropped lines say of the date of publication is handed back.
import type { DraftTable } from '../compose'
import type { Line } from './blocks'
import { dateIn, isButtons, isFurnitureLine, publishedIn } from './pages'

type Block = Line | DraftTable

export interface Trimmed {
  blocks: Block[]
  publishedOn: string | null
}

export function trim(blocks: readonly Block[]): Trimmed {
  const first = blocks.findIndex(isContent)
  let last = blocks.length - 1
  while (last > first && !isContent(blocks[last]!)) last--
  let publishedOn: string | null = null
  const kept = blocks.filter((block, i) => {
    if (block.kind === 'table') return true
    const edge = first === -1 || i < first || i > last
    const furniture = edge
      ? isFurnitureLine(block.text) || isTrail(block) || (i < first && isTimestamp(block.text))
      : isButtons(block.text) && !block.heading
    if (furniture && edge)
      publishedOn ??= publishedIn(block.text) ?? (isTimestamp(block.text) ? dateIn(block.text) : null)
    return !furniture
  })
  return { blocks: kept, publishedOn }
}

/** A date as sites print it under a title: `2023-01-18 09:30`. */
const isTimestamp = (text: string): boolean =>
  /^\d{4}[-/]\d{1,2}[-/]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/.test(text)

/** A table, or a line that reads like a sentence and is no furniture. */
const isContent = (block: Block): boolean =>
  block.kind === 'table' || (/[。；]/.test(block.text) && block.text.length > 15 && !isFurnitureLine(block.text))

/** `首页 > 政务公开 > 年报`: links and arrows. */
const isTrail = (line: Line): boolean =>
  line.linkChars > 0 && /[>»›＞]/.test(line.text) && line.text.length < 100 && !/[。；]/.test(line.text)
