// The figure of a path as OFD writes it (`M 0 0 L 73 0`; GB/T 33190-2016, table 35) in the numbers that ruling lines are found in.

/** Operators: the number that stands for each, and how many arguments it has. S begins a figure as M does. */
const OPERATORS: Readonly<Record<string, readonly [code: number, count: number]>> = {
  S: [0, 2],
  M: [0, 2],
  L: [1, 2],
  B: [2, 6],
  Q: [3, 4],
  C: [4, 0],
  Z: [4, 0]
}

/** The end of an arc stands in for it: what is round is no line, and goes as a curve. */
const ARC = 7
const CURVE = 3

/** @returns operators (move, line, cubic curve, quadratic curve, close: 0 to 4), each followed by its arguments */
export function pathOf(data: string): Float32Array {
  const path: number[] = []
  const tokens = data.match(/[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g) ?? []
  for (let at = 0; at < tokens.length; ) {
    const operator = tokens[at++]!.toUpperCase()
    if (operator === 'A') {
      if (at + ARC > tokens.length) break
      const [x, y] = [Number(tokens[at + 5]), Number(tokens[at + 6])]
      path.push(CURVE, x, y, x, y)
      at += ARC
      continue
    }
    const known = OPERATORS[operator]
    if (known === undefined) break
    const [code, count] = known
    if (at + count > tokens.length) break
    path.push(code)
    for (let i = 0; i < count; i++) path.push(Number(tokens[at++]))
  }
  return Float32Array.from(path)
}
