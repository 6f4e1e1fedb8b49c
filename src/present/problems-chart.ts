// The summary of stated problems as a chart: category by year as a heat map, an SVG, drawn by echarts without a browser. echarts is
// an optional peer: it loads when a chart is asked for.
import type { Value } from './sheets'

export class ChartLibraryMissing extends Error {
  override readonly name = 'ChartLibraryMissing'
}

const CELL = { width: 76, height: 30 }
const MARGIN = { left: 110, top: 48, right: 24, bottom: 28 }

/**
 * @param summary headings (years), then a row a category, then the number of reports, as `summaryGrid` makes it
 * @returns an SVG document
 * @throws ChartLibraryMissing when echarts is not installed
 */
export async function summaryChart(summary: readonly (readonly Value[])[], title: string): Promise<string> {
  const echarts = await import('echarts').catch(cause => {
    throw new ChartLibraryMissing('npm install echarts', { cause })
  })
  const years = summary[0]!.slice(1).map(String)
  const rows = summary.slice(1, -1)
  const reports = summary.at(-1)!.slice(1).map(Number)
  const names = rows.map(row => String(row[0])).reverse()
  const data = rows.flatMap((row, r) =>
    years.map((_, y) => [y, rows.length - 1 - r, Math.round((100 * Number(row[y + 1])) / (reports[y] || 1))])
  )
  const chart = echarts.init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: MARGIN.left + MARGIN.right + CELL.width * Math.max(years.length, 3),
    height: MARGIN.top + MARGIN.bottom + CELL.height * Math.max(names.length, 1)
  })
  chart.setOption({
    animation: false,
    backgroundColor: '#ffffff',
    title: { text: title, left: 0, top: 4, textStyle: { fontSize: 14, color: '#1f2933' } },
    grid: MARGIN,
    xAxis: { type: 'category', data: years, splitArea: { show: true }, axisTick: { show: false } },
    yAxis: { type: 'category', data: names, axisTick: { show: false } },
    visualMap: { min: 0, max: 100, show: false, inRange: { color: ['#f4f7fb', '#9dbfe0', '#1f5f99'] } },
    series: [
      { type: 'heatmap', data, label: { show: true, formatter: ({ value }: { value: number[] }) => `${value[2]}%` } }
    ]
  })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg
}
