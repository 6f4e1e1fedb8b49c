import { describe, expect, test } from 'vitest'
import type { Document, TableBlock } from '../../src/model'
import { readReport } from '../../src/read'
import { complaints } from './conformance'
import { legacyBytes } from './legacy-bytes'

const read = async (html: string | Uint8Array): Promise<Document> => {
  const bytes = typeof html === 'string' ? new TextEncoder().encode(html) : html
  const document = await readReport(bytes, { name: '年报.html' })
  expect(complaints(document, bytes)).toEqual([])
  return document
}

const lines = async (html: string): Promise<string[]> => (await read(html)).text.split('\n')

const tables = (document: Document): TableBlock[] => document.blocks.filter(b => b.kind === 'table')

/** Rows of cells as `text@row,column` with `+rows,columns` where a cell spans. */
const layout = (table: TableBlock): string[] =>
  table.cells.map(c => {
    const spans = c.rowSpan > 1 || c.columnSpan > 1 ? `+${c.rowSpan},${c.columnSpan}` : ''
    return `${c.text}@${c.row},${c.column}${spans}`
  })

const P1 = '2022年，青石县认真落实政府信息公开条例，全县主动公开政府信息3120条。'
const P2 = '（一）依申请公开。全年收到申请46件，已全部按期答复。'
const P3 = '存在的不足主要是解读形式不够丰富，下一步将加强培训。'
const ARTICLE = `<p>一、总体情况</p><p>${P1}</p><p>${P2}</p><p>五、存在的主要问题及改进情况</p><p>${P3}</p>`
const TEXT = ['一、总体情况', P1, P2, '五、存在的主要问题及改进情况', P3]
const TITLE = '青石县2022年政府信息公开工作年度报告'
const FORM =
  '<table><tr><td colspan="2">第二十条第（一）项</td></tr><tr><td>信息内容</td><td>本年制发件数</td></tr>' +
  '<tr><td>规章</td><td>0</td></tr><tr><td>行政规范性文件</td><td>12</td></tr></table>'

const HEADER =
  '<div class="header"><div class="logo">青石县人民政府</div><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li></ul></div>'
const FOOTER =
  '<div class="footer"><p>主办：青石县人民政府办公室　　承办：青石县大数据中心</p><p>网站标识码：3300000001　某ICP备12345678号　某公网安备33000000000001号</p></div>'
const CRUMBS =
  '<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/x">政务公开</a> &gt; <a href="/y">年度报告</a></div>'
const INFO =
  '<div class="info"><span>发布时间：2023-01-18 09:30</span><span>来源：县政府办公室</span><span>浏览次数：<script>count()</script>218</span></div>'
const SHARE =
  '<div class="share">分享到：<a href="#">微信</a><a href="#">微博</a></div><p>【<a href="#">打印本页</a>】【<a href="#">关闭窗口</a>】</p>'

