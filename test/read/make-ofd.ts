// OFD files for tests, made from the markup of their pages. Lengths are in millimetres from the top left corner.
import { strToU8, zipSync } from 'fflate'

const OFD = 'xmlns:ofd="http://www.ofdspec.org/2016"'

const textObject = (box: string, size: number, codes: string, more = ''): string =>
  `<ofd:TextObject ID="9" Boundary="${box}" Font="3" Size="${size}" ${more}><ofd:FillColor Value="0 0 0"/>${codes}</ofd:TextObject>`

/** Text whose first character stands at a place, by its own widths: wide characters the size, others half of it. */
export function text(x: number, y: number, value: string, size = 4, more = ''): string {
  const steps = [...value].slice(0, -1).map(c => (c.charCodeAt(0) < 0x2e80 ? size / 2 : size))
  const delta = steps.length === 0 ? '' : ` DeltaX="${steps.join(' ')}"`
  const code = `<ofd:TextCode X="0" Y="${size}"${delta}>${value}</ofd:TextCode>`
  return textObject(`${x} ${y - size} ${value.length * size} ${size * 1.2}`, size, code, more)
}

/** A run of characters as it is written, with its attributes. */
export const run = (box: string, attributes: string, value: string, size = 4, more = ''): string =>
  textObject(box, size, `<ofd:TextCode ${attributes}>${value}</ofd:TextCode>`, more)

/** A path in a box at a place. */
export const path = (x: number, y: number, data: string, more = ''): string =>
  `<ofd:PathObject ID="9" Boundary="${x} ${y} 200 200" LineWidth="0.3" ${more}><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`

/** Lines of a grid with these edges and a text in each box, row by row. */
export function grid(xs: number[], ys: number[], rows: string[][]): string {
  const [left, top] = [xs[0]!, ys[0]!]
  const [width, height] = [xs.at(-1)! - left, ys.at(-1)! - top]
  return [
    ...xs.map(x => path(x, top, `M 0 0 L 0 ${height}`)),
    ...ys.map(y => path(left, y, `M 0 0 L ${width} 0`)),
    ...rows.flatMap((row, r) => row.map((value, c) => (value === '' ? '' : text(xs[c]! + 1, ys[r]! + 5, value))))
  ].join('')
}

export const page = (content: string, template = ''): string =>
  `<ofd:Page ${OFD}>${template}<ofd:Content><ofd:Layer ID="1" Type="Body">${content}</ofd:Layer></ofd:Content></ofd:Page>`

export interface Parts {
  /** Markup of templates by id. */
  templates?: Record<string, string>
  title?: string
  /** Instead of or besides what is made, by name. */
  files?: Record<string, string>
}

/** An .ofd whose pages have this markup (`page`). */
export function makeOfd(pages: string[], { templates = {}, title = '', files = {} }: Parts = {}): Uint8Array {
  const all: Record<string, string> = {
    'OFD.xml': `<?xml version="1.0" encoding="UTF-8"?><ofd:OFD ${OFD} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID><ofd:Title>${title}</ofd:Title></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document ${OFD}><ofd:CommonData><ofd:MaxUnitID>9</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>${Object.keys(
      templates
    )
      .map(id => `<ofd:TemplatePage ID="${id}" BaseLoc="Tpls/Tpl_${id}/Content.xml"/>`)
      .join(
        ''
      )}</ofd:CommonData><ofd:Pages>${pages.map((_, i) => `<ofd:Page ID="${i + 10}" BaseLoc="Pages/Page_${i}/Content.xml"/>`).join('')}</ofd:Pages></ofd:Document>`
  }
  for (const [i, xml] of pages.entries()) all[`Doc_0/Pages/Page_${i}/Content.xml`] = xml
  for (const [id, xml] of Object.entries(templates)) all[`Doc_0/Tpls/Tpl_${id}/Content.xml`] = xml
  return zipSync(Object.fromEntries(Object.entries({ ...all, ...files }).map(([name, xml]) => [name, strToU8(xml)])))
}
