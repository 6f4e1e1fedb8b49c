// Trees of pages against those of parse5 alone: the same, whatever the page, but for what no reader looks at.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, Parser, parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { feed } from '../../src/read/html/tokens'
import { parsePage, type Root } from '../../src/read/html/tree'

type Any = DefaultTreeAdapterTypes.Node

/** Their text is never read, and not kept: scripts, styles, frames, fields. */
const SILENT = new Set(['script', 'style', 'iframe', 'noframes', 'textarea'])

/** Blanks in them stand between what is read. */
const BETWEEN = new Set(['html', 'head', 'table', 'thead', 'tbody', 'tfoot', 'tr'])

const isBlank = (node: Any): boolean =>
  node.nodeName === '#text' && !/[^ \t\n\f\r]/.test((node as DefaultTreeAdapterTypes.TextNode).value)

function outline(node: Any, depth = 0): string[] {
  const indent = '.'.repeat(depth)
  if (node.nodeName === '#text') return [indent + JSON.stringify((node as DefaultTreeAdapterTypes.TextNode).value)]
  if (node.nodeName === '#comment') return [`${indent}comment`]
  const attributes = 'attrs' in node ? node.attrs.map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`) : []
  const mode = 'mode' in node ? ` ${node.mode}` : ''
  const inside = 'content' in node ? [node.content] : 'childNodes' in node ? node.childNodes : []
  const read = BETWEEN.has(node.nodeName) ? inside.filter(child => !isBlank(child)) : inside
  const lines = SILENT.has(node.nodeName) ? [] : read.flatMap(child => outline(child, depth + 1))
  return [indent + node.nodeName + mode + attributes.join(''), ...lines]
}

const theirs = (html: string): string[] => outline(parse(html, { scriptingEnabled: false }))
const ours = (html: string): string[] => outline(parsePage(html) as Root)
const isReadHere = (html: string): boolean => feed(html, new Parser({ scriptingEnabled: false }))

describe('pages read from tag to tag', () => {
  const pages = join(import.meta.dirname, '../../corpus/reports')
  for (const name of readdirSync(pages).filter(file => file.endsWith('.html'))) {
    test(`sample report ${name}`, () => {
      const html = new TextDecoder('gb18030').decode(readFileSync(join(pages, name)))
      expect(isReadHere(html)).toBe(true)
      expect(ours(html)).toEqual(theirs(html))
    })
  }

  const CASES: readonly (readonly [what: string, html: string])[] = [
    ['text before any tag', '  a<p>b'],
    ['capital letters', '<DIV CLASS=Top>a</Div>'],
    ['attributes in all ways', '<a b c=d e = f g="h>i" j=\'k"l\'m=n/o =p "q>r</a>'],
    ['an attribute twice', '<p a=1 A=2>b'],
    ['a tag that closes itself', '<br/><p/ a/>b<div / id=c>'],
    ['attributes of an end tag', '<p>a</p class=">">b'],
    ['signs that begin no tag', 'a < b <3 <中> </ c> d</> e <'],
    ['a page cut off in a tag', '<p>a<div class="b'],
    ['a page cut off in a name', '<p>a</d'],
    ['a page cut off behind a slash', '<p>a</'],
    ['comments', 'a<!--b-->c<!-->d<!--->e<!--f--!>g<!-- -- > - -->h<!---->i'],
    ['a comment that never ends', 'a<!--b'],
    ['declarations of Word', 'a<![if !supportLists]>b<![endif]>c<?xml:namespace prefix = o />d'],
    ['references', 'a&nbsp;b&nbspc&amp;&lt;d&gt;&#160;&#x201C;&#32;e & f && g'],
    ['references in attributes', '<a href="?a=1&b=2&c=3&amp;d" title="&nbsp;&quot;">e'],
    ['a line end of every kind', '<pre>\r\na\rb\nc</pre><p title="a\r\nb">'],
    ['blanks between cells', '<table>\n<tr> <td> a </td>\n b</tr></table>'],
    ['a script that holds tags', '<script>if (a</b>c) "</scripts>"</script >d'],
    ['a title with references', '<title>a &amp; b <c></title>d'],
    ['a plain part', '<xmp>a<b>&amp;</xmp>c'],
    ['plain text to the end', '<p>a<plaintext>b</plaintext><p>&amp;'],
    ['emphasis that is not closed', '<p><b><i>a<p>b</b>c</i>d<table><b>e<tr><td>f'],
    ['a page in quirks mode', '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN"><p>a<table><tr><td>b'],
    ['a page in no quirks mode', '<!doctype html>\r\n<p>a<table><tr><td>b'],
    ['drawings', '<p>a<svg viewBox="0"><text>b</text><g/></svg>c<math><mi>d</mi></math>']
  ]
  for (const [what, html] of CASES) {
    test(what, () => {
      expect(isReadHere(html)).toBe(true)
      expect(ours(html)).toEqual(theirs(html))
    })
  }
})

describe('pages left to parse5', () => {
  const CASES: readonly (readonly [what: string, html: string])[] = [
    ['NUL characters', '<p>a\0b'],
    ['a rare reference', '<p>&rarr; &alpha'],
    ['references that stand for others', '<p>&#150;&#0;&#xD800;'],
    ['references cut off', '<p>&#12 &#x &#'],
    ['a CDATA section', '<svg><![CDATA[a<b]]></svg>'],
    ['an unusual document type', '<!DOCTYPE html SYSTEM "about:legacy-compat"><p>a'],
    ['a script in a comment of a script', '<script><!-- <script> </script> --></script>a'],
    ['framesets', '<frameset> a <frame></frameset>'],
    ['columns of a template', '<template><col>a\n']
  ]
  for (const [what, html] of CASES) {
    test(what, () => {
      expect(isReadHere(html)).toBe(false)
      expect(ours(html)).toEqual(theirs(html))
    })
  }
})

test('whatever is put together of such pieces', () => {
  const pieces =
    '< > </ /> <!-- --> --!> & &nbsp &amp; " \' = / <script> </script> <style </style <title> <pre>\n <textarea>\n <p> </p> ' +
    '<table> <tr> <td\ta=b> </table> <b> </b> <a\fhref=?a=1&b=2> <svg> </svg> <!DOCTYPE <xmp> <select> <option> <template> ' +
    '&#160; &#x3000; \ud83d\ude00 \ud83d <DIV <o:p> é <Kx \u3000 </> <body <html\tlang=q> <col> </body> </html> text <li> <form>'
  fc.assert(
    fc.property(
      fc
        .array(fc.constantFrom(...pieces.split(' '), ' ', '\n', '\r\n', '\r'), { maxLength: 30 })
        .map(all => all.join('')),
      html => {
        expect(ours(html)).toEqual(theirs(html))
      }
    ),
    { numRuns: 2000 }
  )
})
