import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { analysisSchema } from '../../src/model/schema'
import { buildProgram, type Program } from './program'
import { CLEAR, HOSTILE, NO_REPORT, WRONG } from './reports'

let program: Program
beforeAll(async () => {
  program = await buildProgram()
  program.file('相符.txt', CLEAR)
  program.file('有误.txt', WRONG)
  program.file('闲话.txt', NO_REPORT)
  program.file('空白.txt', '')
  program.file('空格.txt', ' \n\n')
  program.file('只有标题.txt', '某县2023年政府信息公开工作年度报告\n')
  program.file('别的.txt', '某县2023年政府信息公开工作年度报告\n一、工程建设\n县水利局修复水毁工程36处，巡河1200次。\n')
  program.file('总结.txt', '某县水利局工作总结\n一、工程建设\n修复水毁工程36处。\n二、河长制\n巡河1200次。\n')
  program.file('图片.txt', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'))
  program.file('恶意.txt', HOSTILE)
  program.file('部门/2.txt', CLEAR)
  program.file('部门/10.txt', WRONG)
  program.file('部门/下级/1.txt', CLEAR)
  program.file('部门/说明.txt', NO_REPORT)
  program.file('部门/~$2.txt', WRONG)
  program.file('部门/数据.csv', 'a,b')
  program.file('空文件夹/数据.csv', 'a,b')
})
afterAll(() => program?.remove())

describe('reading scans', () => {
  it('--ocr leaves a text as it is, and stands in the help', async () => {
    const plain = await program.run(['check', '有误.txt', '--format', 'json'])
    const asked = await program.run(['check', '有误.txt', '--format', 'json', '--ocr'])
    expect(asked.stdout).toBe(plain.stdout)
    expect((await program.run(['check', '--help'])).stdout).toContain('--ocr')
  })
})

describe('exit status', () => {
  it.each([
    ['0 when nothing is wrong', ['check', '相符.txt'], 0],
    ['1 on an error', ['check', '有误.txt'], 1],
    ['1 when one of several has an error', ['check', '相符.txt', '有误.txt'], 1],
    ['0 on an error with --exit-zero', ['check', '有误.txt', '--exit-zero'], 0],
    ['2 for a missing file', ['check', '没有.txt'], 2],
    ['2 for a missing file, with --exit-zero too', ['check', '没有.txt', '--exit-zero'], 2],
    ['2 for a text that is no report', ['check', '闲话.txt'], 2],
    ['2 for an empty file', ['check', '空白.txt'], 2],
    ['2 for blank text', ['check', '空格.txt'], 2],
    ['2 for a picture', ['check', '图片.txt'], 2],
    ['2 for no file', ['check'], 2],
    ['2 for standard input twice', ['check', '-', '-'], 2],
    ['2 for no command', [], 2],
    ['2 for a folder without reports', ['check', '空文件夹'], 2]
  ])('%s', async (_, args, status) => {
    const ran = await program.run(args)
    expect(ran.status).toBe(status)
    expect(ran.stderr).not.toMatch(/\n\s+at /)
    expect(ran.stderr === '').toBe(status !== 2)
  })
})

describe('failures', () => {
  it.each([
    ['没有.txt', /^gouji：没有.txt：文件不存在\n {2}检查文件名/],
    ['闲话.txt', /^gouji：闲话.txt：不像年度报告/],
    ['空白.txt', /^gouji：空白.txt：文件是空的/],
    ['空格.txt', /^gouji：空格.txt：文件中没有文字/],
    ['图片.txt', /^gouji：图片.txt：这是图片/],
    ['没有*.txt', /^gouji：没有\*.txt：没有文件与这个名称匹配/],
    [
      '只有标题.txt',
      /^gouji：只有标题.txt：标题是“某县2023年政府信息公开工作年度报告”，下面却没有一句讲公开的话，也没有统计表/
    ],
    ['别的.txt', /下面却没有一句讲公开的话，也没有统计表\n/],
    ['总结.txt', /^gouji：总结.txt：不像年度报告：没有报告标题和统计表，各部分也不像年度报告的内容/]
  ])('name the file, the reason and a remedy: %s', async (file, words) => {
    const { stderr, stdout } = await program.run(['check', file])
    expect(stderr).toMatch(words)
    expect(stderr.trimEnd().split('\n')).toHaveLength(2)
    expect(stdout).toBe('')
  })

  it('are told in English on request', async () => {
    const { stderr } = await program.run(['check', '没有.txt', '--lang', 'en'])
    expect(stderr).toMatch(/^gouji: 没有.txt: the file does not exist\n {2}check the name/)
  })

  it('do not stop the other files', async () => {
    const { stdout, stderr, status } = await program.run(['check', '相符.txt', '没有.txt', '有误.txt'])
    expect(status).toBe(2)
    expect(stderr).toContain('没有.txt')
    expect(stdout).toContain('✓ 相符.txt')
    expect(stdout).toContain('有误.txt')
    expect(stdout).toContain('共 2 份报告')
  })

  it('leave an array, even when only one of several files could be read', async () => {
    const { stdout } = await program.run(['check', '有误.txt', '没有.txt', '--format', 'json'])
    expect(JSON.parse(stdout)).toHaveLength(1)
    expect(JSON.parse((await program.run(['check', '没有.txt', '空白.txt', '-f', 'json'])).stdout)).toEqual([])
  })

  it('name an output file that cannot be written', async () => {
    const ran = await program.run(['check', '相符.txt', '-o', 'nowhere/x.json'])
    expect(ran.status).toBe(2)
    expect(ran.stderr).toMatch(/^gouji：nowhere\/x.json：写不了输出文件：所在文件夹不存在/)
    const folder = await program.run(['check', '相符.txt', '-f', 'json', '-o', '部门'])
    expect(folder.stderr).toMatch(/^gouji：部门：写不了输出文件：这是一个文件夹/)
  })

  it.each([
    [['check', '有误.txt', '-o', '结果.docx'], '.docx', '.xlsx'],
    [['check', '有误.txt', '-o', '结果.PDF'], '.pdf', '.html'],
    [['check', '有误.txt', '-o', '结果.xyz'], '.xyz', '.md'],
    [['check', '有误.txt', '--text', '-o', '全文.docx'], '.docx', '.txt'],
    [['claims', '有误.txt', '-o', '数字.xlsx'], '.xlsx', '.csv'],
    [['compare', '有误.txt', '相符.txt', '-o', '比较.html'], '.html', '.xlsx'],
    [['explain', '有误.txt', '-o', '说明.doc'], '.doc', '.json']
  ])('refuse a format that the command cannot write, and name those it can: %s', async (args, asked, known) => {
    const ran = await program.run(args)
    expect(ran.status).toBe(2)
    expect(ran.stderr.split('\n')[0]).toContain(`写不出 ${asked} 格式的文件`)
    expect(ran.stderr.split('\n')[1]).toContain(known)
    expect(existsSync(join(program.folder, args.at(-1)!))).toBe(false)
  })

  it('write any name where the format is given', async () => {
    await program.run(['check', '有误.txt', '--format', 'csv', '-o', '结果.导出'])
    await program.run(['check', '有误.txt', '--format', 'csv', '-o', '结果.dat'])
    expect(existsSync(join(program.folder, '结果.导出'))).toBe(true)
    expect(existsSync(join(program.folder, '结果.dat'))).toBe(true)
  })

  it('never write over what is to be read', async () => {
    program.file('原稿.txt', WRONG)
    const ran = await program.run(['check', '相符.txt', '原稿.txt', '-o', './原稿.txt'])
    expect(ran.status).toBe(2)
    expect(ran.stderr).toContain('输出文件就是要读的文件')
    expect(readFileSync(join(program.folder, '原稿.txt'), 'utf8')).toBe(WRONG)
  })
})

describe('what is shown', () => {
  it('is the finding, with the cell and the arithmetic', async () => {
    const { stdout } = await program.run(['check', '有误.txt'])
    expect(stdout).toMatch(/✗ 错误 {2}T01 {2}第11行/)
    expect(stdout).toContain('12+0+31+9 = 52 ≠ 57  相差 5')
  })

  it('is one line when all agrees', async () => {
    const { stdout } = await program.run(['check', '相符.txt'])
    expect(stdout).toMatch(/^✓ 相符.txt {2}未发现不一致 {2}正文数字 \d+ 处，表格数据 5 格，核对 \d+ 项\n$/)
  })

  it('is English on request, messages of rules included', async () => {
    const { stdout } = await program.run(['check', '有误.txt', '--lang', 'en'])
    expect(stdout).toMatch(/✗ error {2}T01 {2}line 11/)
    expect(stdout).toContain('Please check')
  })

  it('is the extracted text with --text', async () => {
    const ran = await program.run(['check', '--text', '闲话.txt'])
    expect(ran).toEqual({ status: 0, stdout: NO_REPORT, stderr: '' })
  })

  it('has no colours in a pipe, has them by FORCE_COLOR', async () => {
    const shown = async (env: Record<string, string>) => (await program.run(['check', '有误.txt'], { env })).stdout
    expect(await shown({})).not.toContain('\u001b')
    expect(await shown({ NO_COLOR: '1' })).not.toContain('\u001b')
    expect(await shown({ FORCE_COLOR: '0' })).not.toContain('\u001b')
    expect(await shown({ FORCE_COLOR: '1' })).toContain('\u001b[31m✗ 错误')
  })

  it.each(['text', 'json', 'ndjson', 'sarif', 'markdown', 'junit'])(
    'carries no control character from a report, as %s',
    async format => {
      const { stdout } = await program.run(['check', '恶意.txt', '--format', format])
      expect(stdout).not.toBe('')
      expect(stdout).not.toMatch(/[^\n\P{Cc}]|[\u202a-\u202e\u2066-\u2069]/u)
    }
  )

  it('shows a hostile file name as text', async () => {
    const { stderr } = await program.run(['check', '\u001b[31mx\u202e.txt'])
    expect(stderr).toMatch(/^gouji：␛\[31mx<U\+202E>.txt：文件不存在/)
  })
})

describe('JSON', () => {
  it('holds the contract, an object for one file', async () => {
    const { stdout } = await program.run(['check', '有误.txt', '--format', 'json'])
    const analysis = analysisSchema.parse(JSON.parse(stdout))
    expect(analysis.report.source).toMatchObject({ name: '有误.txt', mediaType: 'text/plain' })
    expect(analysis.findings.map(f => f.rule)).toContain('T01')
    expect(WRONG.slice(analysis.claims[0]!.start, analysis.claims[0]!.end)).toBe(analysis.claims[0]!.text)
  })

  it('is an array for several files, in the order given', async () => {
    const { stdout } = await program.run(['check', '有误.txt', '相符.txt', '--format', 'json'])
    const names = analysisSchema
      .array()
      .parse(JSON.parse(stdout))
      .map(a => a.report.source.name)
    expect(names).toEqual(['有误.txt', '相符.txt'])
  })

  it('is the same bytes twice', async () => {
    const once = await program.run(['check', '有误.txt', '--format', 'json'])
    expect((await program.run(['check', '有误.txt', '--format', 'json'])).stdout).toBe(once.stdout)
  })
})

describe('input', () => {
  it('comes from standard input for -', async () => {
    const ran = await program.run(['check', '-', '--format', 'json'], { stdin: WRONG })
    expect(ran.status).toBe(1)
    expect(analysisSchema.parse(JSON.parse(ran.stdout)).report.source).toMatchObject({
      name: null,
      bytes: Buffer.byteLength(WRONG)
    })
  })

  it('names standard input when it is empty', async () => {
    const ran = await program.run(['check', '-'])
    expect(ran.status).toBe(2)
    expect(ran.stderr).toMatch(/^gouji：标准输入：文件是空的/)
  })

  it('is every report of a folder, by name, numbers as numbers; other texts are named and skipped', async () => {
    const ran = await program.run(['check', '部门', '--format', 'json'])
    expect(JSON.parse(ran.stdout).map((a: { report: { source: { name: string } } }) => a.report.source.name)).toEqual([
      '2.txt',
      '10.txt',
      '1.txt'
    ])
    expect(ran.stderr).toMatch(/说明.txt：不像年度报告，已跳过\n$/)
    expect(ran.status).toBe(1)
  })

  it('is every report once, whatever names it', async () => {
    const { stdout } = await program.run(['check', '部门/2.txt', './部门/2.txt', '部门', '--format', 'ndjson'])
    const names = stdout
      .trim()
      .split('\n')
      .map(l => JSON.parse(l).report.source.name)
    expect(names).toEqual(['2.txt', '10.txt', '1.txt'])
  })

  it('is no result of an earlier run that lies in the folder', async () => {
    program.page()
    program.file('重跑/1.txt', CLEAR)
    for (const name of ['旧.html', '旧.xlsx', '新.txt', '新.xlsx'])
      expect(await program.run(['check', '重跑', '-o', `重跑/${name}`])).toMatchObject({ status: 0, stdout: '' })
    const again = await program.run(['check', '重跑', '-o', '重跑/新.xlsx', '--format', 'xlsx'])
    expect(again.stderr).toContain('重跑/旧.html：是 gouji 的核对结果，已跳过')
    expect(again.stderr).toContain('重跑/旧.xlsx：是 gouji 的核对结果，已跳过')
    expect(again.stderr).not.toContain('新.xlsx')
    const { stdout } = await program.run(['check', '重跑', '--format', 'ndjson'])
    expect(stdout.trim().split('\n')).toHaveLength(1)
  })

  it('is left as it is when a folder’s report is named for the output', async () => {
    program.file('误写/1.txt', CLEAR)
    const ran = await program.run(['check', '误写', '-o', '误写/1.txt'])
    expect(ran.status).toBe(2)
    expect(ran.stderr).toContain('输出文件就是要读的文件')
    expect(readFileSync(join(program.folder, '误写/1.txt'), 'utf8')).toBe(CLEAR)
  })

  it('is what patterns match in names of folders, and in folders of any depth', async () => {
    const namesOf = async (pattern: string): Promise<string[]> => {
      const { stdout } = await program.run(['check', pattern, '--format', 'ndjson'])
      return stdout
        .trim()
        .split('\n')
        .map(l => JSON.parse(l).report.source.name)
    }
    expect(await namesOf('部*/?.txt')).toEqual(['2.txt'])
    expect(await namesOf('部门/*/1.txt')).toEqual(['1.txt'])
    expect(await namesOf('部*/**/?.txt')).toEqual(['2.txt', '1.txt'])
  })

  it('is looked for under the name that was meant, where it is not there', async () => {
    program.file('年报 2022.txt', CLEAR)
    const apart = await program.run(['check', '年报', '2022.txt', '相符.txt'])
    expect(apart.stderr).toBe(
      'gouji：年报 2022.txt：文件名里有空格，被当成了几个文件\n  给文件名加上引号："年报 2022.txt"\n'
    )
    expect(apart.stdout).toContain('✓ 相符.txt')
    expect((await program.run(['check', '相符.docx'])).stderr).toContain('是不是想用 相符.txt？')
  })

  it('is what a pattern matches where the shell left it', async () => {
    const { stdout } = await program.run(['check', '部门/*0.txt', '--format', 'ndjson'])
    expect(
      stdout
        .trim()
        .split('\n')
        .map(l => JSON.parse(l).report.source.name)
    ).toEqual(['10.txt'])
  })
})

describe('output', () => {
  it.each(['ndjson', 'csv'])('in %s writes the first report before the last is read', async format => {
    // The second input is a pipe that nobody has written to yet.
    const child = program.start(['check', '有误.txt', '-', '--format', format])
    const first = await new Promise<string>(done => child.stdout!.once('data', chunk => done(String(chunk))))
    expect(first).toContain('T01')
    child.stdin!.end('无关的文字。')
    await new Promise(done => child.once('close', done))
  })

  it('goes to a file, in the format of its extension, without colours', async () => {
    const ran = await program.run(['check', '有误.txt', '-o', '结果.json'], { env: { FORCE_COLOR: '1' } })
    expect(ran).toEqual({ status: 1, stdout: '', stderr: '' })
    expect(analysisSchema.parse(JSON.parse(readFileSync(join(program.folder, '结果.json'), 'utf8')))).toBeTruthy()
    await program.run(['check', '有误.txt', '-o', '结果.txt'], { env: { FORCE_COLOR: '1' } })
    expect(readFileSync(join(program.folder, '结果.txt'), 'utf8')).toMatch(/^有误.txt/)
  })

  it('ends quietly when its reader goes away', async () => {
    program.file('长.txt', CLEAR.replace('全年主动', `${'本年公开信息3条。'.repeat(20000)}全年主动`))
    const child = program.start(['check', '长.txt', '--format', 'json'], { stdio: ['ignore', 'pipe', 'pipe'] })
    let stderr = ''
    child.stderr!.on('data', chunk => {
      stderr += chunk
    })
    child.stdout!.once('data', () => child.stdout!.destroy())
    const status = await new Promise(done => child.on('close', done))
    expect(stderr).toBe('')
    expect(status).toBe(0)
  })
})

describe('help', () => {
  it('is Chinese, or English on request, and names every command', async () => {
    const chinese = await program.run(['--help'])
    const english = await program.run(['--help', '--lang', 'en'])
    expect(chinese.status).toBe(0)
    expect(chinese.stdout).toContain('核对报告')
    expect(english.stdout).toContain('Exit codes')
    expect(english.stdout).not.toMatch(/用法|选项|命令/)
    for (const command of ['check', 'claims', 'cells', 'explain', 'rules'])
      expect(chinese.stdout).toContain(`  ${command} `)
  })

  it('of a command lists its options', async () => {
    expect((await program.run(['check', '-h'])).stdout).toMatch(/-f, --format 格式 .*text json/)
  })

  it('tells the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'))
    expect((await program.run(['--version'])).stdout).toBe(`gouji ${version}\n`)
  })
})
