import { describe, expect, it } from 'vitest'
import { findGrids } from '../../../src/structure/grids'
import { normaliseDocument } from '../../../src/text/offsets'
import { plainDocument } from '../../../src/text/plain-document'

const grids = (text: string) => {
  const document = normaliseDocument(plainDocument(text))
  return findGrids(document).map(g => {
    for (const c of g.cells) expect(c.text).toBe(document.text.slice(c.start, c.end))
    const rows: string[][] = []
    for (const c of g.cells) {
      rows[c.row] ??= []
      rows[c.row]![c.column] = c.text
    }
    return { layout: g.layout, rows, size: [g.rows, g.columns], text: document.text.slice(g.start, g.end) }
  })
}

describe('one cell a line', () => {
  const table = [
    '统计指标',
    '单位',
    '统计数',
    '一、主动公开情况',
    '——',
    '(一)主动公开政府信息数',
    '12条',
    '1.政府公报公开政府信息数',
    '2.政府网站公开政府信息数',
    '7条'
  ]

  it('gives a row to every label, with the figures after it', () => {
    const [grid, ...more] = grids(table.join('\n\n'))
    expect(more).toEqual([])
    expect(grid!.layout).toBe('lines')
    expect(grid!.rows.slice(3)).toEqual([
      ['一、主动公开情况', '——'],
      ['(一)主动公开政府信息数', '12条'],
      ['1.政府公报公开政府信息数'],
      ['2.政府网站公开政府信息数', '7条']
    ])
  })

  it('ends where prose begins, and leaves the title outside', () => {
    const [grid] = grids(
      [
        '政府信息公开情况统计表',
        ...table,
        '以上数据由各单位报送,由办公室汇总核对后公布。',
        '3.政务微博公开政府信息数'
      ].join('\n')
    )
    expect(grid!.text.startsWith('统计指标')).toBe(true)
    expect(grid!.text.endsWith('7条')).toBe(true)
  })

  it('puts together a label that is broken over two lines', () => {
    const [grid] = grids(
      [
        '信息内容',
        '本年',
        '新制作数量',
        '本年',
        '新公开数量',
        '对外公开总数量',
        '规章',
        '1',
        '2',
        '3',
        '规范性文件',
        '4'
      ].join('\n\n')
    )
    expect(grid!.rows.map(r => r.map(c => c.replace(/\s+/g, '')))).toEqual([
      ['信息内容'],
      ['本年新制作数量'],
      ['本年新公开数量'],
      ['对外公开总数量'],
      ['规章', '1', '2', '3'],
      ['规范性文件', '4']
    ])
  })

  it('keeps a row that the form does not have', () => {
    const [grid] = grids([...table, '3.政务头条号发布数', '5条', '4.政务微信公开政府信息数', '6条'].join('\n'))
    expect(grid!.rows.slice(-2)).toEqual([
      ['3.政务头条号发布数', '5条'],
      ['4.政务微信公开政府信息数', '6条']
    ])
  })
})

describe('prose is never a table', () => {
  it.each([
    [
      'a heading that is an official label',
      '1.主动公开政府信息数\n全年共公开各类信息120条,比上年增加8条。\n2.收到申请数\n全年共收到申请5件,均按期答复。'
    ],
    ['headings in a row', '一、主动公开情况\n二、回应解读情况\n三、依申请公开情况\n四、存在的问题'],
    [
      'section titles',
      '二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n本年度没有发生。'
    ],
    ['page furniture', '发布时间:2019-01-18  浏览次数: 34\n来源:办公室  字号: 大 中 小\n打印本页  关闭窗口'],
    ['a menu between pipes', '首页 | 政务公开 | 办事服务\n互动交流 | 数据开放 | 走进我区'],
    ['a line begun with a tab', '\t一是加强领导,明确责任,共召开会议3次。\n\t二是强化培训,全年举办培训班2期。'],
    ['a signature', '某县人民政府办公室          \n            2019年1月20日'],
    ['sentences that end in numbers', '联系电话 12345\n邮政编码 223800\n办公地址在人民路 18'],
    ['one row between tabs', '联系人\t张三\n以上。']
  ])('%s', (_, text) => {
    expect(grids(text)).toEqual([])
  })

  it('long lines between tabs', () => {
    const sentence = `一是加强组织领导。${'进一步完善工作机制,压实工作责任。'.repeat(8)}`
    expect(grids(`${sentence}\t${sentence}3\n${sentence}\t4`)).toEqual([])
  })
})

