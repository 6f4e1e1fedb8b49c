// The official forms, and look-ups in them. Data comes from dictionaries/forms/; nothing here reads a report.
import format2019 from '../../dictionaries/forms/format-2019.json'
import format2021 from '../../dictionaries/forms/format-2021.json'
import stats2014 from '../../dictionaries/forms/stats-2014.json'
import type { FormId } from '../model'
import type { Form, FormRow, FormTable, PartId } from './form'
import { loadForm } from './load'

export type { Form, FormColumn, FormHead, FormHeading, FormRow, FormTable, PartId, Relation, Term } from './form'
export { isRow } from './load'

/** All forms, oldest first. */
export const forms: readonly Form[] = [stats2014, format2019, format2021].map(loadForm)

const byId = new Map(forms.map(f => [f.id, f]))

/** The form of that id. */
export const formOf = (id: FormId): Form => byId.get(id)!

/** The form that reports on `year` must follow; null for years before 2014, which had none. */
export const formForYear = (year: number): Form | null =>
  forms.find(f => year >= f.years[0] && year <= (f.years[1] ?? Number.POSITIVE_INFINITY)) ?? null

const rowsById = new Map(forms.map(f => [f.id, new Map(f.rows.map(r => [r.id, r]))]))

/** The row of an indicator in a form; null when the form has no such figure. */
export const rowOf = (form: FormId, indicator: string): FormRow | null => rowsById.get(form)!.get(indicator) ?? null

/** A table of a form; null when the form has no such part. */
export const tableOf = (form: FormId, part: PartId): FormTable | null =>
  formOf(form).tables.find(t => t.part === part) ?? null

/** Official label of an indicator, in the given form or else the newest that has it; null for an unknown id. */
export function labelOf(indicator: string, form: FormId | null = null): string | null {
  const own = form === null ? null : rowOf(form, indicator)
  if (own !== null) return own.label
  for (let i = forms.length - 1; i >= 0; i--) {
    const row = rowOf(forms[i]!.id, indicator)
    if (row !== null) return row.label
  }
  return null
}