const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${TITLE}_青石县人民政府</title>${head}<style>p{color:red}</style></head><body>${body}</body></html>`

describe('site families', () => {
  const inner = `<h1>${TITLE}</h1>${INFO}`
  const cases: [string, string][] = [
    [
      'TRS_Editor in a layout of divs',
      `${HEADER}${CRUMBS}<div class="main"><div class="xl">${inner}<div class="TRS_Editor">${ARTICLE}</div></div>${SHARE}</div>${FOOTER}`
    ],
    [
      'Custom_UnionStyle inside TRS_UEDITOR',
      `${HEADER}${inner}<div class="view TRS_UEDITOR trs_paper_default"><div class="Custom_UnionStyle">${ARTICLE}</div></div>${FOOTER}`
    ],
    [
      '#zoom in a layout table',
      `<table width="1000"><tr><td>${HEADER}</td></tr><tr><td>${CRUMBS}</td></tr><tr><td align="center"><h1>${TITLE}</h1></td></tr><tr><td>${INFO}</td></tr><tr><td><div id="zoom">${ARTICLE}</div></td></tr><tr><td>${FOOTER}</td></tr></table>`
    ],
    [
      '#UCAP-CONTENT',
      `${HEADER}<div class="article">${inner}<div id="UCAP-CONTENT">${ARTICLE}</div></div>${SHARE}${FOOTER}`
    ],
    ['the ucapcontent element', `${HEADER}${inner}<ucapcontent>${ARTICLE}</ucapcontent>${FOOTER}`],
    [
      'an article of WeChat, which its script unhides',
      `<div id="js_article" class="rich_media"><div id="img-content"><h1 class="rich_media_title" id="activity-name">\n${TITLE}\n</h1><div id="meta_content" class="rich_media_meta_list"><span class="rich_media_meta">青石发布</span><em id="publish_time">2023-01-18 18:00</em></div><div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0; ">${ARTICLE}</div><div class="rich_media_tool"><span>阅读原文</span></div></div></div>`
    ],
    ['.pages_content', `${HEADER}${inner}<div class="pages_content">${ARTICLE}</div>${SHARE}${FOOTER}`],
    ['.article-content', `${HEADER}${inner}<div class="article-content">${ARTICLE}</div>${FOOTER}`],
    [
      '#vsb_content',
      `${HEADER}<form>${inner}<div id="vsb_content"><div class="v_news_content">${ARTICLE}</div></div></form>${FOOTER}`
    ],
    [
      'two editors one after the other',
      `${HEADER}${inner}<div class="TRS_Editor"><p>一、总体情况</p><p>${P1}</p><p>${P2}</p></div><div class="TRS_Editor"><p>五、存在的主要问题及改进情况</p><p>${P3}</p></div>${FOOTER}`
    ],
    [
      'no known name at all',
      `${HEADER}${CRUMBS}<div id="a1"><div id="b2">${inner}<div id="c3">${ARTICLE}</div></div></div>${SHARE}${FOOTER}`
    ],
    [
      'an old portal of nested tables without a name',
      `<table width=778 align=center><tr><td colspan=3><img src=banner.jpg width=778 height=120></td></tr><tr><td colspan=3><a href=/>首页</a> | <a href=/a>走进青石</a> | <a href=/b>政务公开</a></td></tr><tr><td width=160 valign=top><table><tr><td><a href=1>领导之窗</a></td></tr><tr><td><a href=2>机构设置</a></td></tr></table></td><td width=10></td><td valign=top><table width=100%><tr><td>您现在的位置：<a href=/>首页</a> >> <a href=/x>年报</a></td></tr><tr><td align=center><font size=4><b>${TITLE}</b></font></td></tr><tr><td align=center>作者：县府办 来源：本站原创 点击数：<script src=hits.js></script> 更新时间：2023-1-18</td></tr><tr><td class=content_text>${ARTICLE}</td></tr><tr><td align=right>文章录入：某某　　责任编辑：某某</td></tr><tr><td>上一篇文章：<a href=p>2021年年报</a></td></tr><tr><td>下一篇文章：没有了</td></tr><tr><td align=right>【<a href=#>发表评论</a>】【<a>加入收藏</a>】【<a>打印此文</a>】</td></tr></table></td></tr><tr><td colspan=3 align=center>设为首页 | 加入收藏 | 联系站长 | 友情链接<br>版权所有：青石县人民政府 某ICP备05000001号<br>地址：青石县人民路1号 邮编：321000</td></tr></table>`
    ],
    [
      'a new portal with names of its own and a column of news',
      `<div id="app"><div class="hd-wrap"><h1 class="lg">青石县人民政府</h1><ul><li><a>首页</a></li><li><a>要闻</a></li></ul></div><div class="mbx">当前位置： <a>首页</a> > <a>公开</a></div><div class="main-w"><div class="lft-xl"><h2 class="tit">${TITLE}</h2><div class="ly"><span>日期：2023-01-18</span> <span>来源：县府办</span> <span>【字体：<a>大</a> <a>中</a> <a>小</a>】</span></div><div class="txt-nr">${ARTICLE}</div><div class="fj">附件：<a href=a.doc>2022年年报.doc</a></div></div><div class="rgt"><h3>热点新闻</h3><ul><li><a>县政府召开第12次常务会议，研究部署安全生产工作。</a></li></ul><p>扫一扫，关注“青石发布”，获取更多资讯。</p></div></div><div class="ft-wrap"><p>青石县人民政府主办　网站标识码3307000001</p><p>建议使用IE9.0以上浏览器浏览本站。</p></div></div>`
    ],
    [
      'semantic elements, the title inside the article',
      `<header><nav><a>首页</a></nav></header><main><article><header><h1>${TITLE}</h1><time>2023-01-18</time></header>${ARTICLE}</article><aside><p>相关政策，请点击查看。</p></aside></main><footer><p>版权所有 青石县政府</p></footer>`
    ],
    [
      'particulars as a list, one name for wrapper and article',
      `<div class="content"><div class="top">顶部</div><div class="content"><div class="info"><ul><li><b>索引号：</b>001008/2023-00012</li><li><b>发布机构：</b>县府办</li><li><b>生成日期：</b>2023-01-18</li><li><b>有效性：</b>有效</li></ul></div><h1>${TITLE}</h1><div>${ARTICLE}</div></div></div>`
    ],
    ['a bare page', `<h1>${TITLE}</h1>${ARTICLE}`]
  ]
  test.each(cases)('%s', async (_, body) => {
    expect(await lines(page(body))).toEqual([TITLE, ...TEXT])
  })

  test('a table beside the prose container is kept', async () => {
    const document = await read(page(`${HEADER}<div id="x"><div>${ARTICLE}</div>${FORM}</div>${FOOTER}`))
    expect(tables(document)).toHaveLength(1)
  })

  test('the date in a box that is left out of the article is known', async () => {
    const document = await read(
      page(`<div class="article"><div class="tit">${TITLE}</div>${INFO}${ARTICLE}</div>${FOOTER}`)
    )
    expect(document.hints.publishedOn).toBe('2023-01-18')
  })

  test('a last sentence about browsers and places stays', async () => {
    const last = '六、其他。网站适配各类浏览器，来源清晰。'
    expect(await lines(page(`<div class="x">${ARTICLE}<p>${last}</p></div>${FOOTER}`))).toEqual([...TEXT, last])
  })

  test('a name that lies does not lose the article', async () => {
    expect(await lines(page(`<div class="top"><h1>${TITLE}</h1>${ARTICLE}</div>${FOOTER}`))).toEqual([TITLE, ...TEXT])
  })

  test('a lead paragraph beside a big container is kept', async () => {
    expect(await lines(page(`<h1>${TITLE}</h1><p>${P1}</p><div>${ARTICLE}</div>`))).toEqual([TITLE, P1, ...TEXT])
  })
})

