// Reads the header over value columns: which official column is each value's? By place where the grid is whole, else
// by walking the header's levels in reading order, else by the form's own order. It looks at labels, never at figures.
import type { TableIndex } from '../forms/vocabulary'
import type { Piece } from './rows'

/** The value columns of a header, in printed order. */
export interface Columns {
  /** For each value column, its number in `TableIndex.paths`; null for a column the form does not have. */
  paths: (number | null)[]
  /** Grid columns, in the same order; null where the header lost its places. */
  at: number[] | null
  /** Printed label of each column, or null. */
  labels: (string | null)[]
  certainty: number
}

interface HeadToken {
  piece: Piece
  /** Head of the form; -1 for words the form does not have. */
  head: number
}

/**
 * @param pieces labels of the header rows in reading order
 * @param index the form's table
 * @returns null when the header names no column of the form
 */
export function columnsOf(pieces: readonly Piece[], index: TableIndex): Columns | null {
  const tokens = pieces.map(piece => ({ piece, head: headOf(piece, index) }))
  const found = tokens.filter(t => index.leaves.has(t.head))
  if (found.length === 0) return null
  return byPlace(tokens, found, index) ?? byLevels(tokens, index) ?? bySequence(found, index)
}

/** The form's own order, for values without a header. */
export const canonicalColumns = (index: TableIndex): Columns => ({
  paths: index.paths.map((_, i) => i),
  at: null,
  labels: index.paths.map(() => null),
  certainty: 0.7
})

function headOf(piece: Piece, index: TableIndex): number {
  for (const { word } of piece.matches) {
    const role = word.roles.find(r => r.table === index && r.kind === 'head')
    if (role !== undefined) return role.index
  }
  return -1
}

const leafOf = (path: readonly number[]): number => path[path.length - 1]!
const text = (token: HeadToken): string => token.piece.cell.text.trim()

/** Every leaf in a column of its own, and the groups that reach over it tell equal leaves apart. */
function byPlace(tokens: readonly HeadToken[], found: readonly HeadToken[], index: TableIndex): Columns | null {
  const taken = new Map<number, HeadToken>()
  for (const token of found) {
    if (taken.has(token.piece.column)) return null
    taken.set(token.piece.column, token)
  }
  const groupRows = new Map<number, HeadToken[]>()
  for (const token of tokens) {
    if (token.head < 0 || index.leaves.has(token.head)) continue
    const row = groupRows.get(token.piece.row)
    if (row === undefined) groupRows.set(token.piece.row, [token])
    else row.push(token)
  }
  const used = new Set<number>()
  const out: { path: number; token: HeadToken }[] = []
  for (const token of [...found].sort((a, b) => a.piece.column - b.piece.column)) {
    const over = new Set<number>()
    for (const [row, groups] of groupRows) {
      if (row >= token.piece.row) continue
      // a group reaches to the next one: merged cells often lose their span
      const group = groups.findLast(g => g.piece.column <= token.piece.column)
      if (group !== undefined) over.add(group.head)
    }
    let path = -1
    let most = -1
    let tie = false
    index.paths.forEach((p, i) => {
      if (leafOf(p) !== token.head) return
      const groups = p.slice(0, -1)
      const n = groups.filter(g => over.has(g)).length
      if (n > most) {
        most = n
        path = i
        tie = false
      } else if (n === most) tie = true
    })
    if (path < 0 || tie || used.has(path)) return null
    used.add(path)
    out.push({ path, token })
  }
  return {
    paths: out.map(o => o.path),
    at: out.map(o => o.token.piece.column),
    labels: out.map(o => text(o.token)),
    certainty: 1
  }
}

interface Node {
  /** Heads from the outermost to this one. */
  path: number[]
  token: HeadToken
  children: Node[]
}

/**
 * Reads a header whose merged cells are lost, level by level: the groups of one level take their members from the next,
 * each as many as may stand under it.
 */
function byLevels(tokens: readonly HeadToken[], index: TableIndex): Columns | null {
  const queue = tokens.filter(t => t.head >= 0)
  let next = 0
  const may = (path: readonly number[]): boolean => index.paths.some(p => path.every((h, i) => p[i] === h))
  const take = (under: readonly number[]): Node[] => {
    const nodes: Node[] = []
    while (next < queue.length) {
      const token = queue[next]!
      const path = [...under, token.head]
      if (!may(path) || nodes.some(n => n.token.head === token.head)) break
      nodes.push({ path, token, children: [] })
      next++
    }
    return nodes
  }
  const top = take([])
  for (let level = top; level.length > 0; ) {
    const below: Node[] = []
    for (const node of level) {
      node.children = isLeaf(node.path, index) ? [] : take(node.path)
      below.push(...node.children)
    }
    level = below
  }
  if (next < queue.length) return null
  const paths: number[] = []
  const labels: string[] = []
  const visit = (node: Node): void => {
    const at = index.paths.findIndex(p => p.length === node.path.length && p.every((h, i) => h === node.path[i]))
    if (at >= 0) {
      paths.push(at)
      labels.push(text(node.token))
    }
    node.children.forEach(visit)
  }
  top.forEach(visit)
  return paths.length === 0 ? null : { paths, at: null, labels, certainty: 0.95 }
}

const isLeaf = (path: readonly number[], index: TableIndex): boolean =>
  index.paths.some(p => p.length === path.length && p.every((h, i) => h === path[i]))

/** Leaves alone, groups lost: they follow each other as the form has them. */
function bySequence(found: readonly HeadToken[], index: TableIndex): Columns | null {
  const paths: number[] = []
  let from = 0
  for (const token of found) {
    let at = index.paths.findIndex((p, i) => i >= from && leafOf(p) === token.head)
    if (at < 0) at = index.paths.findIndex((p, i) => leafOf(p) === token.head && !paths.includes(i))
    if (at < 0) return null
    paths.push(at)
    from = at + 1
  }
  // over several lines the reading order is no column order
  const oneRow = found.every(t => t.piece.row === found[0]!.piece.row)
  const order = paths.map((path, i) => ({ path, label: text(found[i]!) }))
  if (!oneRow) order.sort((a, b) => a.path - b.path)
  return { paths: order.map(o => o.path), at: null, labels: order.map(o => o.label), certainty: 0.8 }
}
