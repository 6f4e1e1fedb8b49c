// Makes the sample reports as files of office programs, with LibreOffice and Chromium, so that readers are tested on what
// real software writes:
//
//   apt-get install libreoffice-writer libreoffice-calc chromium fonts-noto-cjk
//   npm run build && node corpus/convert.mjs [NAME…]
//
// Every sample goes through a plain page of its paragraphs and tables, so that all files of a sample hold the same text.
// Results are in corpus/files/ and are kept in the repository: tests need no office program.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readReport } from '../dist/node.js'

const here = fileURLToPath(new URL('.', import.meta.url))
const out = join(here, 'files')
const work = mkdtempSync(join(tmpdir(), 'gouji-convert-'))

/** Samples kept as files: one of each official form. */
const SAMPLES = ['qinghe-2018', 'wangxi-2020', 'yunlan-2023']

/** Samples also printed by the browser, whose pages break inside of rows; large, for its fonts. */
const PRINTED = ['yunlan-2023']

/** Samples also printed without ruling lines, so that their tables are blanks between columns. */
const UNRULED = ['yunlan-2023']

const escape = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

function cellOf({ rowSpan, columnSpan, text }) {
  const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`
  return `<td${spans}>${escape(text)}</td>`
}

function tableOf({ rows, cells }, ruled) {
  const lines = Array.from({ length: rows }, (_, row) => cells.filter(cell => cell.row === row).map(cellOf))
  return `<table border="${ruled ? 1 : 0}" cellspacing="0" width="100%">${lines.map(line => `<tr>${line.join('')}</tr>`).join('\n')}</table>`
}

function pageOf({ blocks }, cellSize = 9, ruled = true) {
  const parts = blocks.map(block => (block.kind === 'table' ? tableOf(block, ruled) : `<p>${escape(block.text)}</p>`))
  const style = `<style>@page{size:A4;margin:2cm}body{font-family:"Noto Sans CJK SC";font-size:11pt}td{font-size:${cellSize}pt}</style>`
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">${style}</head><body>\n${parts.join('\n')}\n</body></html>\n`
}

const office = (name, format, ...more) =>
  execFileSync('soffice', ['--headless', ...more, '--convert-to', format, '--outdir', work, join(work, name)], { stdio: 'ignore' })

const keep = name => renameSync(join(work, name), join(out, name))

mkdirSync(out, { recursive: true })
for (const name of process.argv.length > 2 ? process.argv.slice(2) : SAMPLES) {
  const source = readdirSync(join(here, 'reports')).find(file => file === `${name}.html`)
  if (source === undefined) throw new Error(`corpus/reports/${name}.html does not exist`)
  const report = await readReport(join(here, 'reports', source))
  writeFileSync(join(work, `${name}.html`), pageOf(report))
  office(`${name}.html`, 'docx:MS Word 2007 XML', '--infilter=HTML (StarWriter)')
  office(`${name}.docx`, 'doc:MS Word 97')
  office(`${name}.docx`, 'rtf:Rich Text Format')
  office(`${name}.docx`, 'pdf:writer_pdf_Export')
  office(`${name}.html`, 'xlsx', '--infilter=calc_HTML_WebQuery')
  office(`${name}.xlsx`, 'xls:MS Excel 97')
  for (const format of ['docx', 'doc', 'rtf', 'pdf', 'xlsx', 'xls']) keep(`${name}.${format}`)
  if (UNRULED.includes(name)) {
    writeFileSync(join(work, `${name}-unruled.html`), pageOf(report, 9, false))
    office(`${name}-unruled.html`, 'pdf:writer_pdf_Export', '--infilter=HTML (StarWriter)')
    keep(`${name}-unruled.pdf`)
  }
  if (PRINTED.includes(name)) {
    const printed = `${name}-browser.pdf`
    // In type so large that tables break over pages; with the browser's header and footer (date, title, address, page).
    writeFileSync(join(work, `${name}.html`), pageOf(report, 12))
    execFileSync('chromium', ['--headless', '--no-sandbox', '--disable-gpu', `--print-to-pdf=${join(work, printed)}`, `file://${join(work, `${name}.html`)}`], { stdio: 'ignore' })
    keep(printed)
  }
}
rmSync(work, { recursive: true })
