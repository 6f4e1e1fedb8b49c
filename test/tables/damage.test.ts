// Every form, in every layout, damaged in every way: the figures must come out as what they are. Floors are what the
// layout can carry: where blanks are the only separators, or cells that print nothing vanish, some damage is final.
import { describe, expect, it } from 'vitest'
import type { FormId } from '../../src/model'
import { damages } from './damage'
import { figuresOf, type Layout, layOut, layouts, printForm, randomOf, readDocument, score } from './printed'

const forms: FormId[] = ['stats-2014', 'format-2019', 'format-2021']
const SEEDS = [1, 2]

/** F1 that a damage must keep in layouts that cannot show it whole; 1 for all others. */
function floorOf(damage: string, layout: Layout): number {
  // cells that print nothing leave nothing, or blank lines, in one cell a line
  const blank = damage === 'blank cells' || damage === 'zeros left blank'
  if (blank && layout === 'lines') return 0.9
  if (blank && layout === 'dense') return 0
  // a line number before a label looks like the value of the row before
  if (damage === 'number column added' && (layout === 'lines' || layout === 'dense')) return 0.98
  if (layout !== 'single') return 1
  // blanks inside a number are told from blanks between values by what adds up, and these figures are made up
  return damage === 'blanks inside numbers' ? 0.65 : 0.98
}

for (const form of forms) {
  describe(`${form} is read`, () => {
    for (const [name, damage] of Object.entries(damages)) {
      it(`with ${name}`, () => {
        for (const layout of layouts) {
          for (const seed of SEEDS) {
            const random = randomOf(seed)
            // figures of chance tell nothing by their sums
            const sheets = damage(printForm(form, random, seed > 1), random)
            const { tables } = readDocument(layOut(sheets, layout))
            const { f1, missed, false: given } = score(figuresOf(sheets), tables)
            // a zero left blank may be read for what it is
            const wrong = name === 'zeros left blank' ? given.filter(f => f.value !== 0) : given
            const floor = floorOf(name, layout)
            const say = `${layout}, seed ${seed}: missed ${JSON.stringify(missed.slice(0, 3))}, wrong ${JSON.stringify(wrong.slice(0, 3))}`
            expect(f1, say).toBeGreaterThanOrEqual(floor)
            // what is not certain is left out and named, never given to another figure
            expect(wrong, say).toEqual([])
            if (missed.length > 0)
              expect(
                tables.flatMap(t => t.unmatched),
                say
              ).not.toEqual([])
          }
        }
      })
    }
  })
}