describe('what the page declares', () => {
  test('meta names of the government site standard', async () => {
    const head = `<meta name="ArticleTitle" content="${TITLE}"><meta name="PubDate" content="2023-01-18 09:30"><meta name="ContentSource" content="县府办"><meta name="SiteName" content="青石县人民政府网">`
    expect((await read(page(ARTICLE, head))).hints).toEqual({
      title: TITLE,
      publishedOn: '2023-01-18',
      site: '青石县人民政府网'
    })
  })

  test('the title without the name of the site, the date from the line under it', async () => {
    const { hints, text } = await read(page(`<h1>${TITLE}</h1>${INFO}${ARTICLE}`))
    expect(hints).toEqual({ title: TITLE, publishedOn: '2023-01-18', site: '青石县人民政府' })
    expect(text).not.toContain('浏览次数')
  })

  test('the box of particulars gives the date and is no table of the report', async () => {
    const box =
      '<table><tr><td>索引号</td><td>QS/2023-0012</td><td>主题分类</td><td>政务公开</td></tr><tr><td>发布机构</td><td>县府办</td><td>发布日期</td><td>2023年1月20日</td></tr><tr><td>名称</td><td colspan="3">年度报告</td></tr></table>'
    const document = await read(page(`${box}<h1>${TITLE}</h1><div class="TRS_Editor">${ARTICLE}${FORM}</div>`))
    expect(document.hints.publishedOn).toBe('2023-01-20')
    expect(tables(document)).toHaveLength(1)
    expect(document.text).not.toContain('索引号')
  })
})

describe('encodings of pages', () => {
  const html = (charset: string): string =>
    `<html><head>${charset}<title>${TITLE}</title></head><body>${ARTICLE}</body></html>`
  const META = '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'
  test('declared gb2312 and so it is', async () => {
    const document = await read(legacyBytes(html(META), 'gb18030'))
    expect([document.text, document.warnings]).toEqual([TEXT.join('\n'), []])
  })
  test('nothing declared, GBK', async () => {
    const document = await read(legacyBytes(html(''), 'gb18030'))
    expect([document.text, document.warnings.map(w => w.code)]).toEqual([TEXT.join('\n'), ['encoding-guessed']])
  })
  test('declared gb2312 but UTF-8', async () => {
    const document = await read(html(META))
    expect([document.text, document.warnings.map(w => w.code)]).toEqual([TEXT.join('\n'), ['encoding-misdeclared']])
  })
  test('declared utf-8 but GBK', async () => {
    const document = await read(legacyBytes(html('<meta charset="utf-8">'), 'gb18030'))
    expect([document.text, document.warnings.map(w => w.code)]).toEqual([TEXT.join('\n'), ['encoding-misdeclared']])
  })
  test('declared big5 but GBK', async () => {
    const document = await read(legacyBytes(html('<meta charset="big5">'), 'gb18030'))
    expect([document.text, document.warnings.map(w => w.code)]).toEqual([TEXT.join('\n'), ['encoding-misdeclared']])
  })
})

