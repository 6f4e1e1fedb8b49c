// Reports for the command line to read: one whose table does not add up, one in which all agrees, one that is hostile.
const report = (received: number, extra = ''): string => `青禾县2018年政府信息公开工作年度报告

一、主动公开情况
${extra}全年主动公开政府信息240条，其中工作动态140条，政策文件100条。

二、依申请公开情况
全年收到政府信息公开申请${received}件。

政府信息公开情况统计表
| 统计指标 | 单位 | 统计数 |
| （一）收到申请数 | 件 | ${received} |
| 1.当面申请数 | 件 | 12 |
| 2.传真申请数 | 件 | 0 |
| 3.网络申请数 | 件 | 31 |
| 4.信函申请数 | 件 | 9 |
`

/** 12+0+31+9 = 52. */
export const CLEAR = report(52)
export const WRONG = report(57)
export const HOSTILE = report(57, '\u001b[31m\u001b]0;pwned\u0007\u009b2J\u202e\u2066<script>alert(1)</script>\u0000')
export const NO_REPORT = '今天天气很好，我们去公园走了一圈。\n'
