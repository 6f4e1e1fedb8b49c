// What a sheet holds and a person looking at it would not see.
import type { Warning } from '../../model'
import type { Language } from '../options'
import type { Sheet } from './sheet'

/** @param unsaved formulas whose result the file does not hold */
export function sheetWarnings(sheet: Sheet, unsaved: number, lang: Language): Warning[] {
  const warnings: Warning[] = []
  const hidden = sheet.cells.filter(
    cell => cell.text !== '' && (sheet.hiddenRows.has(cell.row) || sheet.hiddenColumns.has(cell.column))
  ).length
  if (hidden > 0) {
    const message =
      lang === 'zh'
        ? `工作表“${sheet.name}”有 ${hidden} 个单元格在隐藏的行或列中，未读取`
        : `${hidden} cells of sheet "${sheet.name}" are in hidden rows or columns; not read`
    warnings.push({ code: 'hidden-cells', message })
  }
  if (unsaved > 0) {
    const message =
      lang === 'zh'
        ? `工作表“${sheet.name}”有 ${unsaved} 个公式没有保存计算结果，请用 Excel 或 WPS 打开后保存一次`
        : `${unsaved} formulas of sheet "${sheet.name}" have no saved result; open and save the file in a spreadsheet program`
    warnings.push({ code: 'formula-without-value', message })
  }
  return warnings
}
