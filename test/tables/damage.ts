// Ways in which printed tables are damaged. Each takes sheets and gives them back broken; the figures stay attached to
// their cells, so that what should be read is known.
import type { Printed, Random, Sheet } from './printed'

export type Damage = (sheets: Sheet[], random: Random) => Sheet[]

const copy = (sheets: Sheet[]): Sheet[] => sheets.map(s => s.map(r => r.map(c => ({ ...c }))))
const eachCell = (sheets: Sheet[], change: (cell: Printed) => void): Sheet[] => {
  const out = copy(sheets)
  for (const s of out) for (const r of s) for (const c of r) change(c)
  return out
}
const hasFigures = (row: Printed[]): boolean => row.some(c => c.figure !== undefined)
const labels =
  (change: (text: string, random: Random) => string): Damage =>
  (sheets, random) =>
    eachCell(sheets, c => {
      if (c.label) c.text = change(c.text, random)
    })
const figures =
  (change: (text: string, random: Random) => string): Damage =>
  (sheets, random) =>
    eachCell(sheets, c => {
      if (c.figure) c.text = change(c.text, random)
    })

const withoutMarker = (t: string): string =>
  t.replace(/^(?:其中:|\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+、|\d+\.)/, '')
const isLong = (t: string): boolean => withoutMarker(t).length >= 8

/** Rows that hold figures and whose removal leaves no merged cell in the air. */
const loose = (row: Printed[]): boolean => hasFigures(row) && row.length < 10 && row.every(c => c.rows === 1)

/** Removes or adds body rows and mends the merged cells that reach over them. */
function resize(sheet: Sheet, at: number, by: 1 | -1): void {
  for (let r = 0; r < at; r++) for (const c of sheet[r]!) if (r + c.rows > at) c.rows += by
}

