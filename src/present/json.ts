// JSON of the contract `gouji/1`: one object for one report, an array where several were asked for. Same input, same bytes.
import { analysisShape, ordered } from './key-order'
import type { Render } from './result'

// JSON.stringify escapes C0 controls and unpaired surrogates. The rest of what could disturb a terminal or a reader
// (DEL and C1 controls, bidirectional marks, line separators, invisible characters) is legal in JSON, and escaped here.
const DISTURBING =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udfff]/g

const escapeUnits = (text: string): string => {
  let escaped = ''
  for (let i = 0; i < text.length; i++) escaped += `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`
  return escaped
}

/** JSON text that shows everything it holds: the same value for any parser. */
export const jsonText = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(DISTURBING, escapeUnits)

export const renderJson: Render = (results, view) => {
  const analyses = results.map(r => ordered(r.analysis, analysisShape))
  return `${jsonText(view.several ? analyses : analyses[0], 2)}\n`
}
