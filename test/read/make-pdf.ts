// PDFs for tests, written object by object. Chinese text is set in a font that is not embedded, by a predefined character
// map, as many office PDFs before 2015 do.

export interface PageSpec {
  /** Operators of the page. */
  content: string
  rotate?: number
}

const A4 = [595, 842] as const

/** Text at a place, in points from the lower left corner. */
export const text = (x: number, y: number, value: string, size = 12): string => {
  const hex = [...value].map(c => c.charCodeAt(0).toString(16).padStart(4, '0')).join('')
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex}> Tj ET`
}

/** A stroked line. */
export const line = (x1: number, y1: number, x2: number, y2: number): string => `${x1} ${y1} m ${x2} ${y2} l S`

/** A thin filled box, as some programs draw borders. */
export const bar = (x: number, y: number, width: number, height: number): string => `${x} ${y} ${width} ${height} re f`

/** Lines of a grid with these edges (x from left, y from top down) and a text in each box, row by row. */
export function grid(xs: number[], ys: number[], rows: string[][]): string {
  const [left, right] = [xs[0]!, xs[xs.length - 1]!]
  const [top, bottom] = [ys[0]!, ys[ys.length - 1]!]
  return [
    ...xs.map(x => line(x, top, x, bottom)),
    ...ys.map(y => line(left, y, right, y)),
    ...rows.flatMap((row, r) => row.map((value, c) => (value === '' ? '' : text(xs[c]! + 3, ys[r]! - 14, value, 10))))
  ].join('\n')
}

export function makePdf(pages: PageSpec[], more = ''): Uint8Array {
  const objects: string[] = []
  const kids = pages.map((_, i) => `${5 + i * 2} 0 R`).join(' ')
  objects.push('<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  objects.push(
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 [500] 2 95 500 814 939 500] /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /StemV 80 >> >>'
  )
  for (const [i, { content, rotate = 0 }] of pages.entries()) {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${A4.join(' ')}] /Rotate ${rotate} /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + i * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
    )
  }
  let file = '%PDF-1.5\n'
  const offsets = objects.map((object, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = file.length
  const entries = offsets.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${more} >>\nstartxref\n${start}\n%%EOF`
  return new TextEncoder().encode(file)
}
