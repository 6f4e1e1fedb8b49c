// Measures how well tables are read: every form, in every layout, with every kind of damage, many random tables each.
// Figures that add up as the form says, and figures of chance. Prints cell F1, 1.000 as a dot, and after it the cells given to the
// wrong figure, all rounds together.
import type { FormId } from '../src/model'
import { damages } from '../test/tables/damage'
import { figuresOf, layOut, layouts, printForm, randomOf, readDocument, score } from '../test/tables/printed'

const rounds = Number(process.argv[2] ?? 20)
const forms: FormId[] = ['stats-2014', 'format-2019', 'format-2021']
for (const form of forms.flatMap(form => [true, false].map(balanced => ({ id: form, balanced })))) {
  const title = `${form.id}, ${form.balanced ? 'balanced' : 'chance'}`
  console.log(`\n${title.padEnd(28)}${layouts.map(l => l.padStart(12)).join('')}`)
  for (const [name, damage] of Object.entries(damages)) {
    const cells = layouts.map(layout => {
      let sum = 0
      let wrong = 0
      for (let seed = 1; seed <= rounds; seed++) {
        const random = randomOf(seed)
        const sheets = damage(printForm(form.id, random, form.balanced), random)
        const { f1, false: others } = score(figuresOf(sheets), readDocument(layOut(sheets, layout)).tables)
        sum += f1
        wrong += others.length
      }
      const f1 = sum / rounds
      return `${f1 === 1 ? '·' : f1.toFixed(3)}${wrong > 0 ? ` ${wrong}!` : ''}`.padStart(12)
    })
    console.log(name.padEnd(28) + cells.join(''))
  }
}
