// Who reports, and the many ways in which it names itself: in full, short (市监局), by its kind (县政府, 我局, 本街道).

/** What the issuer's name says of the reporting body. */
export interface Issuer {
  /** '' when nothing says who reports. */
  name: string
  /** The name without 人民政府 and the office that keeps its papers: 平湖镇. */
  core: string
  /** The name with 政府 for 人民政府. */
  short: string
  /** 市 县 区 镇 …: the level in the name, '' when it shows none. */
  level: string
  /** A bureau, commission or other part of a government. */
  isDepartment: boolean
  /** The characters that any way of naming it begins with, '' where nothing can be said of them. */
  initials: string
}

const OFFICE = /(?:人民政府|办事处|政府)?(?:办公[室厅])?$/
const DEPARTMENT = /(?:[局厅院所站队会社关校学]|[^管]委|中心|公司)$/
const COMMITTEE = /管理委员会$|管委会$/

/**
 * @param name the issuer as the outline has it
 * @param text the report, searched for a body that speaks of itself by name when the outline has none
 */
export function issuerOf(name: string | null, text: string): Issuer {
  const full = name ?? loneBody(text)
  const core = full.replace(OFFICE, '')
  const level = /[省市县区镇乡旗州盟]$/.exec(core)?.[0] ?? (core.endsWith('街道') ? '街道' : '')
  const isDepartment = DEPARTMENT.test(full) && !COMMITTEE.test(full)
  return {
    name: full,
    core,
    short: full.replace('人民政府', '政府'),
    level,
    isDepartment,
    initials: full === '' || (level === '' && !isDepartment) ? '' : `${full}人政级各`
  }
}

/** Where the name of a body may begin, and the first ending behind it. */
const BODY = /(?:^|[\s。,:;!】]|\d{4} ?年度?)([\u3400-\u9fff]{1,12}?(?:局|厅|委员会|管委会|办事处))/g
const NO_BODY = /^(?:各|有关|相关|全|该|我|本|上级|国|根据|按照|依据|经|由|向|对|在|与|将|为|及|并|和|以|其)/
/** How far into the report a body names itself first. */
const OPENING = 1500

/** A body that opens clauses of a report more than once, and no other does; '' when there is none. */
function loneBody(text: string): string {
  let lone = ''
  const opening = text.slice(0, OPENING)
  for (const [, name] of opening.matchAll(BODY)) {
    if (name === lone || name === undefined || NO_BODY.test(name)) continue
    if (opening.indexOf(name) === opening.lastIndexOf(name)) continue
    if (lone !== '' && !lone.endsWith(name) && !name.endsWith(lone)) return ''
    if (name.length > lone.length) lone = name
  }
  return lone
}

/** How many characters of `text` at `at` are the issuer's name, 0 when another word stands there. */
export function nameAt(text: string, at: number, { core }: Issuer): number {
  return core.length >= 3 && text.startsWith(core, at) ? core.length : 0
}

/** 我局 本办 全委: the bodies that speak so. */
const OWN_KIND = /^[我本全](局|委|厅|办|院|处|所|队|会|社|分局|中心|街道?)$/

/** Regions from the largest to the smallest; 县 and 区 are of one rank, whichever is named first. */
const RANKS = '国省州盟市县区旗镇乡'
/** The last that begins the same rank as a region. */
const rankOf = (region: string): number => RANKS.indexOf('区旗'.includes(region) ? '县' : region)

/**
 * Whether 我办, 本局, 全委 can be the reporter: a county government is no 局, and its 办 is only its office; 全省 is more than a
 * county.
 */
export function isOwnWord(words: string, { name, core, level, isDepartment }: Issuer): boolean {
  if (level !== '' && !isDepartment && words[0] === '全' && words.length === 2 && !core.endsWith('自治区')) {
    return rankOf(words[1]!) === -1 || rankOf(words[1]!) >= rankOf(level)
  }
  const kind = OWN_KIND.exec(words)?.[1]
  return kind === undefined || name === '' || name.includes(kind)
}

/** How a body calls itself, by its kind or, behind 我, by any name that ends as its own may. */
const SELF = /^(?:(.?)机关|(中心|街道|医院|公司)|(街道)办(?:事处)?|学(校)|我(?![省市州县区旗乡镇村]).{0,3}(.))$/

/** Whether 局机关, 中心, 街道办, 我支队 is the reporter, 学校 a university. */
export function isSelf(words: string, { name }: Issuer): boolean {
  const found = SELF.exec(words)
  if (found === null) return false
  if (found[4] !== undefined) return /[学校院]$/.test(name)
  const kind = found[1] ?? found[2] ?? found[3] ?? found[5] ?? ''
  return name === '' || name.includes(kind)
}

/** 市政府办公厅代表市政府|受理: one of both is enough. */
const FOR_OTHERS = /代表|受(?=.{2,}委托)/

/** Whether a name means the reporting body itself: its own name, a short form of it, or 县政府 in a county's report. */
export function isIssuer(words: string, issuer: Issuer): boolean {
  const { name, short, level, isDepartment, initials } = issuer
  if (initials !== '' && !initials.includes(words.charAt(0))) return false
  const behalf = words.search(FOR_OTHERS)
  if (behalf > 0) return isIssuer(words.slice(0, behalf), issuer)
  // nobody says who reports: a government, or a city by its name
  if (name === '') return /^(?:[市县区镇乡]级?)?(?:人民)?政府$|市$/.test(words)
  const bare = words.replace(/(?:人民)?政府(?:机关)?$/, '').replace(/级$/, '')
  if (bare === '' || bare === '各级') return true
  if (bare.length === 1) return bare === level || (level === '' && !isDepartment)
  return (
    name.includes(bare) ||
    short.includes(bare) ||
    (bare.endsWith('政府办') && short.includes(`${bare}公`)) ||
    isShortFor(bare, short)
  )
}

/** 市环保局 in a report of 黄石市环境保护局, 区公安分局 in one of 市公安局南湖区分局: characters of the name, to its last. */
function isShortFor(words: string, long: string): boolean {
  if (words.length < 3 || !SHORT_END.test(words)) return false
  for (const c of words) if (!long.includes(c)) return false
  return OFFICE_END.test(long.slice(long.lastIndexOf(words.at(-1)!) + 1))
}

const SHORT_END = /[局委厅办室院心会]$/
/** What may follow in the full name: 卫健委|员会, 政府办|公室. */
const OFFICE_END = /^(?:员会|公室|公厅)?$/
