// What a page says of its article outside of it: `<title>` and the meta names of the government site standard
// (国办发〔2017〕47号附件: ArticleTitle, PubDate, ContentSource, SiteName, SiteDomain).
import type { Hints } from '../../model'
import { splitTitle } from '../title'
import { dateIn } from './pages'
import { attribute, type Element, isElement, isText, type Root } from './tree'

export function hintsOf(page: Root): Hints {
  const meta = new Map<string, string>()
  let title = ''
  for (const element of headElements(page)) {
    if (element.tagName === 'title' && title === '') {
      title = element.childNodes.map(node => (isText(node) ? node.value : '')).join('')
    }
    if (element.tagName === 'title') continue
    const name = (attribute(element, 'name') ?? attribute(element, 'property') ?? '').toLowerCase()
    const content = clean(attribute(element, 'content') ?? '')
    if (name !== '' && content !== '' && !meta.has(name)) meta.set(name, content)
  }
  const published = meta.get('pubdate') ?? meta.get('publishdate') ?? meta.get('article:published_time') ?? ''
  const [article, site] = splitTitle(clean(title))
  return {
    title: meta.get('articletitle') ?? article,
    publishedOn: dateIn(published),
    site: meta.get('sitename') ?? meta.get('sitedomain') ?? meta.get('contentsource') ?? site
  }
}

/** Elements of the head; pages that misplace their head have them at the start of the body. */
function headElements(page: Root): Element[] {
  const found: Element[] = []
  for (const html of page.childNodes) {
    if (!isElement(html)) continue
    for (const part of html.childNodes) {
      if (!isElement(part)) continue
      for (const node of part.childNodes)
        if (node.nodeName === 'title' || node.nodeName === 'meta') found.push(node as Element)
    }
  }
  return found
}

const clean = (text: string): string => text.replace(/[\s\u00a0\u3000]+/g, ' ').trim()
