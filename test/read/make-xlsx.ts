// Workbooks for tests, made from rows of values or from the markup of their parts.
import { strToU8, zipSync } from 'fflate'
import { reference } from '../../src/read/sheet/sheet'

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface SheetSpec {
  name: string
  /** Markup inside `<worksheet>`. */
  xml: string
  state?: 'hidden' | 'veryHidden'
}

/** Markup of a sheet from its rows: strings, numbers, null for a blank. */
export const rows = (values: (string | number | null)[][], merges: string[] = []): string =>
  `<sheetData>${values
    .map(
      (row, r) =>
        `<row r="${r + 1}">${row
          .map((value, c) => {
            const ref = reference(r, c)
            if (value === null) return `<c r="${ref}"/>`
            if (typeof value === 'number') return `<c r="${ref}"><v>${value}</v></c>`
            return `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`
          })
          .join('')}</row>`
    )
    .join('')}</sheetData><mergeCells>${merges.map(ref => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`

export function makeXlsx(
  sheets: SheetSpec[],
  parts: { strings?: string; styles?: string; workbook?: string } = {}
): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="a" Type="${TYPES}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`
    ),
    'xl/workbook.xml': strToU8(
      `<workbook>${parts.workbook ?? ''}<sheets>${sheets
        .map(
          ({ name, state }, i) =>
            `<sheet name="${name}" sheetId="${i + 1}" ${state ? `state="${state}"` : ''} r:id="s${i}"/>`
        )
        .join('')}</sheets></workbook>`.replace('<workbook>', '<workbook xmlns:r="x">')
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${sheets
        .map((_, i) => `<Relationship Id="s${i}" Type="${TYPES}/worksheet" Target="worksheets/sheet${i}.xml"/>`)
        .join(
          ''
        )}<Relationship Id="t" Type="${TYPES}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="y" Type="${TYPES}/styles" Target="styles.xml"/></Relationships>`
    ),
    'xl/sharedStrings.xml': strToU8(`<sst>${parts.strings ?? ''}</sst>`),
    'xl/styles.xml': strToU8(`<styleSheet>${parts.styles ?? ''}</styleSheet>`)
  }
  for (const [i, { xml }] of sheets.entries()) {
    files[`xl/worksheets/sheet${i}.xml`] = strToU8(`<worksheet>${xml}</worksheet>`)
  }
  return zipSync(files)
}
