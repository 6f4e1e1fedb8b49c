// Joins the parts of the built page and the results into one file that opens from disk and needs no network: style, scripts
// and the packed worker inside, and a policy that allows just these. Knows no folders.
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'

/** The built page's parts by name, as `web/parts.json` lists them: every part after those it needs, the entry last. */
export interface Parts {
  style: string
  loader: string
  page: readonly string[]
  worker: readonly string[]
}

/**
 * @param index the site's `index.html`
 * @param read gives the text of a part
 * @param results the element that holds the results
 * @throws Error when the index is not of a built site
 */
export function singleFile(index: string, parts: Parts, read: (part: string) => string, results: string): string {
  // Inside a script element these begin something else (HTML Standard, 4.12.1.3).
  const script = joined([parts.loader, ...parts.page], read).replace(/<(?=!--|\/?script)/gi, '\\x3C')
  const style = read(parts.style).trim()
  const policy = [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    'img-src data: blob:',
    'worker-src blob:',
    "form-action 'none'",
    "base-uri 'none'"
  ].join('; ')
  // Most readers of a mailed report never drop a file on it: the worker stays packed until one does.
  const worker = gzipSync(joined([parts.loader, ...parts.worker], read)).toString('base64')
  const scripts = `    ${results}
    <script type="text/plain" id="gouji-worker">${worker}</script>
    <script>${script}</script>
  </body>`
  const edits: readonly [RegExp, string][] = [
    [/content="default-src[^"]*"/, `content="${policy}"`],
    [/ *<link rel="stylesheet"[^>]*>/, `    <style>${style}</style>`],
    [/ *<link rel="gouji-worker"[^>]*>\n/, ''],
    [/(?: *<script defer[^>]*><\/script>\n)+/, ''],
    // After the element that it draws in: a script inside the page does not wait for the rest.
    [/ *<\/body>/, scripts]
  ]
  return edits.reduce((page, [place, content]) => {
    if (!place.test(page)) throw new Error(`the built page has no ${place}`)
    // Replaced by a function: `$&` in minified code is no pattern.
    return page.replace(place, () => content)
  }, index)
}

const joined = (parts: readonly string[], read: (part: string) => string): string =>
  parts.map(part => `${read(part).trim()}\n`).join('')

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