describe('rows between tabs', () => {
  it('take the captions between them, and stop at headings', () => {
    const found = grids(
      [
        '二、主动公开政府信息情况',
        '第二十条第(五)项',
        '信息内容\t本年处理决定数量',
        '行政许可\t12',
        '第二十条第(六)项',
        '信息内容\t本年处理决定数量',
        '行政处罚\t3',
        '三、收到和处理政府信息公开申请情况',
        '自然人\t法人或其他组织\t总计',
        '一、本年新收政府信息公开申请数量\t1\t2\t3'
      ].join('\n')
    )
    expect(found.map(g => [g.layout, g.size])).toEqual([
      ['tabs', [6, 2]],
      ['tabs', [2, 4]]
    ])
    expect(found[0]!.rows[0]).toEqual(['第二十条第(五)项'])
  })

  it('keep empty cells at both ends', () => {
    const [grid] = grids('\t信息内容\t本年制发件数\t\n\t规章\t\t5\n')
    expect(grid!.rows).toEqual([
      ['', '信息内容', '本年制发件数', ''],
      ['', '规章', '', '5']
    ])
  })
})

describe('rows between tabs', () => {
  it('that are blank behind their label belong to the table', () => {
    const [grid, ...more] = grids('2.重复申请\t4\t1\t5\n3.要求提供公开出版物\t\t\t\n4.无正当理由大量反复申请\t\t\t')
    expect(more).toEqual([])
    expect(grid!.rows).toEqual([
      ['2.重复申请', '4', '1', '5'],
      ['3.要求提供公开出版物', '', '', ''],
      ['4.无正当理由大量反复申请', '', '', '']
    ])
  })

  it('have a label whole again that was broken over lines, also beside the label of its group', () => {
    const [grid] = grids(
      '(四)无法提供\t1.本机关不掌握相关\n政府信息\t6\t1\t7\n2.没有现成信息\n需要另行\n制作\t2\t0\t2\n3.补正后申请内容仍不明确\t1\t0\t1'
    )
    expect(grid!.rows).toEqual([
      ['(四)无法提供', '1.本机关不掌握相关\n政府信息', '6', '1', '7'],
      ['2.没有现成信息\n需要另行\n制作', '2', '0', '2'],
      ['3.补正后申请内容仍不明确', '1', '0', '1']
    ])
  })
})

describe('rows between blanks', () => {
  it('hold the last row of the table where two heads with a blank between them stand before it', () => {
    const [grid] = grids(
      '信息内容 本年处理决定数量\n行政处罚 31\n第二十条第(八)项\n信息内容 本年收费金额(单位:万元)\n行政事业性收费 12.5\n\n三、其他情况\n无。'
    )
    expect(grid!.rows.at(-1)).toEqual(['行政事业性收费', '12.5'])
  })
})