describe('paragraphs', () => {
  test('br, blank runs, entities, no-break indents', async () => {
    expect(
      await lines(
        '<body><p>&nbsp;&nbsp;&nbsp;&nbsp;一、概述<br><br>　　全年公开信息&nbsp;35&nbsp;条&ldquo;好&rdquo;。<br/>&#20108;&#12289;申请</p>'
      )
    ).toEqual(['一、概述', '全年公开信息 35 条“好”。', '二、申请'])
  })
  test('a source line end between ideographs is nothing, between words a blank', async () => {
    expect(await lines('<body><p>政府信息\n   公开工作 abc\ndef</p>')).toEqual(['政府信息公开工作 abc def'])
  })
  test('columns typed with no-break spaces stay apart', async () => {
    expect(await lines('<body><p>规章&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;3 &nbsp; &nbsp;5</p>')).toEqual(['规章  3  5'])
  })
  test('pre keeps its lines', async () => {
    expect(await lines('<body><pre>一、概述\n  公开3条\n</pre><p>完</p>')).toEqual(['一、概述', '公开3条', '完'])
  })
  test('Word markup', async () => {
    const word =
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><!--[if gte mso 9]><xml><o:Author>某某</o:Author></xml><![endif]--></head><body lang=ZH-CN><div class=WordSection1>' +
      '<p class=MsoNormal style="text-indent:32.0pt;mso-char-indent-count:2.0"><span style="mso-hide:all">隐藏</span><b><span lang=EN-US>1.</span></b><span style="font-family:仿宋_GB2312">全县公开<span lang=EN-US>12</span>条。</span><o:p></o:p></p>' +
      '<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p><p class=MsoNormal><![if !supportLists]><span style="mso-list:Ignore">（一）</span><![endif]>依申请公开</p></div></body></html>'
    expect(await lines(word)).toEqual(['1.全县公开12条。', '（一）依申请公开'])
  })
  test('items of an ordered list have their numbers unless they print their own', async () => {
    expect(
      await lines(
        '<body><ol start=3><li>公开目录</li><li>公开指南</li></ol><ol><li>1、制度</li></ol><ol style="list-style:none"><li>无号</li></ol>'
      )
    ).toEqual(['3.公开目录', '4.公开指南', '1、制度', '无号'])
  })
  test('text of scripts, styles, templates, hidden elements does not leak', async () => {
    const html = page(
      `${ARTICLE}<script>var a="泄漏"</script><style>.x{content:"泄漏"}</style><noscript>泄漏</noscript><template><p>泄漏</p></template><div style="DISPLAY: none">泄漏</div><p hidden>泄漏</p><textarea>泄漏</textarea><select><option>泄漏</option></select><!-- 泄漏 --><svg><text>泄漏</text></svg>`
    )
    expect(await lines(html)).toEqual(TEXT)
  })
  test('sentences that begin like furniture stay', async () => {
    const body =
      '<p>来源于群众的建议占多数，我局逐条研究并答复。</p><p>时间过半任务过半，全年公开信息18条。</p><p>大</p><p>打印设备3台由本级负担，费用已公开。</p>'
    expect(await lines(page(`<div class="TRS_Editor">${body}</div>`))).toEqual([
      '来源于群众的建议占多数，我局逐条研究并答复。',
      '时间过半任务过半，全年公开信息18条。',
      '打印设备3台由本级负担，费用已公开。'
    ])
  })
  test('the signature under the report stays', async () => {
    expect(
      await lines(
        page(
          `<div>${ARTICLE}<p>青石县人民政府办公室</p><p>2023年1月15日</p><p>责任编辑：王某</p><p>上一篇：<a href=1>2021年年报</a></p></div>`
        )
      )
    ).toEqual([...TEXT, '青石县人民政府办公室', '2023年1月15日'])
  })
  test('pictures are reported', async () => {
    const document = await read(
      page(`${ARTICLE}<p><img src="table.png" width=600 height=800><img src=i.gif width=16 height=16></p>`)
    )
    expect(document.warnings.map(w => w.code)).toEqual(['pictures'])
  })
})

