// A run of characters of an OFD file (`TextCode`) as pieces of text. Every character has its place: the run says where the first
// one stands and how far each is from the one before, so that cells and words need not be guessed.
import type { Piece } from '../pdf/page'
import type { Matrix } from '../pdf/paths'
import { unifyRadicals } from '../pdf/radicals'

export interface Run {
  /** From the object's coordinates to points of the page. */
  matrix: Matrix
  /** Where the first character stands on its base line. */
  x: number
  y: number
  /** Size of the type, and how much its characters are stretched. */
  size: number
  stretch: number
  /** Distances of the characters, as written; none where all stand by their own widths. */
  deltaX: string | undefined
  deltaY: string | undefined
}

/** Usual width of a Western character, in sizes of type; wide ones have the whole size. */
const NARROW = 0.5

/** Air between characters, in sizes of type, from which they stand apart. */
const AIR = 0.15

/** More characters than a page holds. */
const MOST = 10_000

interface Place {
  character: string
  x: number
  y: number
  width: number
}

export function piecesOf(written: string, run: Run): Piece[] {
  const { matrix } = run
  // Text that a program laid out for reading has line ends around it.
  const characters = [...written.replace(/^\s*[\r\n]\s*|\s*[\r\n]\s*$/g, '')].slice(0, MOST)
  const steps = { x: distances(run.deltaX, characters.length), y: distances(run.deltaY, characters.length) }
  const [a, b] = [Math.abs(matrix[0]), Math.abs(matrix[1])]
  // Slanted text is a watermark or a stamp.
  if (Math.min(a, b) > 0.1 * Math.max(a, b)) return []
  const size = run.size * Math.hypot(matrix[2], matrix[3])
  const across = Math.hypot(matrix[0], matrix[1])
  const places: Place[] = []
  let { x, y } = run
  for (const [i, character] of characters.entries()) {
    const own = run.size * run.stretch * (character.codePointAt(0)! < 0x2e80 ? NARROW : 1)
    if (character.trim() !== '')
      places.push({
        character: unifyRadicals(character),
        x: matrix[0] * x + matrix[2] * y + matrix[4],
        y: matrix[1] * x + matrix[3] * y + matrix[5],
        width: own * across
      })
    x += steps.x?.[i] ?? (steps.y === null ? own : 0)
    y += steps.y?.[i] ?? 0
  }
  if (places.length === 0 || !(size > 0)) return []
  const isUpright = a > b && !(steps.y !== null && Math.abs(places.at(-1)!.y - places[0]!.y) > size)
  return isUpright ? alongLines(places, size) : [turned(places, size)]
}

/** Characters that follow each other on one base line, in one piece each; a narrower place than usual makes a narrower character. */
function alongLines(places: readonly Place[], size: number): Piece[] {
  const pieces: Piece[] = []
  let last: Piece | null = null
  for (const [i, { character, x, y, width }] of places.entries()) {
    const next = places[i + 1]
    const room = next === undefined ? width : next.x - x
    const own = room > 0 ? Math.min(width, room) : width
    const gap = last === null ? 0 : x - (last.x + last.width)
    if (last !== null && Math.abs(gap) < AIR * size && Math.abs(y - last.y) < 0.3 * size) {
      last.text += character
      last.width = x + own - last.x
    } else {
      last = { text: character, x, y, width: own, size }
      pieces.push(last)
    }
  }
  return pieces
}

/** Text that runs down or up stands in one cell; it is placed by its middle. */
function turned(places: readonly Place[], size: number): Piece {
  const [first, last] = [places[0]!, places.at(-1)!]
  return {
    text: places.map(({ character }) => character).join(''),
    x: Math.min(first.x, last.x),
    y: (first.y + last.y) / 2,
    width: size,
    size
  }
}

/** `4.2 g 3 5 4.2` to 4.2, 5, 5, 5, 4.2: `g` repeats a distance. The last one holds on. */
function distances(written: string | undefined, characters: number): number[] | null {
  const tokens = (written ?? '').trim().split(/\s+/)
  const values: number[] = []
  for (let i = 0; i < tokens.length && values.length < characters; i++) {
    const repeats = tokens[i] === 'g'
    const times = repeats ? Number(tokens[i + 1]) : 1
    const value = Number(tokens[repeats ? i + 2 : i])
    if (repeats) i += 2
    if (tokens[i] === '' || !Number.isFinite(value) || !(times > 0)) break
    for (let k = 0; k < times && values.length < characters; k++) values.push(value)
  }
  if (values.length === 0) return null
  const last = values.at(-1)!
  while (values.length < characters) values.push(last)
  return values
}
