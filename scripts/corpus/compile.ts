// From one annotated report to its files: the report as each of its renderings, its gold, and where the report is not plain
// UTF-8 the text that a reader should see in it.
import { readAnnotated } from './annotation'
import { encodeGb18030 } from './gb18030'
import { goldOf } from './gold'
import { layOut } from './layout'
import { PAGES } from './page'

/** Contents by path relative to `corpus/`. */
export type Files = Map<string, Buffer>

export function compile(source: string): Files {
  const annotated = readAnnotated(source)
  const files: Files = new Map()
  for (const { file, options } of annotated.renderings) {
    const name = file.replace(/\.\w+$/, '')
    const isPage = file.endsWith('.html')
    const laidOut = layOut(annotated, isPage ? { byline: 'no' } : options)
    const gold = goldOf(file, annotated, laidOut)
    // A plain UTF-8 file is its own text; for all others the text that a reader should see in them stands beside.
    if (isPage || options.encoding !== undefined) {
      gold.text = `${name}.txt`
      files.set(`text/${name}.txt`, Buffer.from(laidOut.text))
    }
    files.set(`gold/${name}.json`, Buffer.from(`${JSON.stringify(gold, null, 1)}\n`))
    files.set(`reports/${file}`, encode(isPage ? pageOf(annotated, options) : laidOut.text, options))
  }
  return files
}

function pageOf(annotated: ReturnType<typeof readAnnotated>, options: Record<string, string>): string {
  const page = PAGES[options.page ?? 'portal']
  if (!page) throw new Error(`unknown page: ${options.page}; known are ${Object.keys(PAGES).join(', ')}`)
  const declared = options.declared ?? options.encoding ?? 'utf-8'
  return page(annotated, declared === 'nothing' ? null : declared)
}

function encode(text: string, { encoding = 'utf-8' }: Record<string, string>): Buffer {
  if (encoding === 'gb18030') return encodeGb18030(text)
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le')
  if (encoding === 'utf-8-bom') return Buffer.from(`\ufeff${text}`)
  return Buffer.from(text)
}
