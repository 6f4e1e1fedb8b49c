// Measures how well tables are read: every form, in every layout, with every kind of damage, many random tables each.
// Prints cell F1; 1.000 is shown as a dot.
import type { FormId } from '../src/model'
import { damages } from '../test/tables/damage'
import { figuresOf, layOut, layouts, printForm, randomOf, readDocument, score } from '../test/tables/printed'

const rounds = Number(process.argv[2] ?? 20)
const forms: FormId[] = ['stats-2014', 'format-2019', 'format-2021']
for (const form of forms) {
  console.log(`\n${form.padEnd(28)}${layouts.map(l => l.padStart(9)).join('')}`)
  for (const [name, damage] of Object.entries(damages)) {
    const cells = layouts.map(layout => {
      let sum = 0
      for (let seed = 1; seed <= rounds; seed++) {
        const random = randomOf(seed)
        const sheets = damage(printForm(form, random), random)
        sum += score(figuresOf(sheets), readDocument(layOut(sheets, layout)).tables).f1
      }
      const f1 = sum / rounds
      return (f1 === 1 ? '·' : f1.toFixed(3)).padStart(9)
    })
    console.log(name.padEnd(28) + cells.join(''))
  }
}
