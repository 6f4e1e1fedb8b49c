// The built package under whatever version of Node runs this: imported, required and as a command, on a sample report whose
// planted error is known; and every reader, on the sample reports as files of office programs, which have the cells of their
// page. Ends with status 1 and the reason when anything is off. `node scripts/smoke.mjs`
import { strict as assert } from 'node:assert'
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const path = relative => fileURLToPath(new URL(relative, import.meta.url))
const require = createRequire(import.meta.url)
const report = path('../corpus/reports/chenghu-finance-2019.html')
const RULES = ['T01', 'T02']

const rulesIn = ({ findings }) => [...new Set(findings.filter(f => f.severity === 'error').map(f => f.rule))].sort()

for (const [how, gouji] of [
  ['import', await import('../dist/node.js')],
  ['require', require('../dist/node.cjs')]
]) {
  assert.deepEqual(rulesIn(gouji.analyze(await gouji.readReport(report))), RULES, how)
}

const cli = path('../dist/cli.js')
const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'check', report, '--format', 'json'], {
  encoding: 'utf8'
})
assert.equal(status, 1, stderr)
assert.deepEqual(rulesIn(JSON.parse(stdout)), RULES)
const { analyze, readReport } = await import('../dist/node.js')
const cellsOf = async file =>
  analyze(await readReport(path(`../corpus/${file}`)))
    .tables.flatMap(table => table.cells)
    .filter(({ indicator, value }) => indicator !== null && value !== null)
    .map(({ indicator, column, value }) => `${indicator} ${column} ${value}`)
    .sort()
const files = readdirSync(path('../corpus/files'))
for (const file of files) {
  const page = `reports/${file.replace(/(?:-browser|-unruled)?\.\w+$/, '')}.html`
  assert.deepEqual(await cellsOf(`files/${file}`), await cellsOf(page), file)
}
const kinds = [...new Set(files.map(file => file.slice(file.lastIndexOf('.') + 1)))].sort()
console.log(`Node ${process.version}: imported, required and run; read ${kinds.join(', ')}`)
