// Which concepts say what is counted. Cues, hedges, time and scope words do not.
import type { Concepts } from '../lexicon'

const CONTENT = /^(?:object|channel|outcome|applicant|reason|result|kind|action|rate|path)\./

const contentOf = new WeakMap<Concepts, Uint8Array>()

/** 1 for concepts that say what is counted. */
export function contentFlags(concepts: Concepts): Uint8Array {
  let flags = contentOf.get(concepts)
  if (!flags) {
    flags = Uint8Array.from(concepts.names, name => (CONTENT.test(name) && name !== 'kind.number' ? 1 : 0))
    contentOf.set(concepts, flags)
  }
  return flags
}

/** Whether a set names anything that can be counted. */
export function hasContent(set: ReadonlySet<number>, content: Uint8Array): boolean {
  for (const c of set) if (content[c] === 1) return true
  return false
}

/** Objects that say little on their own: they never stand against another object. */
const WEAK = new Set([
  'object.information',
  'object.department-matter',
  'object.government-information',
  'object.incident'
])
const weakOf = new WeakMap<Concepts, Uint8Array>()

/** 1 for objects that say what a figure is about. */
export function strongObjects(concepts: Concepts): Uint8Array {
  let flags = weakOf.get(concepts)
  if (!flags) {
    flags = Uint8Array.from(concepts.names, (name, i) => (concepts.isObject[i] === 1 && !WEAK.has(name) ? 1 : 0))
    weakOf.set(concepts, flags)
  }
  return flags
}
