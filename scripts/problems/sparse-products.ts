// Makes natural's logistic regression usable on a few thousand statements: the matrices it multiplies (sylvester's) are nearly all
// zeros, and sylvester multiplies every zero. The products are the same numbers, computed from what is not zero.
import { createRequire } from 'node:module'

interface Vector {
  elements: number[]
}
interface Matrix {
  elements: number[][]
  x(factor: unknown): unknown
  transpose(): unknown
}

/** sylvester as natural loads it: another copy would change nothing. */
const requireOf = (...path: string[]): unknown =>
  path.reduce<NodeJS.Require>(
    (from, name) => createRequire(from.resolve(name)),
    createRequire(import.meta.url)
  )('sylvester')

export function multiplySparsely(): void {
  const { Matrix, Vector } = requireOf('natural', 'apparatus') as {
    Matrix: { prototype: Matrix }
    Vector: { create(elements: number[]): Vector }
  }
  const { x } = Matrix.prototype
  const rows = new WeakMap<number[][], Int32Array[]>()
  const rowsOf = (elements: number[][]): Int32Array[] => {
    let known = rows.get(elements)
    if (!known) {
      known = elements.map(row => Int32Array.from(row.flatMap((value, j) => (value === 0 ? [] : [j]))))
      rows.set(elements, known)
    }
    return known
  }
  Matrix.prototype.x = function (this: Matrix, factor: unknown): unknown {
    const v = (factor as Vector).elements
    if (!Array.isArray(v) || Array.isArray(v[0])) return x.call(this, factor)
    const found = rowsOf(this.elements).map((columns, i) => {
      const row = this.elements[i]!
      let sum = 0
      for (const j of columns) sum += row[j]! * v[j]!
      return sum
    })
    return Vector.create(found)
  }
  // The examples are turned over once an iteration, and never change.
  const { transpose } = Matrix.prototype
  const turned = new WeakMap<object, unknown>()
  Matrix.prototype.transpose = function (this: Matrix): unknown {
    if (!turned.has(this)) turned.set(this, transpose.call(this))
    return turned.get(this)
  }
}
