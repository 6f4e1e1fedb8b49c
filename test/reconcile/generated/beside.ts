// What stands beside the totals in reports that are right: other bodies, parts of the year, kinds, last year, other people's cases.
// Its figures agree with one another, and none of them is the table's.
import type { Random } from './random'
import { type Writer, write } from './writer'

export interface Totals {
  year: number
  /** Applications of the year, closed ones, those carried into the next year. */
  new: number
  done: number
  out: number
  /** Reviews and suits. */
  review: number
  suits: number
}

interface Beside {
  figures(r: Random, t: Totals): Record<string, number>
  words: readonly string[]
}

/** A part of the whole, none of it and all of it rarely. */
const some = (r: Random, whole: number): number => r.int(0, whole)

const three = (r: Random, whole: number) => {
  const [a, b, c] = r.split(whole, 3) as [number, number, number]
  return { a, b, c, ab: a + b, bc: b + c, whole }
}

/** With `{_name}` where nothing determines the figure, and `{name}` where the sentence itself does. */
const SENTENCES: readonly Beside[] = [
  {
    figures: (r, t) => three(r, t.new),
    words: [
      '县政府本级收到申请{_a}件、县级部门收到申请{_b}件、乡镇（街道）收到申请{_c}件。',
      '县政府本级、县级部门、乡镇（街道）分别收到申请{_a}件、{_b}件、{_c}件。',
      '按受理单位分，县本级{a}件、县级部门{b}件、乡镇（街道）{c}件，合计{whole}件。',
      '县政府办公室办理申请{_a}件，其余{_bc}件由各部门、乡镇办理。',
      '县水利局受理申请{_a}件、县交通运输局受理{_b}件，两家合计{_ab}件。',
      '新收申请中，征地补偿类{_a}件、规划建设类{_b}件、其他{_c}件。',
      '从申请内容看，涉及土地征收的{_a}件，涉及工程项目的{_b}件，涉及其他事项的{_c}件。',
      '一至八月收到申请{_a}件，九至十一月收到{_b}件，十二月收到{_c}件。'
    ]
  },
  {
    figures: (r, t) => three(r, t.new),
    words: [
      '上半年新收申请{_a}件，下半年新收申请{_bc}件。',
      '第一季度收到申请{_a}件，第二季度收到申请{_b}件。',
      '县林业局收到申请{_a}件，均已按期答复；县民政局收到申请{_b}件。',
      '申请量较大的单位有：县水利局{_a}件，县交通运输局{_b}件。'
    ]
  },
  {
    figures: (r, t) => {
      const [old, left] = [t.new + r.int(1, 20), r.int(0, 5)]
      return {
        since: t.year - 3,
        old,
        left,
        closed: old - Math.min(left, old),
        cases: t.review + r.int(1, 9),
        suits: t.suits + r.int(1, 9)
      }
    },
    words: [
      '上年新收申请{_old}件，办结{_closed}件。',
      '上一年度共收到行政复议{_cases}件、行政诉讼{_suits}件。',
      '自{_since}年以来，累计受理政府信息公开申请{_old}件，办结{_closed}件。',
      '去年同期收到申请{_old}件。'
    ]
  },
  {
    figures: (r, t) => {
      const cases = t.review + r.int(3, 40)
      const [upheld, corrected, other] = r.split(cases, 3) as [number, number, number]
      return { cases, upheld, corrected, other, all: cases + r.int(20, 90) }
    },
    words: [
      '县政府作为行政复议机关受理信息公开复议案件{cases}件，其中维持{upheld}件、纠正{corrected}件、其他结果{other}件。',
      '县司法局全年受理行政复议案件{_all}件，其中涉及信息公开{_cases}件。',
      '全县各级法院审理行政诉讼案件{_all}件。'
    ]
  },
  {
    figures: (r, t) => {
      const permits = t.new + r.int(50, 900)
      const refused = some(r, 40)
      const calls = r.int(900, 9000)
      return { permits, refused, granted: permits, calls, answered: calls - some(r, 40), topics: r.int(3, 9) }
    },
    words: [
      '受理行政许可申请{_permits}件，不予受理{_refused}件。',
      '政务服务便民热线受理诉求{_calls}件，办结{_answered}件。',
      '市场监管领域作出行政处罚{_refused}件，公安领域作出行政处罚{_topics}件。',
      '全年公开行政处罚信息{_calls}条、行政许可信息{_permits}条。',
      '县司法局备案审查规范性文件{_topics}件，提出意见{_refused}条。',
      '受理信访事项{_permits}件，其中网上信访{_refused}件。'
    ]
  },
  {
    figures: r => {
      const [courses, each, proposals, motions] = [r.int(2, 9), r.int(20, 60), r.int(10, 90), r.int(10, 90)]
      const [stock, more, gone] = [r.int(40, 90), r.int(3, 9), r.int(1, 9)]
      return {
        courses,
        each,
        people: courses * each,
        proposals,
        motions,
        both: proposals + motions,
        stock,
        more,
        gone,
        now: stock + more - gone
      }
    },
    words: [
      '印发宣传手册{courses}期，每期{each}份，共印发{people}份。',
      '办理人大建议{proposals}件、政协提案{motions}件，合计{both}件。',
      '原有信息员{stock}名，新增{more}名，调离{gone}名，现有{now}名。',
      '网站访问量{_people}万次，政务新媒体关注用户{_each}万人。'
    ]
  }
]

/** One to three sentences, each of another kind. */
export function beside(w: Writer, r: Random, totals: Totals): void {
  const left = [...SENTENCES]
  for (let n = r.int(1, 3); n > 0; n--) {
    const { figures, words } = left.splice(r.int(0, left.length - 1), 1)[0]!
    write(w, r.pick(words), figures(r, totals))
  }
}
