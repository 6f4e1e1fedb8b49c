// A fresh process that does one thing and ends, for timing from outside. `node bench/fresh.mjs import|analyze [FILE]`
import { readFileSync } from 'node:fs'
import { analyze } from '../dist/index.js'

const [what, file] = process.argv.slice(2)
if (what === 'analyze') {
  const { findings } = analyze(readFileSync(file, 'utf8'))
  process.stdout.write(`${findings.length}\n`)
}
