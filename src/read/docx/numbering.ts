// The lists of a document (`numbering.xml`): definitions, and the lists that use them.
import type { List, ListLevel } from '../office/lists'
import type { Relationship } from '../office/relationships'
import { isOn, readXml } from '../office/xml'
import type { Zip } from '../office/zip'

interface Definition {
  levels: (ListLevel | undefined)[]
  /** Definitions can point to a style that points to another list. */
  styleLink: string | null
  numStyleLink: string | null
}

interface Use {
  definition: string
  levels: (ListLevel | undefined)[]
  startOverrides: Map<number, number>
}

const newLevel = (): ListLevel => ({
  start: 1,
  format: 'decimal',
  text: '',
  suffix: 'tab',
  legal: false,
  restart: null
})

/**
 * @returns lists by the id that paragraphs name, and the level a definition ties to a style, by style id
 */
export function readLists(
  zip: Zip,
  relationships: readonly Relationship[]
): { lists: Map<string, List>; levelOfStyle: Map<string, number> } {
  const lists = new Map<string, List>()
  const levelOfStyle = new Map<string, number>()
  const part = relationships.find(r => r.type === 'numbering')?.target ?? 'word/numbering.xml'
  const bytes = zip.read(part)
  if (bytes === null) return { lists, levelOfStyle }

  const definitions = new Map<string, Definition>()
  const uses = new Map<string, Use>()
  let definition: Definition | null = null
  let use: Use | null = null
  let level: ListLevel | null = null
  let overridden = 0
  let fallback = 0
  readXml(bytes, part, {
    open(name, attributes) {
      if (name === 'mc:Fallback') fallback++
      const value = attributes['w:val'] ?? ''
      switch (name) {
        case 'w:abstractNum':
          definition = { levels: [], styleLink: null, numStyleLink: null }
          definitions.set(attributes['w:abstractNumId'] ?? '', definition)
          break
        case 'w:num':
          use = { definition: '', levels: [], startOverrides: new Map() }
          uses.set(attributes['w:numId'] ?? '', use)
          break
        case 'w:abstractNumId':
          if (use !== null) use.definition = value
          break
        case 'w:lvlOverride':
          overridden = levelNumber(attributes['w:ilvl'])
          break
        case 'w:startOverride':
          use?.startOverrides.set(overridden, Number.parseInt(value, 10) || 0)
          break
        case 'w:lvl': {
          level = newLevel()
          const into = use ?? definition
          if (into !== null) into.levels[levelNumber(attributes['w:ilvl'])] = level
          break
        }
        case 'w:styleLink':
          if (definition !== null) definition.styleLink = value
          break
        case 'w:numStyleLink':
          if (definition !== null) definition.numStyleLink = value
          break
        case 'w:pStyle':
          if (level !== null && definition !== null) levelOfStyle.set(value, definition.levels.lastIndexOf(level))
          break
        default:
          if (level !== null) setLevel(level, name, value, attributes['w:val'], attributes['w:format'], fallback > 0)
      }
    },
    close(name) {
      if (name === 'w:abstractNum') definition = null
      else if (name === 'w:num') use = null
      else if (name === 'w:lvl') level = null
      else if (name === 'mc:Fallback') fallback--
    }
  })

  for (const [id, { definition: of, levels, startOverrides }] of uses) {
    const base = definitionOf(definitions, of)
    if (base === null) continue
    const merged = base.levels.map((own, i) => levels[i] ?? own)
    lists.set(id, { definition: of, levels: merged, startOverrides })
  }
  return { lists, levelOfStyle }
}

function setLevel(
  level: ListLevel,
  name: string,
  value: string,
  raw: string | undefined,
  custom: string | undefined,
  fallback: boolean
): void {
  if (name === 'w:start') level.start = Number.parseInt(value, 10) || 0
  else if (name === 'w:numFmt') {
    // Newer formats come as `custom` with an example, and an old format beside them for older programs.
    if (value === 'custom') level.format = /^0\d/.test(custom ?? '') ? 'decimalZero' : 'decimal'
    else if (!fallback || level.format === 'decimal') level.format = value
  } else if (name === 'w:lvlText') level.text = value
  else if (name === 'w:suff') level.suffix = value === 'space' || value === 'nothing' ? value : 'tab'
  else if (name === 'w:isLgl') level.legal = isOn(raw)
  else if (name === 'w:lvlRestart') level.restart = Number.parseInt(value, 10) || 0
}

function definitionOf(definitions: ReadonlyMap<string, Definition>, id: string): Definition | null {
  const own = definitions.get(id)
  if (own === undefined) return null
  if (own.numStyleLink === null) return own
  for (const other of definitions.values()) if (other.styleLink === own.numStyleLink) return other
  return own
}

const levelNumber = (value: string | undefined): number =>
  Math.min(8, Math.max(0, Number.parseInt(value ?? '0', 10) || 0))
