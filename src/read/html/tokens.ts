// A page to the tokens that parse5 builds its tree of. parse5's own tokenizer looks at each character in a state machine of
// 73 states, which is two thirds of its time; this one goes from one `<` to the next. It follows the HTML standard
// (13.2.5) in all it reads, and gives up on what pages of offices do not have, so that parse5 reads those from the start:
// NUL characters, rare character references, CDATA sections, unusual document types, scripts inside comments of scripts.
import { type DefaultTreeAdapterMap, InsertionMode, html as names, type Parser, Token, TokenizerMode } from 'parse5'
import { type Name, nameAt } from './names'
import { decodeReferences } from './references'
import { TRAIT, traitsByName } from './traits'

const { TokenType } = Token

const EXCLAMATION = 0x21
const DOUBLE_QUOTE = 0x22
const QUOTE = 0x27
const SLASH = 0x2f
const LESS = 0x3c
const EQUALS = 0x3d
const GREATER = 0x3e
const QUESTION = 0x3f

const isBlank = (unit: number): boolean =>
  unit === 0x20 || unit === 0x0a || unit === 0x09 || unit === 0x0d || unit === 0x0c

const isLetter = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)

const DOCTYPE =
  /<!doctype[ \t\n\f\r]+([a-z]+)[ \t\n\f\r]*(?:public[ \t\n\f\r]*(["'])([^"'>\r]*)\2[ \t\n\f\r]*(?:(["'])([^"'>\r]*)\4[ \t\n\f\r]*)?)?>/iy

/** Whether blanks before a text go where the text goes: in paragraphs and cells. */
const takesBlanksAlike = ({ insertionMode, skipNextNewLine }: Parser<DefaultTreeAdapterMap>): boolean =>
  !skipNextNewLine && (insertionMode === InsertionMode.IN_BODY || insertionMode === InsertionMode.IN_CELL)

/** Whether blanks would stand between rows, between cells or in the head, where nobody looks at them. */
function dropsBlanks({ insertionMode, openElements }: Parser<DefaultTreeAdapterMap>): boolean {
  if (
    insertionMode === InsertionMode.IN_TABLE_BODY ||
    insertionMode === InsertionMode.IN_ROW ||
    insertionMode === InsertionMode.IN_TABLE
  )
    return TABLE_PARTS.has(openElements.currentTagId!)
  return insertionMode === InsertionMode.IN_HEAD || insertionMode === InsertionMode.AFTER_HEAD
}

const { TAG_ID } = names
const TABLE_PARTS = new Set([TAG_ID.TABLE, TAG_ID.THEAD, TAG_ID.TBODY, TAG_ID.TFOOT, TAG_ID.TR])

/** Where a search ended that found nothing, or a tag that the page is cut off in. */
const NOWHERE = Number.POSITIVE_INFINITY

/**
 * Looks for something that is asked for at ever later places: the last answer holds until it is passed, so that what is
 * nowhere is looked for once.
 */
function seeker(text: string, what: string): (from: number) => number {
  let last = -1
  return from => {
    if (last < from) {
      const found = text.indexOf(what, from)
      last = found === -1 ? NOWHERE : found
    }
    return last
  }
}

/**
 * Hands all tokens of a page to a parser that was given nothing yet.
 *
 * @returns false when it gave up; the parser's document is then of no use
 */
export function feed(html: string, parser: Parser<DefaultTreeAdapterMap>): boolean {
  if (html.includes('\0')) return false
  const ampersand = seeker(html, '&')
  const carriageReturn = seeker(html, '\r')
  const dashes = seeker(html, '-->')
  const dashesWithMark = seeker(html, '--!>')
  const { length } = html
  const { tokenizer } = parser
  let selfClosing = false
  let name: Name
  let attrs: Token.Attribute[] = []

  /** A part of the source with its line ends and references as they are meant; null when a reference is not known. */
  const meaning = (from: number, to: number, inAttribute: boolean): string | null => {
    let text = html.slice(from, to)
    if (carriageReturn(from) < to) text = text.replace(/\r\n?/g, '\n')
    return ampersand(from) < to ? decodeReferences(text, inAttribute) : text
  }

  const emit = (text: string): void => {
    let blank = 0
    while (blank < text.length && isBlank(text.charCodeAt(blank))) blank++
    // Only the first blanks are told apart: behind anything else, the tree is the same with them or without.
    if (blank === text.length && dropsBlanks(parser)) return
    if (blank > 0 && (blank === text.length || !takesBlanksAlike(parser))) {
      const chars = blank === text.length ? text : text.slice(0, blank)
      parser.onWhitespaceCharacter({ type: TokenType.WHITESPACE_CHARACTER, chars, location: null })
    } else blank = 0
    if (blank < text.length) {
      const chars = blank === 0 ? text : text.slice(blank)
      parser.onCharacter({ type: TokenType.CHARACTER, chars, location: null })
    }
  }

  const comment = (): void => parser.onComment({ type: TokenType.COMMENT, data: '', location: null })

  /** Reads the name of a tag into `name`. @returns where it ends */
  const readName = (from: number): number => {
    let at = from
    let hash = 0
    for (; at < length; at++) {
      const unit = html.charCodeAt(at)
      if (unit === GREATER || unit === SLASH || isBlank(unit)) break
      hash = (hash * 31 + unit) | 0
    }
    name = nameAt(html, from, at, hash)
    return at
  }

  /** Reads what stands behind the name of a tag. @returns the place after the tag; NOWHERE; or -1 to give up */
  const attributes = (from: number): number => {
    selfClosing = false
    attrs = []
    for (let at = from; at < length; ) {
      let unit = html.charCodeAt(at)
      if (unit === GREATER) return at + 1
      if (isBlank(unit)) {
        at++
        continue
      }
      if (unit === SLASH) {
        selfClosing = html.charCodeAt(++at) === GREATER
        continue
      }
      const start = at++
      let hash = unit
      for (; at < length; at++) {
        unit = html.charCodeAt(at)
        if (unit === EQUALS || unit === GREATER || unit === SLASH || isBlank(unit)) break
        hash = (hash * 31 + unit) | 0
      }
      const key = nameAt(html, start, at, hash).name
      while (at < length && isBlank(html.charCodeAt(at))) at++
      let value: string | null = ''
      if (html.charCodeAt(at) === EQUALS) {
        at++
        while (at < length && isBlank(html.charCodeAt(at))) at++
        unit = html.charCodeAt(at)
        if (unit === DOUBLE_QUOTE || unit === QUOTE) {
          const end = html.indexOf(unit === QUOTE ? "'" : '"', at + 1)
          if (end === -1) return NOWHERE
          value = meaning(at + 1, end, true)
          at = end + 1
        } else if (unit !== GREATER) {
          const begin = at
          while (at < length && html.charCodeAt(at) !== GREATER && !isBlank(html.charCodeAt(at))) at++
          value = meaning(begin, at, true)
        }
      }
      if (value === null || attrs.length >= MOST_ATTRIBUTES) return -1
      // A list made with its first entry takes a tenth of the room of one that grew to it.
      if (attrs.length === 0) attrs = [{ name: key, value }]
      else if (!isIn(attrs, key)) attrs.push({ name: key, value })
    }
    return NOWHERE
  }

  /** What an element holds as text alone, up to its end tag. @returns where that stands, NOWHERE, or -1 to give up */
  const rawText = (from: number, name: string): number => {
    const mode = tokenizer.state
    tokenizer.state = TokenizerMode.DATA
    let end = from
    for (; ; end += 2) {
      end = mode === TokenizerMode.PLAINTEXT ? -1 : html.indexOf('</', end)
      if (end === -1 || isEndTag(end + 2, name)) break
    }
    const to = end === -1 ? length : end
    if (mode === TokenizerMode.SCRIPT_DATA) {
      const script = html.slice(from, to)
      if (script.includes('<!--') && /<script/i.test(script)) return -1
    }
    if (name === 'title' || ((traitsByName.get(name) ?? 0) & TRAIT.silent) === 0) {
      const text =
        mode === TokenizerMode.RCDATA ? meaning(from, to, false) : html.slice(from, to).replace(/\r\n?/g, '\n')
      if (text === null) return -1
      emit(text)
    }
    return end === -1 ? NOWHERE : end
  }

  const isEndTag = (at: number, of: string): boolean => {
    for (let i = 0; i < of.length; i++) if ((html.charCodeAt(at + i) | 0x20) !== of.charCodeAt(i)) return false
    const after = html.charCodeAt(at + of.length)
    return after === GREATER || after === SLASH || isBlank(after)
  }

  /** Reads a tag, whose name begins at `from`. @returns the place after it, NOWHERE, or -1 to give up */
  const tag = (from: number, closes: boolean): number => {
    const end = attributes(readName(from))
    if (end === -1 || end === NOWHERE) return end
    const { name: tagName, tagID } = name
    // Framesets drop words and keep the blanks between them, and so do columns of a template.
    if (tagName === 'frameset' || (tagName === 'col' && parser.openElements.tmplCount > 0)) return -1
    const type = closes ? TokenType.END_TAG : TokenType.START_TAG
    const token: Token.TagToken = { type, tagName, tagID, selfClosing, ackSelfClosing: false, attrs, location: null }
    if (closes) {
      parser.onEndTag(token)
      return end
    }
    parser.onStartTag(token)
    return tokenizer.state === TokenizerMode.DATA ? end : rawText(end, tagName)
  }

  /** Reads what begins with `<!`. @returns as `tag` */
  const declaration = (at: number): number => {
    if (html.startsWith('--', at + 2)) {
      comment()
      if (html.charCodeAt(at + 4) === GREATER) return at + 5
      if (html.startsWith('->', at + 4)) return at + 6
      const end = dashes(at + 4)
      const marked = dashesWithMark(at + 4)
      return end < marked ? end + 3 : marked + 4
    }
    if (/[d[]/i.test(html.charAt(at + 2))) {
      DOCTYPE.lastIndex = at
      const doctype = DOCTYPE.exec(html)
      if (doctype !== null) {
        const [, root, , publicId, , systemId] = doctype
        parser.onDoctype({
          type: TokenType.DOCTYPE,
          name: root!.toLowerCase(),
          forceQuirks: false,
          publicId: publicId ?? null,
          systemId: systemId ?? null,
          location: null
        })
        return DOCTYPE.lastIndex
      }
      if (/^(?:doctype|\[cdata\[)/i.test(html.slice(at + 2, at + 9))) return -1
    }
    return bogus(at)
  }

  const bogus = (at: number): number => {
    comment()
    const end = html.indexOf('>', at + 2)
    return end === -1 ? NOWHERE : end + 1
  }

  let from = 0
  for (let at = 0; from < length; ) {
    if (html.charCodeAt(at) !== LESS) at = html.indexOf('<', at)
    if (at === -1) at = length
    const unit = at < length ? html.charCodeAt(at + 1) : LESS
    const after = unit === SLASH ? html.charCodeAt(at + 2) : 0
    const isMarkup = isLetter(unit) || unit === EXCLAMATION || unit === QUESTION || (unit === SLASH && at + 2 < length)
    if (at < length && !isMarkup) {
      at++
      continue
    }
    if (from < at) {
      const text = meaning(from, at, false)
      if (text === null) return false
      emit(text)
    }
    if (at === length) break
    if (isLetter(unit)) from = tag(at + 1, false)
    else if (unit === EXCLAMATION) from = declaration(at)
    else if (isLetter(after)) from = tag(at + 2, true)
    else if (after === GREATER) from = at + 3
    else from = bogus(at)
    if (from === -1) return false
    at = from
  }
  parser.onEof({ type: TokenType.EOF, location: null })
  return true
}

const isIn = (attributes: readonly Token.Attribute[], key: string): boolean => {
  for (const { name } of attributes) if (name === key) return true
  return false
}

/** A tag with more is a trick: names are compared with each other. */
const MOST_ATTRIBUTES = 64