describe('a table in one line', () => {
  const disclosure =
    '第二十条第(一)项 信息内容 本年制发件数 本年废止件数 现行有效件数 规章 1 0 4 行政规范性文件 2 3 18 第二十条第(五)项 信息内容 本年处理决定数量 行政许可 35'

  it('is cut at its labels, the blanks between them lost', () => {
    const [grid, ...more] = grids(disclosure)
    expect(more).toEqual([])
    expect(grid!.rows).toContainEqual(['规章', '1', '0', '4'])
    expect(grid!.rows).toContainEqual(['行政规范性文件', '2', '3', '18'])
    expect(grid!.rows).toContainEqual(['本年处理决定数量'])
    expect(grid!.rows).toContainEqual(['行政许可', '35'])
  })

  it('keeps outline numbers and notes with their labels', () => {
    const [grid] = grids(
      '一、本年新收政府信息公开申请数量 3 1 三、本年度办理结果 (一)予以公开 2 1 (二)部分公开(区分处理的,只计这一情形,不计其他情形) 1 0 (三)不予公开 1.属于国家秘密 0 0 2.其他法律行政法规禁止公开 0 0'
    )
    expect(grid!.rows).toContainEqual(['一、本年新收政府信息公开申请数量', '3', '1'])
    expect(grid!.rows).toContainEqual(['(二)部分公开(区分处理的,只计这一情形,不计其他情形)', '1', '0'])
    expect(grid!.rows).toContainEqual(['2.其他法律行政法规禁止公开', '0', '0'])
  })

  it('ends where prose begins, and another may follow', () => {
    const found = grids(
      `以下为本局的有关数据,单位均为件。 ${disclosure} 三、其他需要报告的事项,今年没有,特此说明,请予监督。 行政复议 行政诉讼 结果维持 结果纠正 其他结果 尚未审结 总计 0 1 0 0 1`
    )
    expect(found.map(g => g.rows.at(-1))).toEqual([
      ['行政许可', '35'],
      ['总计', '0', '1', '0', '0', '1']
    ])
  })

  it('may stand behind sentences with figures between blanks, and have pipes between its cells', () => {
    const found = grids(
      `全年收到申请 749 件,其中自然人 741 件,商业企业 5 件,科研机构 3 件。 ${disclosure} 三、其他需要报告的事项 全年收费 0 元。`
    )
    expect(found.map(g => g.rows.at(-1))).toEqual([['行政许可', '35']])
    expect(grids(disclosure.replace(/ /g, ' | '))[0]!.rows).toContainEqual(['行政规范性文件', '2', '3', '18'])
  })

  it('is no sentence whose figures stand between blanks', () => {
    expect(
      grids('全年收到政府信息公开申请 30 件,其中自然人 20 件,商业企业 8 件,科研机构 2 件,总计 30 件,予以公开 12 件。')
    ).toEqual([])
  })
})

describe('rows between pipes', () => {
  it('read markdown without its rule and its border', () => {
    const [grid] = grids('| 统计指标 | 单位 | 统计数 |\n|---|:-:|--:|\n| 收到申请数 | 件 | 8 |\n| 申请办结数 | 件 | |')
    expect(grid!.layout).toBe('pipes')
    expect(grid!.rows).toEqual([
      ['统计指标', '单位', '统计数'],
      ['收到申请数', '件', '8'],
      ['申请办结数', '件', '']
    ])
  })

  it('have an empty first cell where other rows have no border', () => {
    const [grid] = grids('一、主动公开情况 | 条 | 5\n | 件 | 6')
    expect(grid!.rows[1]).toEqual(['', '件', '6'])
  })
})

describe('rows aligned by blanks', () => {
  it('put an empty cell where nothing is printed', () => {
    const [grid] = grids(
      [
        '信息内容      本年制发件数   本年废止件数   现行有效件数',
        '规章          1              2              3',
        '规范性文件                                  6'
      ].join('\n')
    )
    expect(grid!.layout).toBe('spaces')
    expect(grid!.rows[2]).toEqual(['规范性文件', '', '', '6'])
  })

  it('are aligned by the width that full-width blanks had in the source', () => {
    const [grid] = grids(
      [
        '信息内容　　　本年制发件数　　本年废止件数',
        '规章　　　　　１　　　　　　　２',
        '行政许可　　　　　　　　　　　４'
      ].join('\n')
    )
    expect(grid!.rows[2]).toEqual(['行政许可', '', '4'])
  })

  it('take single blanks before numbers, and heads whose blanks were lost', () => {
    const [grid] = grids('信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 1 2 3\n行政规范性文件 4 5 6')
    expect(grid!.rows).toEqual([
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', '1', '2', '3'],
      ['行政规范性文件', '4', '5', '6']
    ])
  })

  it('part a label from the unit, the 无 and the group stuck to it', () => {
    const [grid] = grids('收到申请数 件 8\n申请办结数 件 无\n三、本年度办理结果 (一)予以公开 4 5 6')
    expect(grid!.rows).toEqual([
      ['收到申请数', '件', '8'],
      ['申请办结数', '件', '无'],
      ['三、本年度办理结果', '(一)予以公开', '4', '5', '6']
    ])
  })
})

