// Scanned pages of a PDF to pages with text, by two programs that the person has installed: pdftoppm draws the page,
// tesseract recognises its characters. Node only. What comes out is a guess, and every document that holds it says so.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Warning } from '../../model'
import { ReadError } from '../error'
import { damaged } from '../limits'
import type { Language } from '../options'
import type { Page, Piece } from '../pdf/page'
import { type Bitmap, type Box, crop, loneMarks, readGraymap, takeLines, writeGraymap } from './bitmap'

const run = promisify(execFile)

/** Dots an inch; tesseract is trained on about this. */
const RESOLUTION = 300

/** A page that takes longer than this is given up. */
const PATIENCE = { timeout: 180_000, maxBuffer: 64 * 1024 * 1024 }

/** @throws ReadError `missing-library` when a program or its Chinese data is not installed */
export async function scanPages(pdf: Uint8Array, numbers: readonly number[]): Promise<Page[]> {
  await requirePrograms()
  const folder = await mkdtemp(join(tmpdir(), 'gouji-ocr-'))
  try {
    const file = join(folder, 'scan.pdf')
    await writeFile(file, pdf)
    const pages: Page[] = []
    for (const number of numbers) pages.push(await scanPage(folder, file, number))
    return pages
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const scanned = (pages: readonly number[], lang: Language): Warning => ({
  code: 'recognised-text',
  message:
    lang === 'zh'
      ? `第 ${pages.join('、')} 页由图像识别（OCR）得到，其中的数字须对照原件核实`
      : `Pages ${pages.join(', ')} were read by text recognition (OCR); check their figures against the original`
})

async function requirePrograms(): Promise<void> {
  try {
    await run('pdftoppm', ['-v'])
    const { stdout } = await run('tesseract', ['--list-langs'])
    if (/^chi_sim\b/m.test(stdout)) return
  } catch (cause) {
    throw missing(cause)
  }
  throw missing(null)
}

async function scanPage(folder: string, file: string, number: number): Promise<Page> {
  const image = join(folder, 'page')
  const draw = ['-f', `${number}`, '-l', `${number}`, '-r', `${RESOLUTION}`, '-gray', '-singlefile', file, image]
  await run('pdftoppm', draw, PATIENCE).catch(error => {
    throw damaged(`第${number}页`, error)
  })
  const bitmap = readGraymap(await readFile(`${image}.pgm`))
  if (bitmap === null) throw damaged(`第${number}页`)
  const rules = takeLines(bitmap, RESOLUTION)
  await writeFile(`${image}.pgm`, writeGraymap(bitmap))
  // Sparse text (11): cells of a table are found one by one, and lines are put together here.
  const recognise = [`${image}.pgm`, '-', '-l', 'chi_sim', '--dpi', `${RESOLUTION}`, '--psm', '11', 'tsv']
  const { stdout } = await run('tesseract', recognise, PATIENCE).catch(error => {
    throw damaged(`第${number}页`, error)
  })
  const points = 72 / RESOLUTION
  const pieces = piecesOf(stdout, points)
  pieces.push(...(await loneFigures(folder, bitmap, pieces)))
  return { number, width: bitmap.width * points, height: bitmap.height * points, pieces, ...rules }
}

/** Heights of the figures looked for, in points. */
const FIGURE_HEIGHT = { min: 4, max: 20 }
const MOST_FIGURES = 1000
const MARGIN = 20
/** Less certain than this is no figure. */
const CERTAIN = 40

/** Whether a mark stands next to a word, on its line: then it is a rest of it. */
function isBeside(mark: Box, word: Box): boolean {
  const reach = (mark.bottom - mark.top) * 1.5
  const level = Math.min(mark.bottom, word.bottom) - Math.max(mark.top, word.top) > 0
  return level && mark.left < word.right + reach && mark.right > word.left - reach
}

/**
 * Figures that stand alone in a cell, which recognition of whole pages passes over: every mark without a word is
 * recognised by itself. Left out, a 0 would be taken for a blank.
 */
async function loneFigures(folder: string, bitmap: Bitmap, pieces: readonly Piece[]): Promise<Piece[]> {
  const dots = RESOLUTION / 72
  const known = pieces.map(({ x, y, width, size }) => ({
    left: Math.floor(x * dots),
    right: Math.ceil((x + width) * dots),
    top: Math.floor((y - size) * dots),
    bottom: Math.ceil((y + size * 0.2) * dots)
  }))
  const range = { min: FIGURE_HEIGHT.min * dots, max: FIGURE_HEIGHT.max * dots }
  const marks = loneMarks(bitmap, known, range)
    .filter(mark => !known.some(word => isBeside(mark, word)))
    .slice(0, MOST_FIGURES)
  if (marks.length === 0) return []
  const files = await Promise.all(
    marks.map(async (mark, i) => {
      const file = join(folder, `mark-${i}.pgm`)
      await writeFile(file, writeGraymap(crop(bitmap, mark, MARGIN)))
      return file
    })
  )
  const list = join(folder, 'marks.txt')
  await writeFile(list, files.join('\n'))
  const digits = ['-c', 'tessedit_char_whitelist=0123456789.,-']
  const recognise = [list, '-', '-l', 'chi_sim', '--dpi', `${RESOLUTION}`, '--psm', '7', ...digits, 'tsv']
  const { stdout } = await run('tesseract', recognise, PATIENCE).catch(() => ({ stdout: '' }))
  const found: Piece[] = []
  for (const row of stdout.split('\n')) {
    const fields = row.split('\t')
    const mark = marks[Number(fields[1]) - 1]
    const text = fields.slice(11).join('').trim()
    const certain = Number(fields[10]) >= CERTAIN && /^[\d.,-]+$/.test(text)
    if (mark === undefined || Number(fields[0]) !== WORD || !certain) continue
    const size = (mark.bottom - mark.top) / dots
    found.push({ text, x: mark.left / dots, y: mark.bottom / dots, width: (mark.right - mark.left) / dots, size })
  }
  return found
}

const LINE = 4
const WORD = 5

/** Words of tesseract's table, on the base line of their line. */
export function piecesOf(tsv: string, points: number): Piece[] {
  const pieces: Piece[] = []
  let y = 0
  let size = 0
  for (const row of tsv.split('\n')) {
    const fields = row.split('\t')
    const [level, left, top, width, height] = [0, 6, 7, 8, 9].map(i => Number(fields[i]))
    if (level === LINE) {
      size = height! * points
      y = (top! + height! * 0.85) * points
    }
    const text = fields.slice(11).join(' ').trim()
    if (level !== WORD || text === '' || Number(fields[10]) < 0) continue
    pieces.push({ text, x: left! * points, y, width: width! * points, size })
  }
  return pieces
}

const missing = (cause: unknown): ReadError =>
  new ReadError('missing-library', {
    message: {
      zh: '识别扫描件需要 pdftoppm 和 tesseract（含 chi_sim 中文数据）',
      en: 'Recognising scans needs pdftoppm, and tesseract with its chi_sim data'
    },
    remedy: {
      zh: '请安装，例如：apt install poppler-utils tesseract-ocr tesseract-ocr-chi-sim',
      en: 'Install them, for example: apt install poppler-utils tesseract-ocr tesseract-ocr-chi-sim'
    },
    cause
  })
