// Drawn paths to ruling lines, horizontal and vertical: what is stroked along its straight pieces, what is filled where it is thin
// enough to be a line. Everything else that is drawn means nothing here.

/** A ruling line: at `at`, from `from` to `to`. */
export interface Rule {
  at: number
  from: number
  to: number
}

export interface Rules {
  horizontal: Rule[]
  vertical: Rule[]
}

export type Matrix = readonly [number, number, number, number, number, number]

/** What `n` places, seen through `m`. */
export const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5]
]

/** Lines thicker than this are bars or shading. */
const THICKEST = 4
/** Shorter pieces are dashes, ticks and glyphs drawn as paths. */
const SHORTEST = 4

/** Adds the lines of a path to `rules`. Its numbers: an operator (move, line, cubic curve, quadratic curve, close) and its arguments. */
export function addPath(path: Float32Array, paint: 'stroke' | 'fill', matrix: Matrix, rules: Rules): void {
  const add: Line = (x1, y1, x2, y2) => {
    const dx = Math.abs(x2 - x1)
    const dy = Math.abs(y2 - y1)
    if (dx >= SHORTEST && dy <= THICKEST && dx > dy)
      rules.horizontal.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) })
    else if (dy >= SHORTEST && dx <= THICKEST && dy > dx)
      rules.vertical.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) })
  }
  if (paint === 'stroke') eachLine(path, matrix, add)
  else eachBox(path, matrix, add)
}

type Line = (x1: number, y1: number, x2: number, y2: number) => void

/** Arguments of the path operators move, line, curve, quadratic curve, close. */
const ARGUMENTS = [2, 2, 6, 4, 0]

/** Every straight piece of a path. */
function eachLine(path: Float32Array, m: Matrix, line: Line): void {
  let startX = 0
  let startY = 0
  let lastX = 0
  let lastY = 0
  for (let i = 0; i < path.length; ) {
    const op = path[i++]!
    const count = ARGUMENTS[op]
    if (count === undefined) return
    let x = startX
    let y = startY
    if (count > 0) {
      const px = path[i + count - 2]!
      const py = path[i + count - 1]!
      x = m[0] * px + m[2] * py + m[4]
      y = m[1] * px + m[3] * py + m[5]
    }
    if (op === 0) {
      startX = x
      startY = y
    } else if (op === 1 || op === 4) line(lastX, lastY, x, y)
    lastX = x
    lastY = y
    i += count
  }
}

/** Every filled box that is thin enough to be a line: many programs draw borders so. */
function eachBox(path: Float32Array, m: Matrix, line: Line): void {
  let left = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  let straight = true
  const end = (): void => {
    if (straight && right > left && bottom >= top) {
      if (right - left > bottom - top)
        line(left, (top + bottom) / 2, right, (top + bottom) / 2 + Math.min(bottom - top, THICKEST + 1))
      else line((left + right) / 2, top, (left + right) / 2 + Math.min(right - left, THICKEST + 1), bottom)
    }
    left = top = Number.POSITIVE_INFINITY
    right = bottom = Number.NEGATIVE_INFINITY
    straight = true
  }
  for (let i = 0; i < path.length; ) {
    const op = path[i++]!
    const count = ARGUMENTS[op]
    if (count === undefined) return
    if (op === 0) end()
    if (op === 2 || op === 3) straight = false
    for (let k = 0; k < count; k += 2) {
      const x = m[0] * path[i + k]! + m[2] * path[i + k + 1]! + m[4]
      const y = m[1] * path[i + k]! + m[3] * path[i + k + 1]! + m[5]
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
    i += count
  }
  end()
}
