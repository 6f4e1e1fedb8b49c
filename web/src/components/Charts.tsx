// Charts over many reports. Loads ECharts, so it is loaded only when the overview is opened.
import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { labelOf } from '../../../src/forms'
import { messages } from '../messages'
import { save, saveUrl } from '../reading/save'
import { type Counts, countsCsv, indicatorSeries, problemCounts } from '../reading/series'
import { readyReports } from '../state/reports'

echarts.use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer])

export function Charts() {
  const m = messages.value
  const analyses = readyReports.value.flatMap(r => (r.analysis ? [r.analysis] : []))
  const [by, setBy] = useState<'year' | 'issuer'>('year')
  const issuers = useMemo(
    () => [...new Set(analyses.flatMap(a => a.report.issuer ?? []))].sort((a, b) => a.localeCompare(b, 'zh')),
    [readyReports.value]
  )
  const indicators = useMemo(
    () =>
      [
        ...new Set(
          analyses.flatMap(a => [...a.claims, ...a.tables.flatMap(t => t.cells)].flatMap(x => x.indicator ?? []))
        )
      ].sort(),
    [readyReports.value]
  )
  const [issuer, setIssuer] = useState('')
  const [indicator, setIndicator] = useState('')
  const chosenIssuer = issuers.includes(issuer) ? issuer : (issuers[0] ?? '')
  const chosenIndicator = indicators.includes(indicator)
    ? indicator
    : indicators.includes('applications.received')
      ? 'applications.received'
      : (indicators[0] ?? '')
  const problems = useMemo(() => problemCounts(analyses, by, id => m.categories[id]), [readyReports.value, by, m])
  const series = useMemo(
    () => indicatorSeries(analyses, chosenIssuer, chosenIndicator, labelOf(chosenIndicator) ?? chosenIndicator),
    [readyReports.value, chosenIssuer, chosenIndicator]
  )
  return (
    <>
      <section>
        <h2>{m.categoryChart}</h2>
        <div class="selects">
          <select
            aria-label={m.categoryChart}
            value={by}
            onChange={e => setBy(e.currentTarget.value === 'issuer' ? 'issuer' : 'year')}
          >
            <option value="year">{m.categoryByYear}</option>
            <option value="issuer">{m.categoryByIssuer}</option>
          </select>
        </div>
        <Chart counts={problems} kind="bar" name="problems" />
      </section>
      <section>
        <h2>{m.indicatorChart}</h2>
        <div class="selects">
          <select aria-label={m.chooseIssuer} value={chosenIssuer} onChange={e => setIssuer(e.currentTarget.value)}>
            {issuers.map(i => (
              <option key={i}>{i}</option>
            ))}
          </select>
          <select
            aria-label={m.chooseIndicator}
            value={chosenIndicator}
            onChange={e => setIndicator(e.currentTarget.value)}
          >
            {indicators.map(i => (
              <option key={i} value={i}>
                {labelOf(i) ?? i}
              </option>
            ))}
          </select>
        </div>
        <Chart counts={series} kind="line" name="indicator" />
      </section>
    </>
  )
}

function Chart({ counts, kind, name }: { counts: Counts; kind: 'bar' | 'line'; name: string }) {
  const m = messages.value
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<echarts.ECharts | null>(null)
  const empty = counts.rows.length === 0 || counts.columns.length === 0
  useEffect(() => {
    if (place.current === null || empty) return
    const drawn = echarts.init(place.current)
    chart.current = drawn
    const style = getComputedStyle(document.documentElement)
    const ink = style.getPropertyValue('--ink').trim()
    const byColumn = kind === 'line'
    drawn.setOption({
      textStyle: { fontFamily: 'inherit', color: ink },
      tooltip: { trigger: 'axis' },
      legend: byColumn ? undefined : { textStyle: { color: ink }, type: 'scroll' },
      grid: { left: 8, right: 16, bottom: 8, top: 40, containLabel: true },
      xAxis: {
        type: 'category',
        data: byColumn ? counts.columns : counts.rows.map(r => r.name),
        axisLabel: { color: ink }
      },
      yAxis: { type: 'value', axisLabel: { color: ink } },
      series: byColumn
        ? counts.rows.map(r => ({ type: 'line', name: r.name, data: r.values, label: { show: true, color: ink } }))
        : counts.columns.map((c, i) => ({ type: 'bar', name: c, data: counts.rows.map(r => r.values[i] ?? 0) }))
    })
    const resize = (): void => drawn.resize()
    addEventListener('resize', resize)
    return () => {
      removeEventListener('resize', resize)
      drawn.dispose()
      chart.current = null
    }
  }, [counts, kind, empty])
  if (empty) return <p class="quiet">{m.noData}</p>
  return (
    <figure class="chart">
      <div
        ref={place}
        class="canvas"
        role="img"
        aria-label={counts.rows.map(r => `${r.name} ${r.values.join(' ')}`).join('；')}
      />
      <figcaption>
        <button type="button" onClick={() => save(`${name}.csv`, 'text/csv', countsCsv(counts))}>
          {m.chartCsv}
        </button>
        <button
          type="button"
          onClick={() => {
            const url = chart.current?.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: '#fff' })
            if (url) saveUrl(`${name}.png`, url)
          }}
        >
          {m.chartPng}
        </button>
      </figcaption>
    </figure>
  )
}
