// One chart by ECharts, with its key and its data to take away. Knows how things are drawn, not what they mean. Large, so it
// loads with the charts only.
import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'preact/hooks'
import { messages } from '../messages'
import type { Shown } from '../reading/relations'
import { save, saveUrl } from '../reading/save'
import { type Counts, countsCsv } from '../reading/series'
import { isDark } from '../state/settings'
import { shown } from './Words'

// The key is ours: a list that is read aloud and takes a third of what ECharts' own legend weighs.
echarts.use([BarChart, LineChart, GridComponent, TooltipComponent, CanvasRenderer])

/** Told apart by lightness as well as by hue (Okabe and Ito, Color Universal Design). */
const COLOURS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#b8a000', '#7f7f7f']

/** How a point of a line is drawn: by shape as well as by colour. */
const POINTS: Record<Shown, { symbol: string; size: number; colour: string }> = {
  pass: { symbol: 'circle', size: 9, colour: '--pass' },
  fail: { symbol: 'diamond', size: 15, colour: '--fail' },
  open: { symbol: 'triangle', size: 11, colour: '--open' },
  unchecked: { symbol: 'emptyCircle', size: 8, colour: '--accent' }
}

interface Props {
  /** What is drawn: as stacked bars, one a column of the counts, or as a line of its only row. */
  counts: Counts
  /** What is taken away as CSV, where it is more than what is drawn. */
  whole?: Counts
  /** Verdicts of the line's points; bars have none. */
  points?: readonly Shown[]
  lying?: boolean
  /** Name of the files. */
  name: string
}

export function Chart({ counts, whole = counts, points, lying = false, name }: Props) {
  const m = messages.value
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<echarts.ECharts | null>(null)
  const empty = counts.rows.length === 0 || counts.columns.length === 0
  const height = lying ? `${Math.max(9, 4 + counts.columns.length * 1.9)}rem` : undefined
  useEffect(() => {
    if (place.current === null || empty) return
    const drawn = echarts.init(place.current)
    chart.current = drawn
    drawn.setOption(options(counts, points, lying))
    const resize = new ResizeObserver(() => drawn.resize())
    resize.observe(place.current)
    return () => {
      resize.disconnect()
      drawn.dispose()
      chart.current = null
    }
  }, [counts, points, lying, empty, isDark.value])
  if (empty) return <p class="quiet">{m.noData}</p>
  const described = counts.rows.map(
    r => `${r.name} ${r.values.map((v, i) => `${counts.columns[i]} ${v ?? '–'}`).join(' ')}`
  )
  return (
    <figure class="chart">
      {!points && (
        <ul class="key">
          {counts.rows.map((r, i) => (
            <li key={r.name}>
              <span class="swatch" style={{ background: COLOURS[i % COLOURS.length] }} />
              {shown(r.name)}
            </li>
          ))}
        </ul>
      )}
      <div ref={place} class="canvas" style={{ height }} role="img" aria-label={described.join('；')} />
      <figcaption>
        <button type="button" onClick={() => save(`${name}.csv`, 'text/csv', countsCsv(whole))}>
          {m.chartCsv}
        </button>
        <button
          type="button"
          onClick={() => {
            const url = chart.current?.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: colour('--paper') })
            if (url) saveUrl(`${name}.png`, url)
          }}
        >
          {m.chartPng}
        </button>
      </figcaption>
    </figure>
  )
}

const colour = (property: string): string => getComputedStyle(document.body).getPropertyValue(property).trim()

function options(counts: Counts, points: readonly Shown[] | undefined, lying: boolean): echarts.EChartsCoreOption {
  const ink = colour('--ink')
  const line = { lineStyle: { color: colour('--line') } }
  const names = { type: 'category', data: counts.columns.map(shown), axisLine: line, axisTick: { show: false } }
  const figures = { type: 'value', minInterval: 1, axisLabel: { color: colour('--quiet') }, splitLine: line }
  const labels = { color: ink, ...(lying ? { width: 150, overflow: 'truncate' } : {}) }
  const named = { ...names, axisLabel: labels, inverse: lying }
  return {
    animation: false,
    color: COLOURS,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
    // Drawn on the canvas: names from reports never become HTML.
    tooltip: {
      ...{ trigger: 'axis', renderMode: 'richText', axisPointer: { type: points ? 'line' : 'shadow' } },
      ...{ backgroundColor: colour('--paper'), borderColor: colour('--line'), textStyle: { color: ink } }
    },
    grid: { left: 4, right: 20, bottom: 4, top: points ? 28 : 8, containLabel: true },
    xAxis: lying ? figures : named,
    yAxis: lying ? named : figures,
    series: counts.rows.map(row =>
      points
        ? {
            ...{ type: 'line', name: shown(row.name), lineStyle: { color: colour('--accent') }, connectNulls: true },
            data: row.values.map((value, i) => pointOf(value, points[i] ?? 'unchecked', ink))
          }
        : { type: 'bar', stack: 'all', name: shown(row.name), barMaxWidth: 34, data: row.values.map(v => v ?? 0) }
    )
  }
}

function pointOf(value: number | null, verdict: Shown, ink: string): object {
  const { symbol, size, colour: property } = POINTS[verdict]
  const label = { show: true, color: ink, fontWeight: verdict === 'fail' ? 'bold' : 'normal' }
  return { value, symbol, symbolSize: size, itemStyle: { color: colour(property) }, label }
}
