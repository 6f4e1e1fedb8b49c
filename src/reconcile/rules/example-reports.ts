// Short reports that the examples of several rules are made of. They are put together when asked for: a call on loading would keep the
// page in programs that only check reports.

/**
 * A report for 2018 that states how many applications were received, and the table's rows for it.
 *
 * @param stated the figure of the prose
 * @param cells received, in person, by fax, online, by letter; an empty text is a blank cell
 */
export function applicationsExample(stated: number, cells: readonly (number | '')[]): string {
  const rows = cells.map((cell, i) => `| ${APPLICATIONS[i]} | 件 | ${cell}${cell === '' ? '' : ' '}|`)
  return `某县2018年政府信息公开工作年度报告
三、依申请公开情况
全年共收到政府信息公开申请${stated}件。
政府信息公开情况统计表
| 统计指标 | 单位 | 统计数 |
| 三、依申请公开情况 | —— | |
${rows.join('\n')}`
}

const APPLICATIONS = ['（一）收到申请数', '1.当面申请数', '2.传真申请数', '3.网络申请数', '4.信函申请数']

/**
 * A report for 2022 with the six sections of the format.
 *
 * @param fifth heading of the section on problems; null leaves the section out
 */
export function sectionsExample(fifth: string | null): string {
  const problems = fifth === null ? '' : `\n五、${fifth}\n公开内容还不够及时。下一步将加强督促检查。`
  return `某县2022年政府信息公开工作年度报告
一、总体情况
全年主动公开政府信息1528条。
二、主动公开政府信息情况
制发行政规范性文件3件。
三、收到和处理政府信息公开申请情况
收到申请52件。
四、政府信息公开行政复议、行政诉讼情况
行政复议2件。${problems}
六、其他需要报告的事项
没有收取信息处理费。`
}

/** The heading of section five as the format has it. */
export const FIFTH = '存在的主要问题及改进情况'
