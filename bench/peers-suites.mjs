// Runs the suites of two peers against findNumerals and prints every difference. The peers' data is not kept here:
//   npm run peers -- --recognizers <dir with NumberModel.json and PercentModel.json> --duckling <Corpus.hs>
// (Recognizers-Text: Specs/Number/Chinese; Duckling: Duckling/Numeral/ZH/Corpus.hs). Needs a built dist/.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findNumerals } from '../dist/index.js'

const { values: options } = parseArgs({
  options: { recognizers: { type: 'string' }, duckling: { type: 'string' }, quiet: { type: 'boolean', default: false } }
})
if (options.recognizers === undefined && options.duckling === undefined) {
  console.error('usage: npm run peers -- --recognizers <dir> --duckling <Corpus.hs> [--quiet]')
  process.exit(2)
}

/** @typedef {{ text: string, value: number }} Found a number as one side sees it */

const isShare = numeral => ['percent', 'permille', 'points'].includes(numeral.kind)
const show = list => (list.length === 0 ? 'nothing' : list.map(x => `${x.text} = ${x.value}`).join(', '))

/** The peers keep 14 or 15 digits. */
const agrees = (a, b) => a === b || Math.abs(a - b) <= Math.abs(b) * 1e-12
const same = (ours, theirs) =>
  ours.length === theirs.length && ours.every((x, i) => x.text === theirs[i].text && agrees(x.value, theirs[i].value))

/** Currencies that Recognizers-Text leaves to another model. */
const CURRENCY = /^(美元|美刀)/

/**
 * Our numerals in the peer's terms: a percentage is no number there, and a number before a currency belongs to another
 * model. With `terms` false only the model is chosen. Spans are compared as text.
 */
function ours(input, model, terms = true) {
  const found = []
  for (const numeral of findNumerals(input)) {
    const rest = input.slice(numeral.end)
    if (isShare(numeral) !== (model === 'PercentModel')) continue
    if (terms && CURRENCY.test(rest)) continue
    found.push({ text: input.slice(numeral.start, numeral.end), value: numeral.value })
  }
  return found
}

function recognizers(directory) {
  const cases = []
  for (const model of ['NumberModel', 'PercentModel']) {
    const file = join(directory, `${model}.json`)
    if (!existsSync(file)) {
      console.error(`peers: no ${file}`)
      process.exit(2)
    }
    for (const { Input, Results } of JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''))) {
      const theirs = Results.map(r => ({ text: r.Text, value: Number(r.Resolution.value.replace('%', '')) }))
      cases.push({ input: Input, ours: ours(Input, model), literal: ours(Input, model, false), theirs })
    }
  }
  return cases
}

/** `examples (NumeralValue 34567) [ "34,567", "…" ]`: the whole string is the number, or all of it but a measure 个. */
function duckling(file) {
  const cases = []
  const source = readFileSync(file, 'utf8')
  for (const [, value, list] of source.matchAll(/NumeralValue\s+\(?(-?[\d.]+)\)?\)?\s*\[([^\]]*)\]/g)) {
    for (const [, input] of list.matchAll(/"([^"]*)"/g)) {
      const theirs = [{ text: input.replace(/[个個]$/, ''), value: Number(value) }]
      cases.push({ input, ours: ours(input, 'NumberModel'), literal: ours(input, 'NumberModel', false), theirs })
    }
  }
  return cases
}

function report(name, cases) {
  let passed = 0
  let literally = 0
  for (const { input, ours, literal, theirs } of cases) {
    if (same(literal, theirs)) literally++
    if (same(ours, theirs)) passed++
    else if (!options.quiet) console.log(`  ${JSON.stringify(input)}: ${show(ours)}; ${name} has ${show(theirs)}`)
  }
  const percent = ((100 * passed) / cases.length).toFixed(1)
  console.log(
    `${name}: ${passed} of ${cases.length} (${percent} %); ${literally} with numbers before currencies counted`
  )
}

if (options.recognizers !== undefined) report('Recognizers-Text', recognizers(options.recognizers))
if (options.duckling !== undefined) report('Duckling', duckling(options.duckling))
