// What is measured: each contestant gets a text and does its whole work on it. Loaded one at a time, in a process of its own.
import { installPeers } from './peers.mjs'

/** @type {Record<string, { title: string, load: () => Promise<(text: string) => unknown> }>} */
export const CONTESTANTS = {
  gouji: {
    title: 'gouji: analyze',
    async load() {
      const { analyze } = await import('../dist/index.js')
      return analyze
    }
  },
  nodejieba: {
    title: 'nodejieba: cut',
    async load() {
      const { cut } = installPeers()('nodejieba')
      cut('预热')
      return text => cut(text)
    }
  },
  'node-rs-cut': {
    title: '@node-rs/jieba: cut',
    async load() {
      const jieba = await nodeRsJieba()
      return text => jieba.cut(text)
    }
  },
  'node-rs-tag': {
    title: '@node-rs/jieba: tag',
    async load() {
      const jieba = await nodeRsJieba()
      return text => jieba.tag(text)
    }
  },
  'recognizers-number': {
    title: 'recognizers-text-number: numbers',
    async load() {
      const { recognizeNumber, Culture } = installPeers()('@microsoft/recognizers-text-number')
      return text => recognizeNumber(text, Culture.Chinese)
    }
  },
  'recognizers-suite': {
    title: 'recognizers-text-suite: numbers, percentages, units',
    async load() {
      const r = installPeers()('@microsoft/recognizers-text-suite')
      const all = [r.recognizeNumber, r.recognizePercentage, r.recognizeCurrency, r.recognizeDimension]
      return text => all.map(recognize => recognize(text, r.Culture.Chinese))
    }
  }
}

async function nodeRsJieba() {
  const require = installPeers()
  const { Jieba } = require('@node-rs/jieba')
  const { dict } = require('@node-rs/jieba/dict')
  return Jieba.withDict(dict)
}
