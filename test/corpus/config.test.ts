import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../src/corpus/config-schema'

describe('gouji.config.json', () => {
  it('takes rules, tolerance and language', () => {
    const config = { language: 'en', rules: { N01: 'warning', C05: 'off' }, tolerance: 0.1 }
    expect(parseConfig(config, 'gouji.config.json')).toEqual(config)
  })
  it('names the key that is wrong', () => {
    expect(() => parseConfig({ rules: { N99: 'off' } }, 'a.json')).toThrow(
      /^a\.json: rules\.N99: no rule has the id N99/
    )
    expect(() => parseConfig({ rules: { N01: 'fatal' } }, 'a.json')).toThrow(/rules\.N01/)
    expect(() => parseConfig({ langage: 'zh' }, 'a.json')).toThrow(/langage/)
    expect(() => parseConfig({ tolerance: -1 }, 'a.json')).toThrow(/tolerance/)
  })
})
