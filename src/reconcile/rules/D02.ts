// D02: words of an advertisement where a name should be. Pages that were broken into get the name of the place
// replaced; which name it was is inferred from the site's domain, never guessed.
import dictionary from '../../../dictionaries/spam.json'
import type { Span } from '../../model'
import { type Trie, wordTrie } from '../../text/trie'
import type { Ledger } from '../ledger'
import { marksOf } from '../marks'
import { shorten } from '../place'
import { defect, type Outcome, type Rule, type RulePage } from '../rule'

export const D02: Rule = {
  id: 'D02',
  family: 'damage',
  severity: 'error',
  kind: 'damage',
  run(ledger: Ledger) {
    const { text } = ledger.facts
    const places = new Map<string, number[]>()
    for (const { start, end } of injections(ledger)) {
      const word = text.slice(start, end)
      const known = places.get(word)
      if (known === undefined) places.set(word, [start])
      else known.push(start)
    }
    return [...places].map(([word, starts]) => report(ledger, word, starts))
  }
}

export const D02Page: RulePage = {
  title: { zh: '被插入的外来词', en: 'Foreign words injected' },
  since: '0.1.0',
  source: {
    zh: '《政府网站发展指引》（国办发〔2017〕47号）：安全防护',
    en: 'Guidelines for government websites (国办发〔2017〕47号): security'
  },
  looksAt: { zh: '正文中的博彩、赛事直播等广告词', en: 'Words of betting and streaming sites in the text' },
  example: {
    fails: '英超直播人民政府2018年政府信息公开工作年度报告\n2018年，英超直播主动公开政府信息1528条。',
    passes: '某县人民政府2018年政府信息公开工作年度报告\n2018年，某县主动公开政府信息1528条，开展网上直播9场。'
  }
}

let topics: Trie<string> | null = null
let offers: Trie<string> | null = null
let alone: Trie<string> | null = null

/** An advertised thing followed at once by an offer, or a word that has no other use. */
function injections(ledger: Ledger): Span[] {
  const { text } = ledger.facts
  const found: Span[] = []
  let done = 0
  for (const at of marksOf(ledger).words.topic) {
    if (at < done) continue
    topics ??= wordTrie(dictionary.topics)
    offers ??= wordTrie(dictionary.offers)
    alone ??= wordTrie(dictionary.alone)
    let end = at
    let isFound = false
    for (let grows = true; grows; ) {
      const whole = alone.longest(text, end, text.length)
      const topic = topics.longest(text, end, text.length)
      const after = end + Math.max(alone.lengths[whole] ?? 0, topics.lengths[topic] ?? 0)
      const offer = offers.longest(text, after, text.length)
      grows = whole >= 0 || offer >= 0
      if (!grows) break
      isFound = true
      end = offer < 0 ? after : after + offers.lengths[offer]!
    }
    if (!isFound) continue
    done = end
    found.push({ start: at, end: done })
  }
  return found
}

const DOMAIN = /(?:https?:\/\/|www\.)[a-z0-9.-]+\.gov\.cn/gi

function report(ledger: Ledger, word: string, starts: readonly number[]): Outcome {
  const { text } = ledger.facts
  const replaced = starts.filter(s => {
    const after = text.slice(s + word.length, s + word.length + 8).trimStart()
    return dictionary.attached.some(a => after.startsWith(a))
  })
  const domains = [...new Set(text.match(DOMAIN) ?? [])].slice(0, 3)
  const clue = domains.length === 0 ? '' : `文中网址：${domains.join('、')}。`
  return defect(word, {
    severity: replaced.length > 0 || starts.length > 1 ? 'error' : 'warning',
    message: {
      zh:
        replaced.length > 0
          ? `“${shorten(word)}”占了机关或地方名称的位置（共${starts.length}处），网页可能被篡改，请恢复原文。`
          : `文中出现广告词“${shorten(word)}”（共${starts.length}处），网页可能被篡改，请核对原文。`,
      en:
        replaced.length > 0
          ? `“${word}” stands where a name should be (${starts.length} times); the page may have been tampered with. Restore the original.`
          : `“${word}” is the language of an advertisement (${starts.length} times); the page may have been tampered with.`
    },
    explanation: {
      zh: `${clue}请与原始文件比对，并通知网站管理单位处置。`,
      en: `${domains.length === 0 ? '' : `Sites named in the text: ${domains.join(', ')}. `}Compare with the original file and tell the site's keepers.`
    },
    evidence: starts.slice(0, 20).map(start => ({ start, end: start + word.length, role: 'place' as const }))
  })
}
