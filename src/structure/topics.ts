// Reads what a section is about from its heading, then from the section above it, and only then from its text.
import dictionary from '../../dictionaries/topics.json'
import type { Section, Tag, Topic } from '../model'
import { type Cues, compileCues, meaningsIn } from './cues'

let cues: Cues<Topic> | undefined

/** How much of a section's text is looked at when its heading names nothing. */
const GLANCE = 160

/** Topics that hold for everything below; an overview's parts each have their own. */
const INHERITED: ReadonlySet<Topic> = new Set(['proactive', 'key-areas', 'interpretation', 'applications', 'services'])

/** Topics that stand beside their parent's instead of inside it: fees under 依申请公开 are about fees. */
const OWN: ReadonlySet<Topic> = new Set(['applications', 'fees', 'cases', 'complaints', 'proposals', 'interpretation'])

/** Topics of a section, most general first. Never empty. */
export function topicsOf(text: string, section: Section, bodyStart: number, parent: Section | null): Topic[] {
  cues ??= compileCues<Topic>(dictionary.topics as Record<Topic, string[]>, dictionary.none)
  const topics: Topic[] = tagTopics(section.tag)
  const add = (topic: Topic): void => {
    if (!topics.includes(topic)) topics.push(topic)
  }
  const named = meaningsIn(cues, text, section.headingStart, section.headingStart + section.heading.length)
  if (parent?.topics.length === 1 && topics.length === 0 && !named.some(topic => OWN.has(topic))) {
    for (const topic of parent.topics) if (INHERITED.has(topic)) add(topic)
  }
  for (const topic of named) add(topic)
  if (topics.length === 0 && parent !== null) for (const topic of parent.topics) add(topic)
  if (topics.length === 0) {
    for (const topic of meaningsIn(cues, text, bodyStart, Math.min(section.end, bodyStart + GLANCE))) add(topic)
  }
  if (topics.length === 0) topics.push(section.tag === 'situation' ? 'overview' : 'other')
  return topics
}

function tagTopics(tag: Tag): Topic[] {
  if (tag === 'problems+plans') return ['problems', 'plans']
  if (tag === 'problems' || tag === 'plans' || tag === 'statistics' || tag === 'other') return [tag]
  return []
}
