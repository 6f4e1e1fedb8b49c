// The content of one page of an OFD file (`Content.xml`) as pieces of text and ruling lines, in points from the top left corner.
// Objects stand in a box on the page and have a matrix of their own inside of it (GB/T 33190-2016, clauses 8.3 and 8.5); lengths
// are in millimetres.
import { MAX_PAGE_ITEMS } from '../limits'
import { type Attributes, namesOf, readXml } from '../office/xml'
import type { Piece } from '../pdf/page'
import { addPath, type Matrix, multiply, type Rules } from '../pdf/paths'
import { pathOf } from './path-data'
import { piecesOf } from './text-code'

export interface Content extends Rules {
  width: number
  height: number
  pieces: Piece[]
  /** Pictures large enough to hold content. */
  pictures: number
  /** Ids of the templates that the page is printed on. */
  templates: string[]
}

/** Points of a millimetre. */
const POINT = 72 / 25.4

/** Width and height in millimetres from which a picture may hold content. */
const CONTENT_PICTURE = { width: 40, height: 20 }

/** Paper of a file that names none: A4. */
const PAPER = [0, 0, 210, 297]

/** A text or a path being read. */
interface OpenObject {
  matrix: Matrix
  attributes: Attributes
  /** Where the last run of characters began; the next may leave it out. */
  x: number
  y: number
}

const KNOWN = namesOf(
  'ofd:PhysicalBox',
  'ofd:Template',
  'ofd:TextObject',
  'ofd:TextCode',
  'ofd:PathObject',
  'ofd:AbbreviatedData',
  'ofd:ImageObject',
  'ofd:Clips'
)

/** @param box the paper of the document, for pages that have none of their own */
export function readContent(bytes: Uint8Array, part: string, box: string): Content {
  const content: Content = {
    width: 0,
    height: 0,
    pieces: [],
    horizontal: [],
    vertical: [],
    pictures: 0,
    templates: []
  }
  let paper = box
  let object: OpenObject | null = null
  let run: Attributes = {}
  let text = ''
  let clips = 0
  const hasRoom = (): boolean =>
    content.pieces.length + content.horizontal.length + content.vertical.length < MAX_PAGE_ITEMS
  readXml(bytes, part, {
    known: KNOWN,
    open(name, attributes) {
      text = ''
      if (name === 'ofd:Clips') clips++
      else if (name === 'ofd:Template') content.templates.push(attributes.TemplateID ?? '')
      else if (name === 'ofd:TextCode') run = attributes
      else if (attributes.Visible === 'false') return
      else if (name === 'ofd:ImageObject') content.pictures += isContentPicture(attributes) ? 1 : 0
      else if (name === 'ofd:TextObject' || name === 'ofd:PathObject')
        object = { matrix: matrixOf(attributes), attributes, x: 0, y: 0 }
    },
    close(name) {
      switch (name) {
        case 'ofd:Clips':
          clips--
          break
        case 'ofd:PhysicalBox':
          paper = text
          break
        case 'ofd:TextObject':
        case 'ofd:PathObject':
          object = null
          break
        case 'ofd:TextCode':
          if (object === null || clips > 0 || !hasRoom()) break
          object.x = run.X === undefined ? object.x : number(run.X)
          object.y = run.Y === undefined ? object.y : number(run.Y)
          for (const piece of piecesOf(text, {
            ...object,
            size: number(object.attributes.Size),
            stretch: object.attributes.HScale === undefined ? 1 : number(object.attributes.HScale),
            deltaX: run.DeltaX,
            deltaY: run.DeltaY
          }))
            content.pieces.push(piece)
          break
        case 'ofd:AbbreviatedData': {
          if (object === null || clips > 0 || !hasRoom()) break
          const path = pathOf(text)
          if (object.attributes.Stroke !== 'false') addPath(path, 'stroke', object.matrix, content)
          if (object.attributes.Fill === 'true') addPath(path, 'fill', object.matrix, content)
          break
        }
      }
      text = ''
    },
    text(value) {
      text += value
    }
  })
  const [, , width, height] = numbers(paper, PAPER)
  content.width = width! * POINT
  content.height = height! * POINT
  return content
}

/** From an object's own coordinates to points of the page. */
function matrixOf({ Boundary, CTM }: Attributes): Matrix {
  const [left, top] = numbers(Boundary, [0, 0, 0, 0])
  const own = numbers(CTM, [1, 0, 0, 1, 0, 0]) as unknown as Matrix
  return multiply([POINT, 0, 0, POINT, left! * POINT, top! * POINT], own)
}

function isContentPicture({ Boundary }: Attributes): boolean {
  const [, , width, height] = numbers(Boundary, [0, 0, 0, 0])
  return width! >= CONTENT_PICTURE.width && height! >= CONTENT_PICTURE.height
}

/** A number as written; 0 for what is none. */
const number = (written: string | undefined): number => {
  const value = Number(written)
  return Number.isFinite(value) ? value : 0
}

/** A list of as many numbers as `otherwise` has; `otherwise` where it is none. */
function numbers(written: string | undefined, otherwise: readonly number[]): readonly number[] {
  const values = (written ?? '').trim().split(/\s+/).map(Number)
  return values.length === otherwise.length && values.every(Number.isFinite) ? values : otherwise
}
