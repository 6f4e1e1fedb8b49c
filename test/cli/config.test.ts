import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildProgram, type Program } from './program'
import { CLEAR, WRONG } from './reports'

let program: Program
beforeAll(async () => {
  program = await buildProgram()
  program.file('有误.txt', WRONG)
  program.file('路灯.txt', CLEAR.replace('全年主动公开', '新装路灯36柱。年内收悉政府信息公开函51件。全年主动公开'))
  program.file('关.json', '{ "rules": { "T01": "off" } }')
  program.file('错.json', '{ "rules": { "T1": "off", "N01": "fatal" }, "langage": "en", "tolerance": "大" }')
  program.file('破.json', '{\n  "rules": {,}\n}')
  program.file('规则/L01.mjs', LAMP_RULE)
  program.file('词/量词.json', '{ "units": { "classes": { "general": ["柱"] } } }')
  program.file('词/指标.json', '{ "concepts": { "object.application": ["政府信息公开函"] } }')
  program.file(
    '全.json',
    JSON.stringify({
      extraRules: ['规则/L01.mjs'],
      extraIndicators: ['词/指标.json'],
      extraDictionaries: ['词/量词.json'],
      rules: { L01: { severity: 'error', options: { most: 30 } } }
    })
  )
})
afterAll(() => program?.remove())

const LAMP_RULE = `export const lamps = {
  id: 'L01',
  title: { zh: '路灯数量合理', en: 'A sound number of lamps' },
  looksAt: '正文里以“柱”计的数',
  options: { most: { default: 100, min: 1, max: 1000, says: { zh: '最多几柱', en: 'At most' } } },
  *run({ facts }, { most }) {
    for (const claim of facts.claims) {
      if (claim.unit === '柱' && claim.value > most) {
        yield { message: '路灯' + claim.text + '超过' + most + '柱，请核对。', evidence: [{ start: claim.start, end: claim.end, role: 'stated' }] }
      }
    }
  }
}
`

