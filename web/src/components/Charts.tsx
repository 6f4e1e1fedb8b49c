// Charts over many reports. Loads ECharts, so it is loaded only when the overview is opened.
import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { labelOf } from '../../../src/forms'
import type { Analysis } from '../../../src/model'
import { messages } from '../messages'
import { save, saveUrl } from '../reading/save'
import { type Counts, countsCsv, figureOf, indicatorSeries, problemCounts, yearsOf } from '../reading/series'
import { readyReports } from '../state/reports'
import { theme } from '../state/settings'
import { Scroller } from './Scroller'
import { shown } from './Words'

echarts.use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer])

/** Told apart by lightness as well as by hue (Okabe and Ito, Color Universal Design). */
const COLOURS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#f0e442', '#7f7f7f']

export function Charts() {
  const m = messages.value
  const analyses = useMemo(() => readyReports.value.map(r => r.analysis), [readyReports.value])
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
  const chosenIssuer = issuers.includes(issuer) ? issuer : mostYears(analyses, issuers)
  const chosenIndicator = indicators.includes(indicator) ? indicator : usual(analyses, chosenIssuer, indicators)
  const problems = useMemo(() => problemCounts(analyses, by, id => m.categories[id] ?? id), [readyReports.value, by, m])
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
              <option key={i} value={i}>
                {shown(i)}
              </option>
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
        <YearTable issuer={chosenIssuer} indicator={chosenIndicator} analyses={analyses} />
      </section>
    </>
  )
}

/** The issuer to look at first: the one with most years. */
function mostYears(analyses: readonly Analysis[], issuers: readonly string[]): string {
  const years = new Map<string, number>()
  for (const { report } of analyses)
    if (report.issuer !== null) years.set(report.issuer, (years.get(report.issuer) ?? 0) + 1)
  return issuers.reduce((best, i) => ((years.get(i) ?? 0) > (years.get(best) ?? 0) ? i : best), issuers[0] ?? '')
}

/** The indicator to look at first: one of the usual ones that the issuer states in most years. */
function usual(analyses: readonly Analysis[], issuer: string, indicators: readonly string[]): string {
  const own = analyses.filter(a => a.report.issuer === issuer)
  const known = ['applications.received', 'applications.new', 'disclosure.total', ...indicators.slice(0, 200)]
  const stated = (id: string): number => own.reduce((n, a) => n + (figureOf(a, id).value === null ? 0 : 1), 0)
  let best = known[0] ?? ''
  let most = 0
  for (const id of known) {
    const n = indicators.includes(id) ? stated(id) : 0
    if (n > most) {
      best = id
      most = n
    }
  }
  return best
}

/** The figures of the line, with where each stands and how its checks came out. */
function YearTable({ issuer, indicator, analyses }: { issuer: string; indicator: string; analyses: Analysis[] }) {
  const m = messages.value
  const years = useMemo(() => yearsOf(analyses, issuer, indicator), [analyses, issuer, indicator])
  if (years.length === 0) return null
  return (
    <Scroller name={m.indicatorChart}>
      <table class="years">
        <thead>
          <tr>
            <th scope="col">{m.reportYear}</th>
            <th scope="col">{m.value}</th>
            <th scope="col">{m.from}</th>
            <th scope="col">{m.checksShort}</th>
          </tr>
        </thead>
        <tbody>
          {years.map(y => (
            <tr key={y.year}>
              <th scope="row">{y.year}</th>
              <td class="number">{y.value?.toLocaleString('en', { maximumFractionDigits: 6 }) ?? '–'}</td>
              <td>{y.source === null ? '' : y.source === 'table' ? m.sourceTable : m.sourceProse}</td>
              <td>
                {y.checks.map(c => (
                  <span key={c.id} class="badge" data-verdict={c.verdict} title={shown(c.formula)}>
                    {m.verdictSigns[c.verdict]} {shown(c.rule)}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
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
      animation: false,
      color: COLOURS,
      textStyle: { fontFamily: style.fontFamily, color: ink },
      // Drawn on the canvas: names from reports never become HTML.
      tooltip: { trigger: 'axis', renderMode: 'richText' },
      legend: byColumn ? undefined : { top: 0, textStyle: { color: ink }, type: 'scroll' },
      grid: { left: 8, right: 16, bottom: 8, top: 40, containLabel: true },
      xAxis: {
        type: 'category',
        data: byColumn ? counts.columns : counts.rows.map(r => r.name),
        axisLabel: { color: ink, ...(byColumn ? {} : { interval: 0, width: 64, overflow: 'break' as const }) }
      },
      yAxis: {
        type: 'value',
        minInterval: 1,
        axisLabel: { color: ink },
        splitLine: { lineStyle: { color: style.getPropertyValue('--line').trim() } }
      },
      series: byColumn
        ? counts.rows.map(r => ({ type: 'line', name: r.name, data: r.values, label: { show: true, color: ink } }))
        : counts.columns.map((c, i) => ({
            type: 'bar',
            stack: 'all',
            name: shown(c),
            data: counts.rows.map(r => r.values[i] ?? 0)
          }))
    })
    const resize = (): void => drawn.resize()
    addEventListener('resize', resize)
    return () => {
      removeEventListener('resize', resize)
      drawn.dispose()
      chart.current = null
    }
  }, [counts, kind, empty, theme.value])
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
            const url = chart.current?.getDataURL({
              type: 'png',
              pixelRatio: 2,
              backgroundColor: getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()
            })
            if (url) saveUrl(`${name}.png`, url)
          }}
        >
          {m.chartPng}
        </button>
      </figcaption>
    </figure>
  )
}
