// Dresses an annotated report as a web page, the way government sites serve them. Three families of pages; the words
// around the report are ours and belong to no site.
import type { Annotated, Line, PrintedTable } from './annotation'

type Page = (annotated: Annotated, charset: string | null) => string

/** Pages by the name that `page=` gives. */
export const PAGES: Record<string, Page> = { portal: portalPage, word: wordPage, breaks: breaksPage }

const asHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const titleOf = (a: Annotated): string => a.blocks.find((b): b is Line => b.kind === 'line' && b.title)?.text ?? ''
const meta = (charset: string | null): string =>
  charset === null ? '' : `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">\n`

/** A portal: menus, a path, nested tables for layout, the article in one container, a footer. */
function portalPage(a: Annotated, charset: string | null): string {
  const blocks = a.blocks.map(b => {
    if (b.kind === 'table') return tableOf(b, 'border="1" cellspacing="0"', text => asHtml(text))
    if (b.title) return `<h1>${asHtml(b.text)}</h1>`
    if (b.byline) return `<div class="source">${asHtml(b.text)}　字号：【大 中 小】</div>`
    return `<p style="text-indent:2em;">${asHtml(b.text)}</p>`
  })
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
${meta(charset)}<title>${asHtml(titleOf(a))}_政府信息公开</title>
<meta name="PubDate" content="${a.meta.publishedOn ?? ''} 09:30">
<style>.nav li{display:inline}</style>
<script>var columnId = 20180312; function go(n) { if (n < 3) { location.href = '/p' + n } }</script>
</head>
<body>
<ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/bsfw/">办事服务</a></li><li><a href="/hdjl/">互动交流</a></li></ul>
<div class="path">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 信息公开年报</div>
<table width="1000" align="center"><tr><td>
<table width="100%"><tr><td class="article" id="zoom">
${blocks.join('\n')}
</td></tr></table>
</td></tr></table>
<div class="tools"><a href="javascript:window.print()">打印本页</a> <a href="javascript:window.close()">关闭窗口</a></div>
<div class="footer">主办单位：政务公开办公室　网站标识码：0000000001　联系电话：000-0000000<br>版权所有　未经许可不得转载</div>
</body>
</html>
`
}

/** Saved from a word processor: classes of its own, empty `o:p`, words broken over spans, hard blanks as indent. */
function wordPage(a: Annotated, charset: string | null): string {
  const broken = (text: string): string => {
    const cut = Math.ceil(text.length / 2)
    const span = (s: string) => `<span lang=EN-US style='font-size:16.0pt;font-family:仿宋'>${asHtml(s)}</span>`
    return text === '' ? '<o:p>&nbsp;</o:p>' : span(text.slice(0, cut)) + span(text.slice(cut))
  }
  const blocks = a.blocks.map(b => {
    if (b.kind === 'table') {
      const attributes =
        "class=MsoNormalTable border=1 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'"
      return tableOf(b, attributes, text => `<p class=MsoNormal align=center>${broken(text)}</p>`)
    }
    if (b.byline) return ''
    if (b.title) return `<p class=MsoTitle align=center><b>${broken(b.text)}</b><o:p></o:p></p>`
    return `<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'>&nbsp;&nbsp;${broken(b.text)}<o:p></o:p></p>`
  })
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head>
${meta(charset)}<meta name=Generator content="Microsoft Word 11">
<title>${asHtml(titleOf(a))}</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->
</head>
<body lang=ZH-CN>
<div class=Section1>
${blocks.join('\n')}
</div>
</body>
</html>
`
}

/** An old page: one cell, paragraphs set apart by breaks and ideographic blanks, tags in capitals. */
function breaksPage(a: Annotated, charset: string | null): string {
  let body = ''
  for (const b of a.blocks) {
    if (b.kind === 'table') body += tableOf(b, 'BORDER=1', text => asHtml(text))
    else if (b.title) body += `<CENTER><B>${asHtml(b.text)}</B></CENTER>`
    else if (b.byline) body += `<CENTER><FONT SIZE=2>${asHtml(b.text)}</FONT></CENTER><HR>`
    else body += `　　${asHtml(b.text)}<BR><BR>\n`
  }
  return `<HTML><HEAD><TITLE>${asHtml(titleOf(a))}</TITLE>
${meta(charset)}</HEAD>
<BODY><TABLE WIDTH=780 ALIGN=CENTER><TR><TD><A HREF="index.htm">首页</A> | <A HREF="list.htm">公开年报</A></TD></TR>
<TR><TD><FONT SIZE=3>
${body}
</FONT></TD></TR>
<TR><TD ALIGN=CENTER>版权所有　网站地图</TD></TR></TABLE></BODY></HTML>
`
}

function tableOf(table: PrintedTable, attributes: string, dress: (text: string) => string): string {
  let html = `<table ${attributes}>\n`
  for (let r = 0; r < table.rows; r++) {
    html += '<tr>'
    for (const cell of table.cells) {
      if (cell.row !== r) continue
      const rows = cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''
      const columns = cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : ''
      html += `<td${rows}${columns}>${dress(cell.text)}</td>`
    }
    html += '</tr>\n'
  }
  return `${html}</table>`
}
