// Says which table of the forms a grid's rows belong to, by the labels in them, and gathers what belongs to one table:
// a grid may hold several tables one under the other, and one table may be spread over several grids.
import { formForYear, type PartId } from '../forms'
import { formTables, type Match, type Standing, spokenFor, standingsOf, type TableIndex } from '../forms/vocabulary'
import type { FormId, Grid } from '../model'
import { isWhole, sideBySide, upright } from './orient'
import { type GridRow, isNumber, rowsOf } from './rows'
import { stoodUp } from './sideways'

/** Rows that belong together, and the grid they are printed in. */
export interface Block {
  grid: Grid
  whole: boolean
  /** How sure it is that these are its rows. */
  certainty: number
  part: PartId | null
  rows: GridRow[]
}

/** One table, with all its blocks. `index` is null for a table of no official form. */
export interface Gathered {
  index: TableIndex | null
  blocks: Block[]
}

/** Cuts a grid into blocks of one part each. */
export function blocksOf(grid: Grid): Block[] {
  const whole = isWhole(grid)
  const printed = rowsOf(grid)
  const stood = whole ? upright(printed) : stoodUp(printed)
  const certainty = whole || stood === null ? 1 : STOOD_UP
  const blocks: Block[] = []
  for (const band of sideBySide(stood ?? printed))
    for (const { part, rows } of cutByPart(band)) blocks.push({ grid, whole, certainty, part, rows })
  return blocks
}

/** Whose figures are whose was told by counting. */
const STOOD_UP = 0.9

/** How many rows away a neighbour may be that decides for an undecided row. */
const REACH = 4

function cutByPart(rows: GridRow[]): { part: PartId | null; rows: GridRow[] }[] {
  const parts: (PartId | null)[] = rows.map(r => partOf(r))
  // a few rows that say otherwise, inside one part, are that part's
  const near = (i: number, step: 1 | -1): PartId | null => {
    for (let k = i + step, n = 0; n < REACH; k += step, n++) if (parts[k] != null) return parts[k]!
    return null
  }
  for (let i = 0; i < parts.length; i++) {
    if (parts[i] === null) continue
    const before = near(i, -1)
    if (before !== null && before !== parts[i] && before === near(i, 1)) parts[i] = before
  }
  // undecided rows: with numbers they go on, without they lead to what follows
  const blocks: { part: PartId | null; rows: GridRow[] }[] = []
  let waiting: GridRow[] = []
  rows.forEach((row, i) => {
    const part = parts[i]!
    const last = blocks[blocks.length - 1]
    if (part === null) {
      if (last !== undefined && waiting.length === 0 && row.pieces.some(isNumber)) last.rows.push(row)
      else waiting.push(row)
      return
    }
    waiting.push(row)
    if (last !== undefined && last.part === part) append(last.rows, waiting)
    else blocks.push({ part, rows: waiting })
    waiting = []
  })
  if (waiting.length > 0) {
    const last = blocks[blocks.length - 1]
    if (last === undefined) blocks.push({ part: null, rows: waiting })
    else append(last.rows, waiting)
  }
  return blocks
}

function append(rows: GridRow[], more: readonly GridRow[]): void {
  for (const row of more) rows.push(row)
}

/** The part that most labels of a row speak for; null when they do not decide. */
function partOf({ pieces }: GridRow): PartId | null {
  const speaking = pieces.filter(p => p.matches.length > 0)
  if (speaking.length === 0) return null
  const votes = new Map<PartId, number>()
  for (const { matches } of speaking) {
    const match = matches[0]!
    const parts = spokenFor(match.word)
    // most rows have one label, of one part
    if (speaking.length === 1 && parts.length === 1 && match.score === 1) return parts[0]!
    // a likeness alone does not take a row out of the table it stands in
    const weight = match.score === 1 ? 1 : match.score * 0.6
    for (const part of parts) votes.set(part, (votes.get(part) ?? 0) + weight / parts.length)
  }
  let best: PartId | null = null
  let most = FEWEST_VOTES
  for (const [part, vote] of votes) {
    if (vote > most) {
      most = vote
      best = part
    } else if (vote === most) best = null
  }
  return best
}

const FEWEST_VOTES = 0.7

/**
 * Joins blocks to tables and settles the form of each: the form that most of its labels belong to, in doubt the one
 * that the report's other tables follow, in doubt `prescribed`, the form of the report's year.
 *
 * @param year of the report
 */
