// What zod found wrong, in words for the person who wrote the file: the key, and what may stand there.
import type { z } from 'zod'
import type { Localised } from '../reconcile'
import type { ConfigIssue } from './error'

type Issue = z.core.$ZodIssue

/** @param keys the keys that the file may have at its top */
export function issuesOf({ issues }: z.ZodError, keys: readonly string[]): ConfigIssue[] {
  return issues.flatMap(issue => wordsFor(issue, [], keys))
}

function wordsFor(issue: Issue, above: readonly PropertyKey[], keys: readonly string[]): ConfigIssue[] {
  const path = [...above, ...issue.path]
  const key = path.map(String).join('.')
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(name => ({
        key: [...path.map(String), name].join('.'),
        says: path.length > 0 ? NO_SUCH_KEY : among(keys),
        ...(path.length > 0 ? {} : { wanted: { word: name, known: keys } })
      }))
    case 'invalid_value':
      return [{ key, says: oneOf(issue.values.map(String)) }]
    case 'invalid_union':
      return ofUnion(issue, path, keys, key)
    case 'invalid_type':
      return [{ key, says: typed(issue.expected) }]
    case 'too_small':
      return [{ key, says: issue.origin === 'number' ? atLeast(issue.minimum) : NOT_EMPTY }]
    case 'too_big':
      return [{ key, says: atMost(issue.maximum) }]
    case 'invalid_key':
      return [{ key, says: NO_SUCH_KEY }]
    case 'custom':
      return [
        {
          key,
          says: issue.message === 'function' ? typed('function') : { zh: custom(issue.message), en: issue.message }
        }
      ]
    default:
      return [{ key, says: { zh: `写法不对（${issue.message}）`, en: issue.message } }]
  }
}

/** Of the kinds of value that may stand there, the one that was meant is the one that went wrong deepest. */
function ofUnion(
  { errors }: Extract<Issue, { code: 'invalid_union' }>,
  path: readonly PropertyKey[],
  keys: readonly string[],
  key: string
): ConfigIssue[] {
  const depth = (branch: readonly Issue[]): number =>
    Math.max(0, ...branch.map(i => i.path.length + (i.code === 'unrecognized_keys' ? 1 : 0)))
  const meant = [...errors].sort((a, b) => depth(b) - depth(a))[0] ?? []
  if (depth(meant) > 0) return meant.flatMap(issue => wordsFor(issue, path, keys))
  const values = errors.flat().flatMap(i => (i.code === 'invalid_value' ? i.values.map(String) : []))
  if (values.length > 0) return [{ key, says: oneOf(values) }]
  const types = errors.flat().flatMap(i => (i.code === 'invalid_type' ? [i.expected] : []))
  return [{ key, says: typed(types.join('|')) }]
}

const NO_SUCH_KEY: Localised = { zh: '没有这个键', en: 'there is no such key' }
const NOT_EMPTY: Localised = { zh: '不能为空', en: 'must not be empty' }

const among = (keys: readonly string[]): Localised => ({
  zh: `没有这个键；可以用 ${keys.join('、')}`,
  en: `there is no such key; there are ${keys.join(', ')}`
})
const oneOf = (values: readonly string[]): Localised => ({
  zh: `只能是 ${values.join('、')}`,
  en: `must be one of ${values.join(', ')}`
})
const atLeast = (min: number | bigint): Localised => ({ zh: `不能小于 ${min}`, en: `must not be less than ${min}` })
const atMost = (max: number | bigint): Localised => ({ zh: `不能大于 ${max}`, en: `must not be more than ${max}` })

const TYPES: Record<string, Localised> = {
  string: { zh: '文字', en: 'a text' },
  number: { zh: '数字', en: 'a number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表 […]', en: 'a list […]' },
  object: { zh: '对象 {…}', en: 'an object {…}' },
  record: { zh: '对象 {…}', en: 'an object {…}' },
  function: { zh: '函数', en: 'a function' }
}

function typed(expected: string): Localised {
  const types = [...new Set(expected.split('|'))].map(t => TYPES[t] ?? { zh: t, en: t })
  return {
    zh: `应为${types.map(t => t.zh).join('或')}`,
    en: `must be ${types.map(t => t.en).join(' or ')}`
  }
}

/** What the schemas of dictionaries say in their own words. */
function custom(message: string): string {
  const concept = /^there is no concept "(.*)"$/.exec(message)?.[1]
  if (concept !== undefined) return `没有“${concept}”这个概念`
  if (message.startsWith('write it in normal form')) return '请用半角标点书写，不含空格'
  if (message.startsWith('a word stands twice')) return '同一个词写了两次'
  return message
}
