// What a heading says about all figures below it: the concepts it names, and the objects that its topics stand for.
import { add, addAll, type ConceptSet, type Concepts, meets, perDictionary, removeAll } from '../lexicon'
import type { Outline, Section, Topic } from '../model'
import { groupsOf } from './content'
import { conceptsNamed } from './named'
import { emptyTags, tagSentence } from './tags'

const TOPIC_OBJECTS: Partial<Record<Topic, readonly string[]>> = {
  applications: ['object.application', 'topic.disclosure'],
  fees: ['object.fee', 'topic.disclosure'],
  cases: ['object.review', 'object.litigation', 'topic.disclosure'],
  complaints: ['object.complaint', 'topic.disclosure'],
  resources: ['topic.disclosure', 'topic.resources'],
  proposals: ['object.proposal'],
  training: ['object.training', 'topic.disclosure'],
  proactive: ['topic.proactive'],
  interpretation: ['object.interpretation']
}

const topicObjectsOf = perDictionary(({ of, none }) => {
  const sets: Partial<Record<Topic, ConceptSet>> = {}
  for (const [topic, names] of Object.entries(TOPIC_OBJECTS) as [Topic, string[]][]) {
    const set = none()
    for (const name of names) add(set, of(name))
    sets[topic] = set
  }
  return sets
})

/** Looks up sections by offset and gives the concepts of their headings, their own and those above. */
export interface Headings {
  /** Index of the innermost section at an offset; offsets must not go back from call to call. */
  at(offset: number): number
  /** Concepts that hold in a section by its heading and topics. */
  conceptsOf(section: number): ConceptSet
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

export function headingsOf(outline: Outline, concepts: Concepts): Headings {
  const { sections } = outline
  const nothing = concepts.none()
  const { objects } = groupsOf(concepts)
  const topicObjects = topicObjectsOf(concepts)
  const known: (ConceptSet | undefined)[] = new Array(sections.length)
  const indexOf = new Map<string, number>(sections.map((s, i) => [s.id, i]))
  const tags = emptyTags(concepts)
  let next = 0
  const open: number[] = []

  const own = (section: Section): ConceptSet => {
    tagSentence(section.heading, 0, section.heading.length, concepts, tags)
    const set = tags.named.slice()
    for (const topic of section.topics) {
      const objects = topicObjects[topic]
      if (objects !== undefined) addAll(set, objects)
    }
    const { topics } = section
    if (topics.some(t => OTHER_WORK.includes(t)) && !topics.some(t => OWN_WORK.includes(t))) {
      add(set, conceptsNamed(concepts).otherWork)
    }
    return set
  }

  const conceptsOf = (index: number): ConceptSet => {
    if (index === -1) return nothing
    let set = known[index]
    if (!set) {
      const section = sections[index]!
      const mine = own(section)
      const parent = section.parent === null ? -1 : (indexOf.get(section.parent) ?? -1)
      if (parent !== -1 && parent !== index && section.level > 1) {
        const inherited = [...conceptsOf(parent)]
        if (meets(mine, objects)) removeAll(inherited, objects)
        addAll(mine, inherited)
      }
      set = mine
      known[index] = set
    }
    return set
  }

  /** So many of `open` hold the last offset asked for, the outermost first. */
  let depth = 0
  const close = (offset: number): void => {
    while (depth > 0 && sections[open[depth - 1]!]!.end <= offset) depth--
  }
  return {
    at(offset) {
      while (next < sections.length && sections[next]!.start <= offset) {
        close(sections[next]!.start)
        open[depth++] = next++
      }
      close(offset)
      return depth === 0 ? -1 : open[depth - 1]!
    },
    conceptsOf
  }
}
