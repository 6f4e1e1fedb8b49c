// How the parts of an OOXML file point to each other (`_rels/*.rels`).
import { local, readXml } from './xml'
import type { Zip } from './zip'

export interface Relationship {
  id: string
  /** Last segment of the type's address: `officeDocument`, `styles`, `numbering`, `worksheet` … */
  type: string
  /** Name of the part, from the root of the container. */
  target: string
}

/** Relationships of a part; of the container itself for the empty name. None when there is no list. */
export function relationshipsOf(zip: Zip, part: string): Relationship[] {
  const slash = part.lastIndexOf('/')
  const folder = part.slice(0, slash + 1)
  const name = `${folder}_rels/${part.slice(slash + 1)}.rels`
  const bytes = zip.read(name)
  const found: Relationship[] = []
  if (bytes === null) return found
  readXml(bytes, name, {
    open(tag, attributes) {
      const target = local(attributes, 'Target')
      const type = local(attributes, 'Type')
      if (!tag.endsWith('Relationship') || target === undefined || type === undefined) return
      if (local(attributes, 'TargetMode') === 'External') return
      found.push({
        id: local(attributes, 'Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolve(folder, target)
      })
    },
    close() {}
  })
  return found
}

function resolve(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
