// Titles as pages and file properties give them: the report's title with the names of site and column behind it.

/** Signs between the names; a bare hyphen only before a name that is one of a site. */
const SEPARATORS = /\s*(?:[_|｜]|--|——|\s[-–—]\s|[-–—](?=[^-–—]{0,30}(?:网|网站|门户|平台|政府)$))\s*/

/** `某县2023年…年度报告_某县人民政府` to the article's title and the site's name. */
export function splitTitle(title: string): [title: string | null, site: string | null] {
  const whole = title.replace(/[\s\u00a0\u3000]+/g, ' ').trim()
  if (whole === '') return [null, null]
  const parts = whole.split(SEPARATORS).filter(part => part !== '')
  if (parts.length < 2) return [whole, null]
  const named = parts.find(part => /报告|年报/.test(part)) ?? parts[0]!
  return [named, parts.find(part => part !== named && /政府|局|委|办|网|厅/.test(part)) ?? null]
}

/** The title in a file's properties where it is one: programs fill it with the first line, a file name or their own. */
export function titleInProperties(title: string): string | null {
  const [named] = splitTitle(title.replace(/\.(?:docx?|wps|pdf|ofd|html?)$/i, ''))
  return named !== null && /报告|年报/.test(named) ? named : null
}
