// `--format html`: one file that holds the page and the results, opens from disk and needs no network.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Render } from '../result'
import { builtPage } from './built'
import { filledPage } from './page'

/** @throws Error when the page was not built with the program */
export const renderHtml: Render = async (results, view) => {
  const folder = builtPage()
  if (folder === null) throw new Error('dist/viewer/index.html is missing: run `npm run build`')
  return filledPage(await readFile(join(folder, 'viewer', 'index.html'), 'utf8'), results, view.language)
}
