// Charts over many reports: problem categories by year and by issuer, and one indicator over the years of one issuer with
// its checks.
import { useEffect, useMemo, useState } from 'preact/hooks'
import { labelOf } from '../../../src/forms'
import type { Analysis } from '../../../src/model'
import { messages } from '../messages'
import { shown as gravest } from '../reading/relations'
import { figureOf, indicatorSeries, mostOf, problemCounts, yearsOf } from '../reading/series'
import { keep } from '../state/contents'
import { isLoaded, type ReadyReport, readyReports } from '../state/reports'
import { Chart } from './Chart'
import { Scroller } from './Scroller'
import { shown } from './Words'

/** As many kinds as colours tell apart, and as many bars as a screen holds. */
const KINDS = 7
const BARS = 20

export function Charts() {
  return (
    <>
      <Problems />
      <Indicator />
    </>
  )
}

function Problems() {
  const m = messages.value
  const [by, setBy] = useState<'year' | 'issuer'>('year')
  const counts = useMemo(
    () =>
      problemCounts(
        readyReports.value.map(r => r.digest),
        by,
        id => m.categories[id] ?? id
      ),
    [readyReports.value, by, m]
  )
  const drawn = useMemo(() => mostOf(counts, KINDS, by === 'year' ? null : BARS, m.others), [counts, by, m])
  return (
    <section aria-label={m.categoryChart}>
      <header>
        <h2>{m.categoryChart}</h2>
        <select
          aria-label={m.categoryChart}
          value={by}
          onChange={e => setBy(e.currentTarget.value === 'issuer' ? 'issuer' : 'year')}
        >
          <option value="year">{m.categoryByYear}</option>
          <option value="issuer">{m.categoryByIssuer}</option>
        </select>
        {drawn.columns.length < counts.columns.length && (
          <span class="quiet">{m.mostOf(drawn.columns.length, counts.columns.length)}</span>
        )}
      </header>
      <Chart counts={drawn} whole={counts} lying={by === 'issuer'} name="problems" />
    </section>
  )
}

function Indicator() {
  const m = messages.value
  const issuers = useMemo(
    () => [...new Set(readyReports.value.flatMap(r => r.digest.issuer ?? []))].sort((a, b) => a.localeCompare(b, 'zh')),
    [readyReports.value]
  )
  const [issuer, setIssuer] = useState('')
  const [indicator, setIndicator] = useState('')
  const chosenIssuer = issuers.includes(issuer) ? issuer : mostYears(readyReports.value, issuers)
  const own = useMemo(
    () => readyReports.value.filter(r => r.digest.issuer === chosenIssuer),
    [readyReports.value, chosenIssuer]
  )
  useEffect(() => void keep(own), [own])
  const analyses = useMemo(() => own.filter(isLoaded).map(r => r.analysis), [own])
  const indicators = useMemo(() => indicatorsOf(analyses), [analyses])
  const chosen = indicators.includes(indicator) ? indicator : usual(analyses, indicators)
  const series = useMemo(
    () => indicatorSeries(analyses, chosenIssuer, chosen, labelOf(chosen) ?? chosen),
    [analyses, chosenIssuer, chosen]
  )
  const years = useMemo(() => yearsOf(analyses, chosenIssuer, chosen), [analyses, chosenIssuer, chosen])
  const points = useMemo(() => {
    const verdicts = new Map(years.map(y => [String(y.year), gravest(y.checks)]))
    return series.columns.map(c => verdicts.get(c) ?? 'unchecked')
  }, [years, series])
  return (
    <section aria-label={m.indicatorChart}>
      <header>
        <h2>{m.indicatorChart}</h2>
        <select aria-label={m.chooseIssuer} value={chosenIssuer} onChange={e => setIssuer(e.currentTarget.value)}>
          {issuers.map(i => (
            <option key={i} value={i}>
              {shown(i)}
            </option>
          ))}
        </select>
        <select aria-label={m.chooseIndicator} value={chosen} onChange={e => setIndicator(e.currentTarget.value)}>
          {indicators.map(i => (
            <option key={i} value={i}>
              {labelOf(i) ?? i}
            </option>
          ))}
        </select>
      </header>
      <Chart counts={series} points={points} name="indicator" />
      <YearTable years={years} />
    </section>
  )
}

const indicatorsOf = (analyses: readonly Analysis[]): string[] =>
  [
    ...new Set(analyses.flatMap(a => [...a.claims, ...a.tables.flatMap(t => t.cells)].flatMap(x => x.indicator ?? [])))
  ].sort()

/** The issuer to look at first: the one with most years. */
function mostYears(reports: readonly ReadyReport[], issuers: readonly string[]): string {
  const years = new Map<string, number>()
  for (const { digest } of reports)
    if (digest.issuer !== null && digest.year !== null) years.set(digest.issuer, (years.get(digest.issuer) ?? 0) + 1)
  return issuers.reduce((best, i) => ((years.get(i) ?? 0) > (years.get(best) ?? 0) ? i : best), issuers[0] ?? '')
}

/** The indicator to look at first: one of the usual ones that the issuer states in most years. */
function usual(own: readonly Analysis[], indicators: readonly string[]): string {
  const known = ['applications.received', 'applications.new', 'disclosure.total', ...indicators]
  // A figure counts, one that is not nothing a little more.
  const stated = (id: string): number =>
    own.reduce((n, a) => {
      const { value } = figureOf(a, id)
      return n + (value === null ? 0 : value === 0 ? 1 : 1.1)
    }, 0)
  let best = indicators[0] ?? ''
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
function YearTable({ years }: { years: ReturnType<typeof yearsOf> }) {
  const m = messages.value
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
          {years.map((y, i) => (
            <tr key={`${y.year} ${i}`}>
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
