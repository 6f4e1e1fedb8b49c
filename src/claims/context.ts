// What a heading says about all figures below it: the concepts it names, and the objects that its topics stand for.
import type { Concepts } from '../lexicon'
import type { Outline, Section, Topic } from '../model'
import { emptyTags, tagSentence } from './tags'

const TOPIC_OBJECTS: Partial<Record<Topic, readonly string[]>> = {
  applications: ['object.application', 'topic.disclosure'],
  fees: ['object.fee', 'topic.disclosure'],
  cases: ['object.review', 'object.litigation', 'topic.disclosure'],
  complaints: ['object.complaint', 'topic.disclosure'],
  resources: ['topic.disclosure'],
  proposals: ['object.proposal'],
  training: ['object.training'],
  interpretation: ['object.interpretation']
}

/** Looks up sections by offset and gives the concepts of their headings, their own and those above. */
export interface Headings {
  /** Index of the innermost section at an offset; offsets must not go back from call to call. */
  at(offset: number): number
  /** Concepts that hold in a section by its heading and topics. */
  conceptsOf(section: number): ReadonlySet<number>
}

/** Sections about other work of the body: figures there are not those of its disclosure, unless their own words say so. */
const OTHER_WORK: readonly Topic[] = ['key-areas', 'services']
const OWN_WORK: readonly Topic[] = [
  'overview',
  'proactive',
  'interpretation',
  'applications',
  'fees',
  'cases',
  'complaints',
  'resources',
  'training',
  'platform'
]

const NOTHING: ReadonlySet<number> = new Set()

export function headingsOf(outline: Outline, concepts: Concepts): Headings {
  const { sections } = outline
  const order = sections.map((_, i) => i).sort((a, b) => sections[a]!.start - sections[b]!.start)
  const cache = new Map<number, ReadonlySet<number>>()
  const indexOf = new Map<string, number>(sections.map((s, i) => [s.id, i]))
  let next = 0
  const open: number[] = []

  const own = (section: Section): Set<number> => {
    const set = new Set<number>()
    const tags = emptyTags()
    tagSentence(section.heading, 0, section.heading.length, concepts, tags)
    for (let i = 0; i < tags.count; i++) for (const m of tags.meanings[i]!) set.add(m)
    for (const topic of section.topics) {
      for (const name of TOPIC_OBJECTS[topic] ?? []) set.add(concepts.numberOf.get(name)!)
    }
    const { topics } = section
    if (topics.some(t => OTHER_WORK.includes(t)) && !topics.some(t => OWN_WORK.includes(t))) {
      set.add(concepts.numberOf.get('scope.topic')!)
    }
    return set
  }

  const conceptsOf = (index: number): ReadonlySet<number> => {
    if (index === -1) return NOTHING
    let set = cache.get(index)
    if (!set) {
      const section = sections[index]!
      const mine = own(section)
      const parent = section.parent === null ? -1 : (indexOf.get(section.parent) ?? -1)
      if (parent !== -1 && parent !== index && section.level > 1) {
        const objects = [...mine].some(c => concepts.isObject[c] === 1)
        for (const c of conceptsOf(parent)) if (!objects || concepts.isObject[c] === 0) mine.add(c)
      }
      set = mine
      cache.set(index, set)
    }
    return set
  }

  return {
    at(offset) {
      while (next < order.length && sections[order[next]!]!.start <= offset) {
        const index = order[next++]!
        while (open.length > 0 && sections[open.at(-1)!]!.end <= sections[index]!.start) open.pop()
        open.push(index)
      }
      while (open.length > 0 && sections[open.at(-1)!]!.end <= offset) open.pop()
      return open.at(-1) ?? -1
    },
    conceptsOf
  }
}
