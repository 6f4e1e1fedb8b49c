// `--format html`: one file that holds the page and the results, opens from disk and needs no network.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Render } from '../result'
import { builtPage } from './built'
import { baselineElement, resultsElement } from './page'
import { type Parts, singleFile } from './single-file'

/** @throws Error when the page was not built with the program */
export const renderHtml: Render = async (results, view) => {
  const folder = builtPage()
  if (folder === null) throw new Error('dist/web is missing: run `npm run build`')
  const baseline = view.baseline === undefined ? '' : baselineElement(view.baseline)
  return pageWith(folder, resultsElement(results, view.language) + baseline)
}

/** @param folder that holds the built `web` */
export function pageWith(folder: string, results: string): string {
  const read = (name: string): string => {
    const content = readFileSync(join(folder, 'web', name))
    return (name.endsWith('.gzip') ? gunzipSync(content) : content).toString('utf8')
  }
  return singleFile(read('index.html'), JSON.parse(read('parts.json')) as Parts, read, results)
}
