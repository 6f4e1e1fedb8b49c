// What is known of government web pages, compiled from `dictionaries/web-pages.json`.
import pages from '../../../dictionaries/web-pages.json' with { type: 'json' }
import { remembered } from '../remembered'
import { traitsInStyle } from './styles'
import { TRAIT, traitsByName } from './traits'

const ARTICLE = new Set(pages.article.map(({ name }) => name.toLowerCase()))
const FURNITURE_TAGS = new Set(pages.furniture.tags)
const FURNITURE_ROLES = new Set(pages.furniture.roles)
const FURNITURE_NAMES = new Set(pages.furniture.names)
const LABELS = new Set(pages.metadata.labels)
const WORDS = [...pages.lines.words].sort((a, b) => b.length - a.length)

/** What an id or a class says. */
interface NameFacts {
  article: boolean
  furniture: boolean
}

const factsOf = remembered((value: string): NameFacts => {
  const article = value
    .toLowerCase()
    .split(/\s+/)
    .some(token => ARTICLE.has(token))
  const parts = value.slice(0, 200).split(/[\s_-]+|\d+|(?<=[a-z])(?=[A-Z])/)
  return { article, furniture: parts.some(part => FURNITURE_NAMES.has(part.toLowerCase())) }
})

const tagTraits = new Map<string, number>()
for (const tag of ARTICLE) tagTraits.set(tag, TRAIT.article)
for (const tag of FURNITURE_TAGS) tagTraits.set(tag, (tagTraits.get(tag) ?? 0) | TRAIT.furniture)
tagTraits.set('body', (tagTraits.get('body') ?? 0) & ~TRAIT.furniture)
for (const [tag, traits] of traitsByName) tagTraits.set(tag, (tagTraits.get(tag) ?? 0) | traits)

/** What tag, role, id, classes and style of an element say: among others that it holds the article, or that it is furniture. */
export function traitsInNames(tag: string, attributes: readonly { name: string; value: string }[]): number {
  const traits = tagTraits.get(tag) ?? 0
  if (attributes.length === 0) return traits
  let article = (traits & TRAIT.article) !== 0
  let furniture = (traits & TRAIT.furniture) !== 0
  let furnitureName = false
  let shown = 0
  for (const { name, value } of attributes) {
    if (name === 'style') shown |= traitsInStyle(value)
    else if (name === 'hidden') shown |= TRAIT.hidden
    else if (name === 'role') furniture ||= FURNITURE_ROLES.has(value)
    else if (name === 'id' || name === 'class') {
      const facts = factsOf(value)
      article ||= facts.article
      furnitureName ||= facts.furniture
    }
  }
  // The name of an article outweighs a name of furniture beside it, but not a tag or a role.
  furniture ||= furnitureName && !article
  // A body is the page: what hides it, some script undoes.
  if (tag === 'body') return traits | (article ? TRAIT.article : 0)
  return traits | shown | (article ? TRAIT.article : 0) | (furniture ? TRAIT.furniture : 0)
}

/** `索 引 号：` to `索引号`. */
const bare = (label: string): string => label.replace(/[\s\u00a0\u3000:：[\]【】]/g, '')

/** Characters that a label can begin with, as printed. */
const LABEL_STARTS = new Set([
  ...pages.metadata.labels.map(label => label.charAt(0)),
  ...' \t\n\v\f\r\u00a0\u3000:：[]【】'
])

export const isMetadataLabelStart = (character: string): boolean => LABEL_STARTS.has(character)

export const isMetadataLabel = (text: string): boolean =>
  text.length < 30 && isMetadataLabelStart(text.charAt(0)) && LABELS.has(bare(text))

/** Signs between buttons. */
const SEPARATORS = ' \t\u3000\u00a0:：-|｜/／>»【】[]()（）<《》.,，、+…'

/** Every character that a line of buttons can have: most lines are settled by their first one. */
const BUTTON_UNITS = new Set(
  [...WORDS.join(''), ...SEPARATORS, ...'0123456789'].map(character => character.charCodeAt(0))
)

/** Whether a line consists of buttons only: `【打印】【关闭】`, `字体：大 中 小`. */
export function isButtons(line: string): boolean {
  if (line.length > 60) return false
  let words = false
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i)
    if (!BUTTON_UNITS.has(unit)) return false
    words ||= unit > 0x3fff
  }
  if (!words && !/[A-Za-z]/.test(line)) return false
  let rest = line
  for (const word of WORDS) rest = rest.replaceAll(word, ' ')
  return rest !== line && /^[\s\u3000\d:：\-|｜/／>»【】[\]()（）<《》.,，、+…]*$/.test(rest)
}

/** Openings of furniture lines by their first character. */
const OPENINGS = new Map<string, string[]>()
for (const opening of pages.lines.openings) {
  const first = opening.charAt(0)
  OPENINGS.set(first, [...(OPENINGS.get(first) ?? []), opening])
}

/** A longer line is no furniture. */
export const LONGEST_FURNITURE = 200

/** Whether a line before or after the article's sentences is furniture. */
export function isFurnitureLine(line: string): boolean {
  if (isButtons(line)) return true
  if (line.length > LONGEST_FURNITURE) return false
  const start = line.search(/[^\s\u3000|·•>【[（(]/)
  const openings = OPENINGS.get(line.charAt(start))
  const text = openings === undefined ? '' : line.slice(start).replace(/[\s\u3000]+/g, '')
  for (const opening of openings ?? []) {
    if (!text.startsWith(opening)) continue
    // `时间：2024-01-20`, not `时间过半`: the short words count only with what follows them.
    const after = text.charAt(opening.length)
    if (opening.length > 4 || after === '' || /[:：>》»|【[（(，\d]/.test(after) || /[>》»:：]$/.test(opening))
      return true
  }
  return pages.lines.marks.some(mark => line.includes(mark))
}

const DATE = /((?:19|20)\d{2})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})/

/** The first date in a text as `YYYY-MM-DD`, or null. */
export function dateIn(text: string): string | null {
  const found = DATE.exec(text)
  if (found === null) return null
  const [, year, month, day] = found
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null
  return `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
}

/** The date of publication that a furniture line names (`发布时间：2024-01-20 来源：…`), or null. */
export function publishedIn(line: string): string | null {
  if (line.length > 400 || !/\d/.test(line)) return null
  for (const label of pages.metadata.published) {
    const at = line.indexOf(label)
    if (at === -1) continue
    const date = dateIn(line.slice(at + label.length, at + label.length + 40))
    if (date !== null) return date
  }
  return null
}
