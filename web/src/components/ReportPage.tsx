// The report as a readable page: headings, paragraphs with their figures alive, tables as the form prints them. A long report
// is drawn in parts, the first at once, so that it can be read while the rest follows.
import { memo } from 'preact/compat'
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks'
import type { Analysis } from '../../../src/model'
import { messages } from '../messages'
import { type PageBlock, type Piece, pageOf, type Stretch } from '../reading/page'
import type { Relations } from '../reading/relations'
import { hitsWithin } from '../reading/search'
import { blockElement, goTo, hit, hits, isSelected, placeElement, sectionElement, wanted } from '../state/selection'
import { ClaimMark } from './ClaimMark'
import { FormTable } from './FormTable'
import { type HitsHere, Words } from './Words'

interface Props {
  text: string
  analysis: Analysis
  relations: Relations
}

/** Blocks that are drawn together. */
const PART = 40
/** A report of more parts than these leaves those out of sight unlaid. Shorter ones scroll best when all is laid out. */
const MANY = 60

export function ReportPage({ text, analysis, relations }: Props) {
  const parts = useMemo(() => {
    const blocks = pageOf(text, analysis)
    return Array.from({ length: Math.ceil(blocks.length / PART) }, (_, i) => blocks.slice(i * PART, (i + 1) * PART))
  }, [text, analysis])
  const [drawn, setDrawn] = useState(1)
  useEffect(() => setDrawn(1), [parts])
  useEffect(() => {
    if (drawn >= parts.length) return
    // More and more at a time: the page grows in some dozen steps however long it is, each between two frames.
    const timer = setTimeout(() => setDrawn(Math.min(parts.length, drawn + Math.max(2, drawn >> 2))), 16)
    return () => clearTimeout(timer)
  }, [drawn, parts])
  useWanted(parts, drawn, setDrawn)

  const titleEnd = useMemo(() => endOfTitle(text, analysis.report.title), [text, analysis])

  const found = hits.value
  const current = found.starts[hit.value] ?? null
  return (
    <article class="page" lang="zh-CN" aria-label={messages.value.report} aria-busy={drawn < parts.length}>
      {analysis.report.kind === 'unknown' && <p class="notice">{messages.value.unknownReport}</p>}
      {parts.slice(0, drawn).map(blocks => (
        <div key={blocks[0]?.start} class={parts.length > MANY ? 'part far' : 'part'}>
          {blocks.map(block => {
            const starts = found.starts.length === 0 ? NO_HITS : hitsWithin(found, block.start, block.end)
            const here = current !== null && starts.includes(current) ? current : null
            return (
              <Block
                key={block.start}
                block={block}
                text={text}
                relations={relations}
                starts={starts}
                length={found.length}
                current={here}
                isTitle={block.end <= titleEnd}
              />
            )
          })}
        </div>
      ))}
    </article>
  )
}

/** Where the printed title ends, 0 when the text does not begin with it. */
function endOfTitle(text: string, title: string | null): number {
  const start = /\S/.exec(text)?.index ?? 0
  return title !== null && title !== '' && text.startsWith(title, start) ? start + title.length : 0
}

const NO_HITS: readonly number[] = []

/** Scrolls to what is wanted as soon as it is drawn; draws up to it when it is not. */
function useWanted(parts: readonly (readonly PageBlock[])[], drawn: number, setDrawn: (n: number) => void): void {
  const target = wanted.value
  useLayoutEffect(() => {
    if (target === null) return
    const element =
      (target.element === null ? null : document.getElementById(target.element)) ??
      (target.offset === null
        ? null
        : document.getElementById(blockElement(blockAt(parts, target.offset)?.start ?? -1)))
    if (element === null && drawn < parts.length) {
      setDrawn(parts.length)
      return
    }
    wanted.value = null
    if (element === null) return
    element.scrollIntoView({
      block: 'center',
      behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
    })
    if (element.tagName !== 'MARK') element.focus({ preventScroll: true })
  }, [target, parts, drawn, setDrawn])
}

function blockAt(parts: readonly (readonly PageBlock[])[], offset: number): PageBlock | null {
  let found: PageBlock | null = null
  for (const blocks of parts) for (const block of blocks) if (block.start <= offset) found = block
  return found
}

interface BlockProps {
  block: PageBlock
  text: string
  relations: Relations
  starts: readonly number[]
  length: number
  current: number | null
  isTitle: boolean
}

const Block = memo(
  function Block({ block, text, relations, starts, length, current, isTitle }: BlockProps) {
    const here = { starts, length, current }
    if (block.kind === 'table') return <FormTable table={block.table} relations={relations} hits={here} />
    const inner = block.stretches.map(s => (
      <StretchView key={s.pieces[0]?.start} stretch={s} text={text} relations={relations} hits={here} />
    ))
    const attributes = { id: blockElement(block.start), tabIndex: -1 }
    if (block.kind === 'paragraph')
      return (
        <p {...attributes} class={block.continued ? 'continued' : isTitle ? 'title' : undefined}>
          {inner}
        </p>
      )
    const { level, id } = block.section
    const heading = { ...attributes, id: sectionElement(id) }
    if (level <= 1) return <h2 {...heading}>{inner}</h2>
    if (level === 2) return <h3 {...heading}>{inner}</h3>
    return <h4 {...heading}>{inner}</h4>
  },
  (a, b) =>
    a.block === b.block &&
    a.relations === b.relations &&
    a.current === b.current &&
    (a.starts === b.starts || (a.length === b.length && a.starts.join() === b.starts.join()))
)

interface Parts {
  text: string
  relations: Relations
  hits: HitsHere
}

function StretchView({ stretch, text, relations, hits }: { stretch: Stretch } & Parts) {
  const pieces = stretch.pieces.map(p => (
    <PieceView key={p.start} piece={p} text={text} relations={relations} hits={hits} />
  ))
  if (stretch.statement === null) return <>{pieces}</>
  const m = messages.value
  const { kind, statement } = stretch.statement
  const names = statement.categories.map(c => m.categories[c.id] ?? c.id).join('、')
  const starts = stretch.pieces[0]?.start === statement.start
  return (
    <span class={`statement ${kind}`}>
      {starts && (
        <span class="category">
          {m[kind]}
          {names && ` · ${names}`}
        </span>
      )}
      {pieces}
    </span>
  )
}

function PieceView({ piece, text, relations, hits }: { piece: Piece } & Parts) {
  const { start, end, claim, finding } = piece
  if (claim) {
    const verdict = relations.verdictOfClaim(claim.id)
    return <ClaimMark claim={claim} text={text} start={start} end={end} verdict={verdict} hits={hits} />
  }
  const words = <Words text={text} start={start} end={end} hits={hits} />
  if (finding === null) return words
  const select = (): void => goTo({ kind: 'finding', index: finding }, null)
  return (
    // biome-ignore lint/a11y/useSemanticElements: evidence may be whole sentences, and a button is a box that does not break over lines
    <span
      role="button"
      tabIndex={0}
      id={placeElement(start)}
      class="place"
      aria-pressed={isSelected({ kind: 'finding', index: finding }).value === true}
      onClick={select}
      onKeyDown={event => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        select()
      }}
    >
      {words}
    </span>
  )
}