export const damages: Record<string, Damage> = {
  none: s => s,
  'rows missing': (sheets, random) =>
    copy(sheets).map(sheet => {
      for (let r = sheet.length - 1; r > 3; r--) {
        if (!loose(sheet[r]!) || random() > 0.2) continue
        resize(sheet, r, -1)
        sheet.splice(r, 1)
      }
      return sheet
    }),
  'provincial rows': (sheets, random) =>
    copy(sheets).map(sheet => {
      const extra = [
        '通过手机客户端公开信息数',
        '电子邮件申请数',
        '政务抖音号发布条数',
        '编印专题简报期数',
        '其中:涉企信息'
      ]
      for (let r = sheet.length - 1; r > 4; r--) {
        const row = sheet[r]!
        const before = sheet[r - 1]!
        if (!loose(row) || !loose(before) || row.length !== before.length || random() > 0.12 || row.length > 9) continue
        resize(sheet, r, 1)
        const values = row.map(c =>
          c.figure
            ? { text: '77', rows: 1, columns: c.columns }
            : { ...c, text: c.label ? extra[Math.floor(random() * 5)]! : c.text }
        )
        sheet.splice(r, 0, values)
      }
      return sheet
    }),
  'outline numbers missing': labels(withoutMarker),
  'blanks inside labels': labels((t, random) => [...t].join(random() < 0.5 ? ' ' : '　')),
  'other punctuation': labels(t =>
    t
      .replace(/\(/g, '（')
      .replace(/\)/g, '）')
      .replace(/^(\d+)\./, '$1、')
      .replace(/(?<!^[一二三四五六七八九十]+)、/g, '')
      .replace(/[“”《》]/g, '"')
  ),
  'count suffix': labels((t, random) => t.replace(/数量?$/, ['', '数', '数量'][Math.floor(random() * 3)]!)),
  'notes in labels': labels((t, random) => (isLong(t) && random() < 0.3 ? `${t}（含所属各单位，不重复计算）` : t)),
  typos: labels((t, random) => {
    if (!isLong(t) || random() > 0.15) return t
    const at = t.length - 1 - Math.floor(random() * 5)
    return `${t.slice(0, at)}某${t.slice(at + 1)}`
  }),
  'labels over two rows': (sheets, random) =>
    copy(sheets).map(sheet => {
      for (let r = sheet.length - 1; r > 0; r--) {
        const row = sheet[r]!
        const at = row.findIndex(c => c.label && isLong(c.text))
        if (!hasFigures(row) || at < 0 || at !== row.findLastIndex(c => c.label) || random() > 0.25) continue
        const cell = row[at]!
        const cut = Math.ceil(cell.text.length / 2) + 1
        const rest = { ...cell, text: cell.text.slice(cut), rows: 1 }
        resize(sheet, r + 1, 1)
        for (const c of row.slice(0, at)) c.rows += 1
        cell.text = cell.text.slice(0, cut)
        sheet.splice(r + 1, 0, [rest, ...row.slice(at + 1).map(c => ({ text: '', rows: 1, columns: c.columns }))])
      }
      return sheet
    }),
  'labels with line breaks': labels((t, random) =>
    isLong(t) && random() < 0.5 ? `${t.slice(0, 6)}\n${t.slice(6)}` : t
  ),
  'units in cells': (sheets, random) =>
    eachCell(sheets, c => {
      if (c.figure && random() < 0.7) c.text += '件'
    }),
  'thousands separators': figures((t, random) => t.replace(/\B(?=(\d{3})+$)/g, random() < 0.5 ? ',' : '，')),
  'blanks inside numbers': figures(t => t.replace(/\B(?=(\d{3})+$)/g, ' ')),
  'full-width digits': figures(t => t.replace(/\d/g, d => String.fromCharCode(d.charCodeAt(0) + 0xfee0))),
  'stops after numbers': figures((t, random) => (random() < 0.3 ? `${t}。` : t)),
  'blank cells': (sheets, random) =>
    eachCell(sheets, c => {
      if (!c.figure || random() > 0.4) return
      c.text = ['', '/', '—', '-', '——'][Math.floor(random() * 5)]!
      delete c.figure
    }),
  'zeros left blank': (sheets, random) => {
    const most = random() < 0.5
    return eachCell(sheets, c => {
      if (c.figure?.value !== 0 || (most && random() < 0.2)) return
      c.text = ''
      delete c.figure
    })
  },
  'zero as a word': (sheets, random) =>
    eachCell(sheets, c => {
      if (c.figure?.value === 0 && random() < 0.5) c.text = '无'
    }),
  'columns swapped': (sheets, random) =>
    copy(sheets).map(sheet => {
      const head = sheet[2]
      if (head === undefined || !head.some(c => c.text === '商业企业')) return sheet
      // two members of the group change places, header and values
      const a = Math.floor(random() * 5)
      const b = (a + 1 + Math.floor(random() * 4)) % 5
      const swap = (row: Printed[], from: number): void => {
        ;[row[from + a], row[from + b]] = [row[from + b]!, row[from + a]!]
      }
      swap(head, 0)
      for (const row of sheet.slice(3)) swap(row, row.length - 6)
      return sheet
    }),
  'total first': sheets =>
    copy(sheets).map(sheet => {
      if (!sheet[2]?.some(c => c.text === '商业企业')) return sheet
      sheet[1]!.unshift(sheet[1]!.pop()!)
      for (const row of sheet.slice(3)) row.splice(row.length - 7, 0, row.pop()!)
      return sheet
    }),
  'header lost': sheets =>
    copy(sheets).map(sheet => (sheet[2]?.some(c => c.text === '商业企业') ? sheet.slice(3) : sheet)),
  'header repeated': sheets =>
    copy(sheets).map(sheet => {
      const first = sheet.findIndex(hasFigures)
      const at = Math.floor(sheet.length / 2)
      const safe = sheet.slice(0, at).every((row, r) => row.every(c => r + c.rows <= at))
      if (sheet.length < 20 || !safe) return sheet
      return [...sheet.slice(0, at), ...sheet.slice(0, first).map(r => r.map(c => ({ ...c }))), ...sheet.slice(at)]
    }),
  'split in pieces': sheets =>
    copy(sheets).flatMap(sheet => {
      if (sheet.length < 12) return [sheet]
      const cuts = [0, Math.floor(sheet.length / 3), Math.floor((2 * sheet.length) / 3), sheet.length]
      return cuts.slice(1).map((end, i) => {
        const piece = sheet.slice(cuts[i], end)
        piece.forEach((row, r) => {
          for (const c of row) c.rows = Math.min(c.rows, piece.length - r)
        })
        return piece
      })
    }),
  'unit column missing': sheets =>
    copy(sheets).map(sheet => (sheet[0]!.some(c => c.text === '单位') ? sheet.map(r => [r[0]!, r[2]!]) : sheet)),
  'number column added': sheets =>
    copy(sheets).map(sheet =>
      sheet[0]!.some(c => c.text === '单位')
        ? sheet.map((r, i) => [{ text: i === 0 ? '序号' : String(i), rows: 1, columns: 1 }, ...r])
        : sheet
    ),
  'remark column added': sheets =>
    copy(sheets).map(sheet =>
      sheet[0]!.some(c => c.text === '单位')
        ? sheet.map((r, i) => [...r, { text: i === 0 ? '备注' : i === 7 ? '含各科室' : '', rows: 1, columns: 1 }])
        : sheet
    ),
  'side by side': sheets =>
    copy(sheets).map(sheet => {
      if (!sheet[0]!.some(c => c.text === '单位')) return sheet
      const half = Math.ceil((sheet.length - 1) / 2)
      const [head, ...rows] = sheet
      const empty = head!.map(() => ({ text: '', rows: 1, columns: 1 }))
      return [
        [...head!, ...head!.map(c => ({ ...c }))],
        ...rows.slice(0, half).map((r, i) => [...r, ...(rows[half + i] ?? empty)])
      ]
    }),
  transposed: sheets => copy(sheets).map(transpose)
}

/** Rows become columns, merged cells with them. */
function transpose(sheet: Sheet): Sheet {
  const taken = new Set<string>()
  const placed: { cell: Printed; row: number; column: number }[] = []
  sheet.forEach((cells, row) => {
    let column = 0
    for (const cell of cells) {
      while (taken.has(`${row},${column}`)) column++
      for (let r = row; r < row + cell.rows; r++)
        for (let c = column; c < column + cell.columns; c++) taken.add(`${r},${c}`)
      placed.push({ cell, row, column })
    }
  })
  const width = Math.max(...placed.map(p => p.column + p.cell.columns))
  const out: Sheet = Array.from({ length: width }, () => [])
  placed.sort((a, b) => a.row - b.row)
  for (const { cell, column } of placed) out[column]!.push({ ...cell, rows: cell.columns, columns: cell.rows })
  return out
}