describe('a config file', () => {
  it('is used where --config names it', async () => {
    const { stdout, status } = await program.run(['check', '有误.txt', '--config', '关.json'])
    expect(stdout).not.toContain('T01')
    expect(status).toBe(0)
  })
  it('is found from the working folder upwards, and left out with --no-config', async () => {
    program.file('gouji.config.json', '{ "language": "en" }')
    try {
      const found = await program.run(['check', '有误.txt'])
      expect(found.stdout).toContain('Please check')
      const asked = await program.run(['check', '有误.txt', '--lang', 'zh'])
      expect(asked.stdout).toContain('请核对')
      expect((await program.run(['check', '有误.txt', '--no-config'])).stdout).toContain('请核对')
    } finally {
      program.file('gouji.config.json', '{}')
    }
  })
  it('brings a rule with its options, a wording of an indicator, and a measure word', async () => {
    const { stdout, status } = await program.run(['check', '路灯.txt', '--config', '全.json'])
    expect(stdout).toMatch(/✗ 错误 {2}L01/)
    expect(stdout).toContain('路灯36柱超过30柱，请核对。')
    expect(stdout).toContain('“收到申请数”为52件，相差1件')
    expect(status).toBe(1)
    const plain = await program.run(['check', '路灯.txt'])
    expect(plain.stdout).not.toMatch(/L01|相差1件/)
    const listed = await program.run(['rules', 'L01', '--config', '全.json'])
    expect(listed.stdout).toMatch(/^L01 {2}路灯数量合理/)
  })
  it('is read with by every command that reads figures', async () => {
    const stdin = '新装路灯36柱。'
    const explained = await program.run(['explain', '-', '--config', '全.json'], { stdin })
    expect(explained.stdout).toContain('✓ 36柱')
    const claims = await program.run(['claims', '-', '--config', '全.json', '--format', 'json'], { stdin })
    expect(JSON.parse(claims.stdout)).toMatchObject([{ value: 36, unit: '柱' }])
    expect(JSON.parse((await program.run(['claims', '-', '--format', 'json'], { stdin })).stdout)).toEqual([])
  })
  it('names file, key, and what may stand there', async () => {
    const { stderr, status } = await program.run(['check', '有误.txt', '--config', '错.json'])
    expect(status).toBe(2)
    expect(stderr).toContain('gouji：错.json：rules.N01：只能是 off、error、warning、info')
    expect(stderr).toContain('gouji：错.json：tolerance：应为数字')
    expect(stderr).toMatch(/错\.json：langage：没有这个键；可以用 .*\n {2}是不是想用 language？/)
  })
  it('names what has more words than a dictionary holds, and what to do', async () => {
    const words = Array.from({ length: 20_000 }, (_, i) => `柱${String.fromCharCode(0x4e00 + i)}灯杆`)
    program.file('词/太多.json', JSON.stringify({ units: { classes: { general: words } } }))
    program.file('太多.json', '{ "extraDictionaries": ["词/太多.json"] }')
    const ran = await program.run(['check', '有误.txt', '--config', '太多.json'])
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr).toMatch(/^gouji：太多.json：extraDictionaries：units 里的词太多.*\n {2}删去/)
  })
  it('names the rule that there is not, with the nearest', async () => {
    program.file('T1.json', '{ "rules": { "T1": "off" } }')
    const { stderr } = await program.run(['check', '有误.txt', '--config', 'T1.json'])
    expect(stderr).toMatch(/T1\.json：rules\.T1：没有这条规则.*\n {2}是不是想用 T01？/)
  })
  it('tells line and column of broken JSON', async () => {
    const { stderr } = await program.run(['check', '有误.txt', '--config', '破.json'])
    expect(stderr).toMatch(/^gouji：破.json：2:13：不是有效的 JSON/)
  })
  it('is told in English on request', async () => {
    const { stderr } = await program.run(['check', '有误.txt', '--config', '没有.json', '--lang', 'en'])
    expect(stderr).toMatch(/^gouji: 没有.json: the file does not exist\n {2}Check the name/)
  })
  it.each([
    ['a rule that fails', '{ "extraRules": ["坏规则.mjs"] }', /坏规则.mjs：L02：运行出错：哎呀/],
    ['a module without a rule', '{ "extraRules": ["无规则.mjs"] }', /无规则.mjs：没有导出规则/],
    ['an id that is taken', '{ "extraRules": ["同名.mjs"] }', /同名.mjs：id：已有编号为 T01 的规则/],
    [
      'a dictionary with an unknown concept',
      '{ "extraIndicators": ["错指标.json"] }',
      /错指标.json：indicators\.indicators\.0\.all\.0：没有“object.lmap”这个概念/
    ],
    [
      'an option out of range',
      '{ "rules": { "C05": { "options": { "days": 400 } } } }',
      /rules\.C05\.options\.days：应在 0 到 366 之间/
    ],
    [
      'an option that there is not',
      '{ "rules": { "C05": { "options": { "day": 4 } } } }',
      /rules\.C05\.options\.day：规则 C05 可调的数是 days/
    ]
  ])('says what is wrong with %s', async (_, config, words) => {
    program.file('坏规则.mjs', `export default { id: 'L02', title: '坏', run() { throw new Error('哎呀') } }`)
    program.file('无规则.mjs', 'export const x = 1')
    program.file('同名.mjs', `export default { id: 'T01', title: '同名', *run() {} }`)
    const definition = { id: 'lamps.total', forms: ['stats-2014'], all: ['object.lmap'], units: ['柱'] }
    program.file('错指标.json', JSON.stringify({ indicators: [definition] }))
    program.file('这个.json', config)
    const { stderr, status } = await program.run(['check', '有误.txt', '--config', '这个.json'])
    expect(stderr).toMatch(words)
    expect(status).toBe(2)
  })
  it('in TypeScript runs where Node can, and says what to do where it cannot', async () => {
    program.file('ts.config.ts', `const rules: Record<string, 'off'> = { T01: 'off' }\nexport default { rules }\n`)
    const { stdout, stderr, status } = await program.run(['check', '有误.txt', '--config', 'ts.config.ts'])
    if ('typescript' in process.features && process.features.typescript) {
      expect(status).toBe(0)
      expect(stdout).not.toContain('T01')
    } else {
      expect(status).toBe(2)
      expect(stderr).toMatch(/ts.config.ts：这个版本的 Node（v\d+.*）不能直接运行 TypeScript\n {2}改名为 .mjs/)
    }
  })
})
