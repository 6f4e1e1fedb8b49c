// Recognition of scans, as far as it is ours: the programs themselves are not run here.
import { describe, expect, test } from 'vitest'
import { readReport } from '../../src/read'
import { type Bitmap, crop, loneMarks, readGraymap, takeLines, writeGraymap } from '../../src/read/ocr/bitmap'
import { piecesOf } from '../../src/read/ocr/scan-pages'
import { makePdf } from './make-pdf'

/** A white page with black rectangles `[left, top, right, bottom]`. */
function bitmap(width: number, height: number, ...boxes: [number, number, number, number][]): Bitmap {
  const dots = new Uint8Array(width * height).fill(255)
  for (const [left, top, right, bottom] of boxes) {
    for (let y = top; y < bottom; y++) dots.fill(0, y * width + left, y * width + right)
  }
  return { width, height, dots }
}

describe('bitmaps', () => {
  test('a graymap is read and written; other bytes are none', () => {
    const page = bitmap(20, 10, [2, 3, 5, 6])
    expect(readGraymap(writeGraymap(page))).toEqual(page)
    expect(readGraymap(new TextEncoder().encode('P6 1 1 255 x'))).toBeNull()
    expect(readGraymap(writeGraymap(page).subarray(0, 50))).toBeNull()
  })
  test('long runs of ink are lines and go from the page, strokes of characters stay', () => {
    // 72 dots an inch: a dot is a point.
    const page = bitmap(200, 100, [10, 20, 150, 21], [60, 20, 61, 90], [100, 50, 110, 60])
    const { horizontal, vertical } = takeLines(page, 72)
    expect(horizontal).toEqual([{ at: 20.5, from: 10, to: 150 }])
    expect(vertical).toEqual([{ at: 60.5, from: 20, to: 90 }])
    expect(page.dots.filter(dot => dot === 0).length).toBe(100)
  })
  test('marks outside of known words are found, specks and large blots are not', () => {
    const page = bitmap(400, 400, [40, 40, 60, 72], [200, 40, 220, 72], [300, 300, 302, 302], [100, 150, 400, 400])
    const known = [{ left: 190, top: 30, right: 230, bottom: 80 }]
    expect(loneMarks(page, known, { min: 16, max: 80 })).toEqual([{ left: 40, top: 40, right: 64, bottom: 72 }])
  })
  test('a part is cut out with a margin', () => {
    const part = crop(bitmap(20, 20, [5, 5, 7, 6]), { left: 5, top: 5, right: 7, bottom: 6 }, 1)
    expect([part.width, part.height, [...part.dots]]).toEqual([
      4,
      3,
      [255, 255, 255, 255, 255, 0, 0, 255, 255, 255, 255, 255]
    ])
  })
})

test('words stand on the base line of their line, rows without a word are left out', () => {
  const tsv = [
    'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext',
    '4\t1\t1\t1\t1\t0\t100\t200\t300\t40\t-1\t',
    '5\t1\t1\t1\t1\t1\t100\t210\t60\t20\t91.5\t公开',
    '5\t1\t1\t1\t1\t2\t180\t205\t60\t30\t88\t12',
    '5\t1\t1\t1\t1\t3\t260\t205\t60\t30\t95\t '
  ].join('\n')
  expect(piecesOf(tsv, 0.5)).toEqual([
    { text: '公开', x: 50, y: 117, width: 30, size: 20 },
    { text: '12', x: 90, y: 117, width: 30, size: 20 }
  ])
})

test('without the programs a scan says what to install', async () => {
  const path = process.env.PATH
  process.env.PATH = ''
  try {
    await expect(readReport(makePdf([{ content: '0 0 9 9 re f' }]), { ocr: true })).rejects.toMatchObject({
      code: 'missing-library',
      remedy: { en: expect.stringContaining('tesseract-ocr-chi-sim') }
    })
  } finally {
    process.env.PATH = path
  }
})