describe('tables', () => {
  test('the row without height that ends a table of Word is none', async () => {
    const rows = '<tr><td>指标</td><td>数量</td></tr><tr><td>收到申请数</td><td>8</td></tr>'
    const document = await read(page(`<table>${rows}<tr height=0><td width=80></td><td width=80></td></tr></table>`))
    expect(tables(document)[0]!.rows).toBe(2)
  })

  const one = async (html: string): Promise<TableBlock> => {
    const found = tables(await read(html))
    expect(found).toHaveLength(1)
    return found[0]!
  }

  test('a row is a line, its cells separated by tabs, spans kept', async () => {
    const table = await one(FORM)
    expect(table.text).toBe('第二十条第（一）项\n信息内容\t本年制发件数\n规章\t0\n行政规范性文件\t12')
    expect(layout(table).slice(0, 3)).toEqual(['第二十条第（一）项@0,0+1,2', '信息内容@1,0', '本年制发件数@1,1'])
  })
  test('rowspan pushes the cells of later rows aside', async () => {
    const table = await one(
      '<table><tr><td rowspan=3>结果</td><td>予以公开</td><td>3</td></tr><tr><td rowspan=2>不予公开</td><td>1</td></tr><tr><td>2</td></tr></table>'
    )
    expect(layout(table)).toEqual(['结果@0,0+3,1', '予以公开@0,1', '3@0,2', '不予公开@1,1+2,1', '1@1,2', '2@2,2'])
  })
  test('empty cells stay, breaks inside a cell become blanks', async () => {
    const table = await one(
      '<table><tr><th>指<br>标</th><th><p>数</p><p>量</p></th></tr><tr><td>申请\t件</td><td>&nbsp;</td></tr><tr><td></td><td>7</td></tr></table>'
    )
    expect(table.text).toBe('指 标\t数 量\n申请 件\t\n\t7')
  })
  test('spans that claim a million rows or 65534 columns cost nothing', async () => {
    const table = await one(
      '<table><tr><td rowspan=1000000 colspan=65534>甲</td><td>1</td></tr><tr><td>2</td></tr><tr><td rowspan=0>3</td></tr></table>'
    )
    expect([table.rows, table.columns]).toEqual([3, 2])
    expect(layout(table)).toEqual(['甲@0,0+3,1', '1@0,1', '2@1,1', '3@2,1'])
  })
  test('a span that would run into a cell from above is cut', async () => {
    const table = await one(
      '<table><tr><td>1</td><td rowspan=2>甲</td><td>2</td></tr><tr><td colspan=3>乙</td><td>3</td></tr></table>'
    )
    expect(layout(table)).toEqual(['1@0,0', '甲@0,1+2,1', '2@0,2', '乙@1,0', '3@1,2'])
  })
  test('the foot comes last, hidden rows and empty rows not at all', async () => {
    const table = await one(
      '<table><tfoot><tr><td>总计</td><td>5</td></tr></tfoot><tbody><tr></tr><tr><td>申请</td><td>5</td></tr><tr style="display:none"><td>x</td><td>9</td></tr></tbody></table>'
    )
    expect(table.text).toBe('申请\t5\n总计\t5')
  })
  test('Word cells with paragraphs are data', async () => {
    const table = await one(
      '<table class=MsoTableGrid style="mso-border-alt:solid"><tr><td><p class=MsoNormal align=center><b>一、本年新收<o:p></o:p></b></p></td><td><p class=MsoNormal><span lang=EN-US>46<o:p></o:p></span></p></td></tr><tr><td><p>二、上年结转</p></td><td><p>0</p></td></tr></table>'
    )
    expect(table.text).toBe('一、本年新收\t46\n二、上年结转\t0')
  })
  test('a data table in layout tables is found, the layout is walked', async () => {
    const document = await read(
      `<table><tr><td><table><tr><td><p>${P1}</p>${FORM}<p>${P3}</p></td></tr></table></td></tr></table>`
    )
    expect(document.blocks.map(b => b.kind)).toEqual(['paragraph', 'table', 'paragraph'])
  })
  test('two columns of prose are a layout', async () => {
    const prose = `<p>${P1}</p><p>${P2}</p><p>${P3}</p><p>${P1}</p>`
    expect(tables(await read(`<table><tr><td>${prose}</td><td>${prose}</td></tr></table>`))).toEqual([])
  })
  test('a form with long notes below stays a table', async () => {
    const table = await one(FORM.replace('</table>', `<tr><td colspan=2>填表说明：${P1.repeat(5)}</td></tr></table>`))
    expect(table.rows).toBe(5)
  })
  test('a caption is a line before the table', async () => {
    expect((await read(FORM.replace('<table>', '<table><caption>附表</caption>'))).blocks[0]!.text).toBe('附表')
  })
  test.each([
    [
      'classes',
      '<div class="table"><div class="tr"><div class="td">指标</div><div class="td">件数</div></div><div class="tr"><div class="td">新收</div><div class="td">46</div></div><div class="tr"><div class="td">结转</div><div class="td">2</div></div></div>'
    ],
    [
      'styles',
      '<div style="display:table"><div style="display:table-row"><div>指标</div><div>件数</div></div><div style="display:table-row"><div>新收</div><div>46</div></div><div style="display:table-row"><div>结转</div><div>2</div></div></div>'
    ],
    [
      'roles',
      '<div role="table"><div role="rowgroup"><div role="row"><span role="cell">指标</span><span role="cell">件数</span></div></div><div role="rowgroup"><div role="row"><span role="cell">新收</span><span role="cell">46</span></div><div role="row"><span role="cell">结转</span><span role="cell">2</span></div></div></div>'
    ],
    [
      'nothing but their shape',
      '<div><ul><li>指标</li><li>件数</li></ul><ul><li>新收</li><li>46</li></ul><ul><li>结转</li><li>2</li></ul></div>'
    ]
  ])('a grid of divs known by %s', async (_, html) => {
    expect((await one(page(`${ARTICLE}${html}`))).text).toBe('指标\t件数\n新收\t46\n结转\t2')
  })
  test('a list of news is no grid', async () => {
    const news = [1, 2, 3, 4].map(n => `<li><a href="${n}">第${n}期公报</a><span>${n}</span></li>`).join('')
    expect(tables(await read(page(`${ARTICLE}<ul>${news}</ul>`)))).toEqual([])
  })
})