describe('hostile text', () => {
  it.each([
    ['pipes', '|'.repeat(300000)],
    ['tabs', `${'\t'.repeat(300000)}a`],
    ['blanks', `${' '.repeat(300000)}a`],
    ['numbers', '1 '.repeat(150000)],
    ['one label', '其他\n'.repeat(30000)],
    ['lone surrogates and NUL', '\ud800\t\udc00\0\t5\n'.repeat(20000)]
  ])('of %s comes back', (_, text) => {
    expect(() => findGrids(normaliseDocument(plainDocument(text)))).not.toThrow()
  })
})

describe('one cell a line, with pipes', () => {
  const rows = [
    '信息内容 |',
    '本年制发件数 |',
    '本年废止件数 |',
    '现行有效件数 |',
    '规章 |',
    '/ |',
    '0 |',
    '2 |',
    '行政规范性文件 |',
    '1 |',
    '|',
    '7 |',
    '第二十条第(五)项 |',
    '|||',
    '信息内容 |',
    '本年处理决定数量 |',
    '||',
    '行政许可 |',
    '35 |',
    '||'
  ]

  it('gives a row to every label; a lone pipe before a figure is an empty cell, pipes alone are none', () => {
    const [grid, ...more] = grids(rows.join('\n'))
    expect(more).toEqual([])
    expect(grid!.layout).toBe('lines')
    expect(grid!.rows).toContainEqual(['规章', '/', '0', '2'])
    expect(grid!.rows).toContainEqual(['行政规范性文件', '1', '', '7'])
    expect(grid!.rows).toContainEqual(['行政许可', '35'])
  })

  it('reads a pipe before each row, and cells that a break parts from their pipe', () => {
    const text = [
      '| ',
      ' 规章  | ',
      ' 0  | ',
      ' 0  | ',
      ' 3  | ',
      '| ',
      ' 行政规范性文件  | ',
      ' 4  | ',
      ' 0  | ',
      ' 9  | '
    ]
    const [grid] = grids(
      ['| ', ' 信息内容  | ', ' 本年制发件数  | ', ' 本年废止件数  | ', ' 现行有效件数  | ', ...text].join('\n')
    )
    expect(grid!.rows).toContainEqual(['规章', '0', '0', '3'])
    expect(grid!.rows).toContainEqual(['行政规范性文件', '4', '0', '9'])
  })

  it('takes a pipe on a line of its own for the end of the cell before, two in a row for an empty cell', () => {
    const cells = [
      '信息内容',
      '本年制发\n件数',
      '本年废止件数',
      '现行有效件数',
      '规章',
      '3',
      '',
      '12',
      '行政规范\n性文件',
      '8',
      '1',
      '40'
    ]
    const [grid, ...more] = grids(
      `上报说明如下。\n${cells.map(c => (c === '' ? '|' : `${c}\n|`)).join('\n')}\n三、其他情况\n无。`
    )
    expect(more).toEqual([])
    expect(grid!.rows).toContainEqual(['规章', '3', '', '12'])
    expect(grid!.rows).toContainEqual(['行政规范\n性文件', '8', '1', '40'])
  })

  it('ends such a table with a figure that has no pipe behind it', () => {
    const cells = [
      '第二十条第(五)项',
      '信息内容',
      '本年处理决定数量',
      '行政许可',
      '35',
      '第二十条第(六)项',
      '信息内容',
      '本年处理决定数量',
      '行政处罚',
      '6'
    ]
    const [grid] = grids(cells.join('\n|\n'))
    expect(grid!.rows).toContainEqual(['行政许可', '35'])
    expect(grid!.rows).toContainEqual(['行政处罚', '6'])
  })

  it('leaves a table with whole rows to its rows', () => {
    const [grid] = grids(
      '| 第二十条第(一)项 | |||\n| 信息内容 | 本年制发件数 | 本年废止件数 |\n| 规章 | 1 | 0 |\n| 行政规范性文件 | 2 | 5 |'
    )
    expect(grid!.layout).toBe('pipes')
  })
})
