// The core in a browser: bundled without any shim for Node, run where there is nothing but the language, and measured.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { afterAll, expect, it } from 'vitest'
import { analyze } from '../../src'

const project = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'gouji-browser-'))
afterAll(() => rmSync(folder, { recursive: true }))

const KILOBYTE = 1000
// Dictionaries are a third of it. Meant to come down to 80.
const LIMIT = 190 * KILOBYTE

async function bundle() {
  const entry = join(folder, 'entry.js')
  writeFileSync(entry, `export { analyze } from ${JSON.stringify(join(project, 'dist/index.js'))}\n`)
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'gouji',
    charset: 'utf8',
    nodePaths: [join(project, 'node_modules')]
  })
  return { code: result.outputFiles[0]!.text, inputs: Object.keys(result.metafile.inputs) }
}

it('bundles for the browser without a shim, and without zod', async () => {
  const { inputs } = await bundle()
  expect(inputs.some(i => /dist\/index\.js$/.test(i))).toBe(true)
  expect(inputs.filter(i => /node_modules\/(zod|commander|parse5|chardet)\//.test(i))).toEqual([])
})

it('answers in a context that has only the language: no console, no TextDecoder, no timers', async () => {
  const { code } = await bundle()
  const context = createContext({})
  const report = [
    '某县2018年政府信息公开工作年度报告',
    '一、依申请公开情况',
    '全年共收到政府信息公开申请12件，其中当面申请3件、传真申请0件、网络申请5件、信函申请3件。'
  ].join('\n')
  const program = `${code};JSON.stringify(gouji.analyze(${JSON.stringify(report)}))`
  const { schema, claims, findings } = JSON.parse(runInContext(program, context))
  expect(schema).toBe('gouji/1')
  expect(claims.map((c: { value: number }) => c.value)).toEqual([12, 3, 0, 5, 3])
  expect(findings.map((f: { rule: string }) => f.rule)).toEqual(['A01'])
})

it('says what the source says, of every sample: no shortened name is anybody else’s', async () => {
  const { analyze: built } = await import(join(project, 'dist/index.js'))
  const samples = join(project, 'corpus/text')
  for (const name of readdirSync(samples)) {
    const text = readFileSync(join(samples, name), 'utf8')
    expect(JSON.stringify(built(text)), name).toBe(JSON.stringify(analyze(text)))
  }
})

it('carries nothing of the rule book: bundlers can see that nobody asks for its pages', async () => {
  const { code } = await bundle()
  expect(code).not.toContain('looksAt')
})

it('stays within its size, compressed', async () => {
  const { code } = await bundle()
  const size = gzipSync(code, { level: 9 }).length
  console.info(`core, bundled and minified: ${code.length} characters, gzip ${(size / KILOBYTE).toFixed(1)} kB`)
  expect(size).toBeLessThanOrEqual(LIMIT)
})