describe('hostile pages', () => {
  test('a hundred thousand nested divs', async () => {
    expect(await lines(`${'<div>'.repeat(100_000)}公开3条。`)).toEqual(['公开3条。'])
  })
  test('a thousand nested tables around one form', async () => {
    expect(tables(await read(`${'<table><tr><td>'.repeat(1000)}${FORM}`))).toHaveLength(1)
  })
  test('unclosed formatting that asks for millions of nodes is refused', async () => {
    const html = Array.from({ length: 3000 }, (_, i) => `<p><font x=${i}>字`).join('')
    await expect(read(html)).rejects.toMatchObject({ code: 'too-complex' })
  })
  test('more paragraphs than any report has are refused', async () => {
    await expect(read(`<p>公开3条。</p>${'<br>'.repeat(600_000)}`)).rejects.toMatchObject({ code: 'too-complex' })
  })
  test('a row of two thousand cells is read as lines', async () => {
    const document = await read(`<table><tr>${'<td>1</td>'.repeat(2000)}</tr><tr><td>甲</td></tr></table>`)
    expect(tables(document)).toEqual([])
    expect(document.blocks).toHaveLength(2001)
  })
  test('a page of scripts and frames says so', async () => {
    await expect(
      read('<html><body><div id=app></div><iframe src=x></iframe><script>render()</script></body></html>')
    ).rejects.toMatchObject({ code: 'no-text' })
  })
  test('a text file named html without a tag is text', async () => {
    const bytes = new TextEncoder().encode('一、概述\n公开3条。\n')
    expect((await readReport(bytes, { name: '年报.html' })).source.mediaType).toBe('text/plain')
  })
  test('a page named doc is a page', async () => {
    const bytes = new TextEncoder().encode(page(ARTICLE))
    expect((await readReport(bytes, { name: '年报.doc' })).text).toBe(TEXT.join('\n'))
  })
})
