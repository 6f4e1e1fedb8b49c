// What a rule is about, in the language of the page; a rule of another version is known by its id alone.
import { ruleTitles } from 'virtual:rule-titles'
import { lang } from '../state/settings'

export const ruleTitle = (id: string): string | null =>
  Object.hasOwn(ruleTitles, id) ? (ruleTitles[id]?.[lang.value] ?? null) : null
