// The weights that are shipped belong to the corpus and the taxonomy beside them, and the statements keep to their guide.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import packed from '../../dictionaries/problem-weights.json'
import taxonomy from '../../dictionaries/taxonomy.json'
import { readStatements, readUnseen, trainedOn, unseenSources } from '../../scripts/problems/corpus'
import { type Example, expandFamilies } from '../../scripts/problems/families'
import { codebookJson, codebookPage } from '../../scripts/write-codebook'
import { likenessOf, pairsOf } from '../../src/corpus/recurrence/near'
import { classify } from '../../src/problems'
import { CUE_FEATURES } from '../../src/problems/features'

const project = resolve(import.meta.dirname, '../..')
const textOf = (path: string): string => readFileSync(`${project}/${path}`, 'utf8')
const statements = readStatements()
const unseen = unseenSources.flatMap(readUnseen)

describe('the weights', () => {
  it('were trained on this corpus and this taxonomy; else: npm run problems:train', () => {
    expect(packed.trainedOn).toBe(trainedOn())
  })

  it('are those of the categories of the taxonomy, in its order', () => {
    expect(packed.categories.map(c => c.id)).toEqual(taxonomy.categories.map(c => c.id))
    for (const c of packed.categories) {
      expect(c.cues).toHaveLength(CUE_FEATURES.length)
      const grams = c.grams.flatMap(([, single, pairs]) => [...String(single), ...(String(pairs).match(/../g) ?? [])])
      expect(new Set(grams).size).toBe(grams.length)
      expect(c.grams.every(([weight]) => Number.isInteger(weight))).toBe(true)
    }
  })

  it('find at least four of five categories of statements that nothing was learnt from, and say at most one of five wrongly', () => {
    let [right, said, stated] = [0, 0, 0]
    for (const { words, categories } of unseen) {
      const ids = classify(words).map(c => c.id as string)
      right += ids.filter(id => categories.includes(id)).length
      said += ids.length
      stated += categories.length
    }
    expect(right / stated).toBeGreaterThan(0.8)
    expect(right / said).toBeGreaterThan(0.8)
  })
})

describe('the statements', () => {
  it('of the families are the ones written down; else: npm run problems:corpus', () => {
    const lines = expandFamilies(textOf('corpus/problems/families.txt')).map(e => JSON.stringify(e))
    expect(textOf('corpus/problems/generated.jsonl')).toBe(`${lines.join('\n')}\n`)
  })

  it('are at least 1,500, each once', () => {
    const texts = [...statements, ...unseen].map(s => s.text)
    expect(statements.length).toBeGreaterThanOrEqual(1500)
    expect(texts.filter((t, i) => texts.indexOf(t) !== i)).toEqual([])
  })

  it('that are learnt from are no paraphrase of those that are held out', () => {
    const out = unseen.map(s => ({ text: s.text, pairs: pairsOf(s.words) }))
    const near = statements.flatMap(s => {
      const pairs = pairsOf(s.words)
      return out.filter(o => likenessOf(o.pairs, pairs) >= 0.6).map(o => `${s.text} / ${o.text}`)
    })
    expect(near).toEqual([])
  })

  it('have categories of the taxonomy if they are problems, and none if not', () => {
    const ids = new Set(taxonomy.categories.map(c => c.id))
    const wrong = [...statements, ...unseen].filter(
      ({ kind, categories }: Example) =>
        categories.some(c => !ids.has(c as (typeof taxonomy.categories)[number]['id'])) ||
        categories.length > 0 !== (kind === 'problem')
    )
    expect(wrong).toEqual([])
  })

  it('put every category to twenty families or more', () => {
    for (const { id } of taxonomy.categories) {
      const families = new Set(statements.filter(s => s.categories.includes(id)).map(s => s.family))
      expect(families.size, id).toBeGreaterThanOrEqual(20)
    }
  })
})

describe('the codebook', () => {
  it('says what the taxonomy says; else: npm run problems:codebook', () => {
    expect(textOf('dictionaries/codebook.json')).toBe(codebookJson())
    expect(textOf('docs/problems-codebook.md')).toBe(codebookPage())
  })
})
