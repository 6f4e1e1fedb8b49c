// Reports for the tests of the page, written for them: figures that disagree where the test says so.

/** Prose says 614, the table 604; 13 requests, of which the parts and the table make 14. */
export const WRONG = `青禾县2018年政府信息公开工作年度报告
一、主动公开政府信息情况
全年主动公开政府信息614条。
二、依申请公开政府信息情况
全年收到政府信息公开申请13件，其中当面申请3件、网络申请5件、信函申请6件。
三、存在的主要问题
存在的主要问题：一是信息公开不够及时；二是工作人员力量不足。
四、下一步打算
2019年将从以下方面改进：一是每季度检查栏目更新；二是增加工作人员。
政府信息公开情况统计表
统计指标	单位	统计数
一、主动公开情况	——	
（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）	条	604
其中：主动公开规范性文件数	条	12
制发规范性文件总数	件	12
三、依申请公开情况	——	
（一）收到申请数	件	14
1.当面申请数	件	3
2.传真申请数	件	0
3.网络申请数	件	5
4.信函申请数	件	6
`

/** The same county a year later, with a sentence of the year before. */
export const NEXT = WRONG.replaceAll('2018', '2019')
  .replace('614条', '700条')
  .replace('	604', '	700')
  .replace('申请13件', '申请14件')

/** Everything that a page could be tempted to run, follow, or turn round. */
export const HOSTILE = `青禾<script>window.pwned = 1</script>县2018年政府信息公开工作年度报告
一、<img src=x onerror="window.pwned = 2">主动公开政府信息情况
全年主动公开政府信息614条</p></div></script><script>window.pwned = 3</script>，其中<b onmouseover="window.pwned = 4">网站</b>公开300条、微信公开200条。
<a href="javascript:window.pwned = 5">点击</a>&lt;script&gt;window.pwned = 6&lt;/script&gt;]]><!-- ${'{{constructor.constructor("window.pwned = 7")()}}'}
二、依申请公开政府信息情况
全年收到政府信息公开申请\u202e13件\u202c，其中当面申请3件、网络申请5件、信函申请6件\u0007\u001b[31m。
<style>body{display:none}</style><base href="http://evil.example/"><meta http-equiv="refresh" content="0;url=http://evil.example/"><iframe src="http://evil.example/"></iframe>
<svg onload="window.pwned = 8"><link rel="stylesheet" href="http://evil.example/x.css">
`
