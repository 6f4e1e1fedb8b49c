// A web page to a Document: decode, parse, weigh, find the article, take its lines and tables, trim the edges.
// Nothing of the page is executed or fetched.
import type { Document, Warning } from '../../model'
import { compose, type DraftTable } from '../compose'
import { declaredEncoding, decode } from '../encoding'
import { ReadError } from '../error'
import type { Language, ReaderInput } from '../options'
import { picturesLeftOut } from '../pictures'
import { publishedAround, titleAbove } from './above'
import { findArticle } from './article'
import { extract } from './blocks'
import { hintsOf } from './hints'
import { dateIn, publishedIn } from './pages'
import { survey } from './survey'
import { type Element, isElement, parsePage, type Root } from './tree'
import { trim } from './trim'

export async function readHtml({ bytes, charset, lang }: ReaderInput): Promise<Document> {
  const decoded = await decode(bytes, charset ?? declaredEncoding(bytes), lang)
  return readPage(decoded.text, decoded.warnings, lang)
}

/** The same for a page already decoded. */
export function readPage(html: string, warnings: Warning[], lang: Language): Document {
  const page = parsePage(html)
  const hints = hintsOf(page)
  const body = bodyOf(page)
  if (body === null) throw noText()
  const article = findArticle(body, survey(body))
  const { blocks: all, metadata, leftOut, pictures } = extract(article)
  const { blocks, publishedOn } = trim(all)
  const title = titleAbove(body, article.element, hints.title)
  if (title !== null) blocks.unshift({ kind: 'paragraph', text: title, linkChars: 0, heading: true })

  const composed = compose(blocks)
  // A page that looks like nothing but furniture is given as it is: better too much than nothing.
  if (composed.text === '') Object.assign(composed, compose(extract({ element: body, furniture: new Set() }).blocks))
  if (composed.text === '') throw noText()
  return {
    ...composed,
    source: { name: null, mediaType: 'text/html', bytes: null, sha256: null },
    hints: {
      ...hints,
      publishedOn:
        hints.publishedOn ?? publishedInBox(metadata) ?? publishedOn ?? publishedAround(body, article.element, leftOut)
    },
    warnings: [...warnings, ...picturesLeftOut(pictures, 'article', lang)]
  }
}

const bodyOf = (page: Root): Element | null => {
  for (const html of page.childNodes) {
    if (!isElement(html)) continue
    for (const part of html.childNodes) if (isElement(part) && part.tagName === 'body') return part
  }
  return null
}

/** The date in a box of particulars: in the cell after its label, or in the same cell. */
function publishedInBox(boxes: readonly DraftTable[]): string | null {
  for (const { cells } of boxes) {
    for (let i = 0; i < cells.length; i++) {
      const date = publishedIn(`${cells[i]!.text} ${dateIn(cells[i + 1]?.text ?? '') ?? ''}`)
      if (date !== null) return date
    }
  }
  return null
}

const noText = (): ReadError =>
  new ReadError('no-text', {
    message: {
      zh: '网页中没有正文文字，可能由脚本生成，或嵌在框架（iframe）中',
      en: 'The page holds no text; it may be made by a script or stand in a frame (iframe)'
    },
    remedy: {
      zh: '请在浏览器中打开，用“另存为”保存显示后的网页，或复制正文存为 txt',
      en: 'Open it in a browser and save the page as shown, or save the text of the article as txt'
    }
  })
