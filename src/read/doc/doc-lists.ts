// The lists of a .doc file (MS-DOC 2.9.131 LSTF, 2.9.150 LVLF, 2.9.132 LFO) as those of newer files.
import type { List, ListLevel } from '../office/lists'
import type { FileInformation } from './file-information'
import { PAIRS } from './file-information'

/** Number formats (MS-OSHARED 2.2.1.3 MSONFC) by their names in OOXML. */
const FORMATS: Record<number, string> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'japaneseLegal',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none'
}

const DEFINITION_SIZE = 28
const USE_SIZE = 16
const LEVEL_SIZE = 28
const SIMPLE = 1
const MOST_LEVELS = 9

/** Lists by the number that paragraphs give, from 1. None when the file has none or they are damaged. */
export function readDocLists(info: FileInformation): Map<string, List> {
  const lists = new Map<string, List>()
  const definitions = info.tableFrom(PAIRS.lists)
  const uses = info.area(PAIRS.listUses)
  if (definitions === null || uses === null) return lists
  try {
    readUses(uses, readDefinitions(definitions), lists)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return lists
}

/** Levels of each definition by its id. The levels stand after all definitions. */
function readDefinitions(view: DataView): Map<number, (ListLevel | undefined)[]> {
  const count = view.getUint16(0, true)
  const definitions = new Map<number, (ListLevel | undefined)[]>()
  let at = 2 + count * DEFINITION_SIZE
  for (let i = 0; i < count; i++) {
    const start = 2 + i * DEFINITION_SIZE
    const levels: ListLevel[] = []
    const number = (view.getUint8(start + 26) & SIMPLE) !== 0 ? 1 : MOST_LEVELS
    for (let k = 0; k < number; k++) {
      const { level, size } = readLevel(view, at)
      levels.push(level)
      at += size
    }
    definitions.set(view.getInt32(start, true), levels)
  }
  return definitions
}

function readLevel(view: DataView, at: number): { level: ListLevel; size: number } {
  const flags = view.getUint8(at + 5)
  const follow = view.getUint8(at + 15)
  const properties = view.getUint8(at + 24) + view.getUint8(at + 25)
  const label = at + LEVEL_SIZE + properties
  const length = view.getUint16(label, true)
  let text = ''
  for (let i = 0; i < length; i++) {
    const unit = view.getUint16(label + 2 + i * 2, true)
    // Numbers below nine stand for the number of that level.
    text += unit < MOST_LEVELS ? `%${unit + 1}` : String.fromCharCode(unit)
  }
  const level: ListLevel = {
    start: view.getInt32(at, true),
    format: FORMATS[view.getUint8(at + 4)] ?? 'decimal',
    text,
    suffix: follow === 1 ? 'space' : follow === 2 ? 'nothing' : 'tab',
    legal: (flags & 4) !== 0,
    restart: (flags & 8) !== 0 ? view.getUint8(at + 26) : null
  }
  return { level, size: LEVEL_SIZE + properties + 2 + length * 2 }
}

function readUses(
  view: DataView,
  definitions: ReadonlyMap<number, (ListLevel | undefined)[]>,
  into: Map<string, List>
): void {
  const count = view.getUint32(0, true)
  let at = 4 + count * USE_SIZE
  for (let i = 0; i < count && 4 + i * USE_SIZE + USE_SIZE <= view.byteLength; i++) {
    const start = 4 + i * USE_SIZE
    const definition = view.getInt32(start, true)
    const levels = [...(definitions.get(definition) ?? [])]
    const startOverrides = new Map<number, number>()
    const list: List = { definition: String(definition), levels, startOverrides }
    into.set(String(i + 1), list)
    const overrides = view.getUint8(start + 12)
    at += 4
    for (let k = 0; k < overrides; k++) {
      const flags = view.getUint32(at + 4, true)
      const level = flags & 15
      const formatted = (flags & 32) !== 0
      if ((flags & 16) !== 0 && !formatted) startOverrides.set(level, view.getInt32(at, true))
      at += 8
      if (!formatted) continue
      const read = readLevel(view, at)
      levels[level] = read.level
      at += read.size
    }
  }
}