export function gather(blocks: readonly Block[], prescribed: FormId | null, year: number | null): Gathered[] {
  // Before there was a form, its figures were spread over small tables, a few in each with others of the province.
  const spread = year !== null && formForYear(year) === null && blocks.some(b => b.part === 'stats' && isEvident(b))
  const tables: { part: PartId | null; blocks: Block[]; words?: Set<string> }[] = []
  for (const block of blocks) {
    const last = tables[tables.length - 1]
    if (block.part === null) {
      // values whose header ended on the page before
      const goesOn =
        last?.part === 'cases' &&
        !hasNumbers(last.blocks) &&
        block.rows.every(r => r.pieces.every(p => p.matches.length === 0))
      if (goesOn) last.blocks.push(block)
      else tables.push({ part: null, blocks: [block] })
      continue
    }
    const open = tables.findLast(t => t.part === block.part)
    if (open !== undefined) {
      open.words ??= namingWords(open.blocks[0]!)
      const words = namingWords(block)
      if (continues(open.words, words)) {
        open.blocks.push(block)
        for (const w of words) open.words.add(w)
        continue
      }
    }
    tables.push({ part: isEvident(block, spread) ? block.part : null, blocks: [block] })
  }

  const scores = tables.map(t => (t.part === null ? null : formScores(t.part, t.blocks)))
  const report = new Map<FormId, number>()
  for (const s of scores) for (const [form, n] of s ?? []) report.set(form, (report.get(form) ?? 0) + n)
  if (prescribed !== null) report.set(prescribed, (report.get(prescribed) ?? 0) + 0.5)
  return tables.map((t, i) => {
    const form = t.part === null ? null : bestForm(scores[i]!, report)
    const index = formTables().find(x => x.form === form && x.part === t.part) ?? null
    return { index, blocks: t.blocks }
  })
}

const hasNumbers = (blocks: readonly Block[]): boolean => blocks.some(b => b.rows.some(r => r.pieces.some(isNumber)))

/** Keys that name rows of the block (in the cases table: groups of columns). */
function namingWords({ part, rows }: Block): Set<string> {
  const words = new Set<string>()
  for (const { pieces } of rows) {
    for (const { matches } of pieces) {
      const best = matches[0]
      if (best !== undefined && standingsOf(best.word).some(s => s.part === part && s.isName)) words.add(best.word.key)
    }
  }
  return words
}

/** A continuation brings rows that are not there yet; a second table of the kind repeats those that are. */
function continues(seen: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
  let again = 0
  for (const w of words) if (seen.has(w)) again++
  return again * 2 <= words.size
}

/** Few labels can be chance: 总计 and 行政许可 stand in many tables. */
function isEvident({ part, rows }: Block, spread = false): boolean {
  let lines = 0
  let heads = 0
  let others = 0
  for (const { pieces } of rows) {
    for (const { matches } of pieces) {
      if (matches.length === 0) continue
      const line = scoreIn(matches, part, s => s.isLine)
      const head = scoreIn(matches, part, s => s.isHead)
      if (line >= head) lines += line
      else heads += head
      others += scoreIn(matches, part, s => s.isMark)
    }
  }
  switch (part) {
    case 'stats':
      return lines >= (spread ? 1 : 2.5)
    case 'applications':
      return lines >= 2.5 || (lines >= 1 && lines + heads >= 3.5)
    case 'disclosure':
      return lines >= 0.9 && heads + others >= 0.9
    default:
      return heads >= 2.5
  }
}

/** Best score of a label among what it may be in a part; 0 when it is nothing of the kind. */
function scoreIn(matches: readonly Match[], part: PartId | null, wanted: (standing: Standing) => boolean): number {
  for (const { word, score } of matches)
    for (const s of standingsOf(word)) if (s.part === part && wanted(s)) return score
  return 0
}

function formScores(part: PartId, blocks: readonly Block[]): Map<FormId, number> {
  const scores = new Map<FormId, number>()
  for (const { form, part: p } of formTables()) if (p === part) scores.set(form, 0)
  for (const { rows } of blocks) {
    for (const { pieces } of rows) {
      for (const { matches } of pieces) {
        const best = matches[0]
        if (best === undefined) continue
        const own = standingsOf(best.word).find(s => s.part === part)
        if (own !== undefined) for (const f of own.forms) scores.set(f, scores.get(f)! + best.score)
      }
    }
  }
  return scores
}

function bestForm(own: Map<FormId, number>, report: ReadonlyMap<FormId, number>): FormId | null {
  let best: FormId | null = null
  for (const [form, score] of own) {
    if (best === null) best = form
    else {
      const difference = score - own.get(best)!
      // newer forms come later: in full doubt the newest
      if (difference > 0.25 || (difference > -0.25 && (report.get(form) ?? 0) >= (report.get(best) ?? 0))) best = form
    }
  }
  return best
}
