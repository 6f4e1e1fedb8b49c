// The report as a readable page: headings, paragraphs with their figures alive, tables as the form prints them.
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Analysis } from '../../../src/model'
import { messages } from '../messages'
import { type PageBlock, type Piece, pageOf, type Stretch } from '../reading/page'
import type { Relations } from '../reading/relations'
import { goTo, search, sectionElement, selected, wanted } from '../state/selection'
import { ClaimMark } from './ClaimMark'
import { FormTable } from './FormTable'

interface Props {
  text: string
  analysis: Analysis
  relations: Relations
}

export function ReportPage({ text, analysis, relations }: Props) {
  const blocks = useMemo(() => pageOf(text, analysis), [text, analysis])
  const page = useRef<HTMLElement>(null)

  useEffect(() => {
    const target = wanted.value
    if (target === null) return
    const element = document.getElementById(target.element)
    element?.scrollIntoView({
      block: 'center',
      behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
    })
    element?.focus({ preventScroll: true })
    wanted.value = null
  }, [wanted.value])

  return (
    <article ref={page} class="page" lang="zh-CN" aria-label={messages.value.report}>
      {analysis.report.kind === 'unknown' && <p class="notice">{messages.value.unknownReport}</p>}
      {blocks.map(block => (
        <Block key={block.start} block={block} text={text} relations={relations} />
      ))}
    </article>
  )
}

function Block({ block, text, relations }: { block: PageBlock; text: string; relations: Relations }) {
  if (block.kind === 'table') return <FormTable table={block.table} relations={relations} />
  const inner = block.stretches.map(s => (
    <StretchView key={s.pieces[0]?.start} stretch={s} text={text} relations={relations} />
  ))
  if (block.kind === 'paragraph') return <p>{inner}</p>
  const { level, id } = block.section
  const attributes = { id: sectionElement(id), tabIndex: -1 }
  if (level === 1) return <h2 {...attributes}>{inner}</h2>
  if (level === 2) return <h3 {...attributes}>{inner}</h3>
  return <h4 {...attributes}>{inner}</h4>
}

function StretchView({ stretch, text, relations }: { stretch: Stretch; text: string; relations: Relations }) {
  const pieces = stretch.pieces.map(p => <PieceView key={p.start} piece={p} text={text} relations={relations} />)
  if (stretch.statement === null) return <>{pieces}</>
  const m = messages.value
  const { kind, statement } = stretch.statement
  const names = statement.categories.map(c => m.categories[c.id]).join('、')
  return (
    <span class={`statement ${kind}`} title={names ? `${m[kind]}：${names}` : m[kind]}>
      {pieces}
    </span>
  )
}

function PieceView({ piece, text, relations }: { piece: Piece; text: string; relations: Relations }) {
  const words = text.slice(piece.start, piece.end)
  const { claim, finding } = piece
  if (claim) {
    return (
      <ClaimMark
        claim={claim}
        text={words}
        verdict={relations.verdictOfClaim(claim.id)}
        first={piece.start === claim.start}
      />
    )
  }
  const inner = <Searched words={words} />
  if (finding === null) return inner
  const s = selected.value
  return (
    <button
      type="button"
      id={`place-${piece.start}`}
      class="place"
      aria-pressed={s?.kind === 'finding' && s.index === finding}
      onClick={() => goTo({ kind: 'finding', index: finding }, null)}
    >
      {inner}
    </button>
  )
}

/** Words with the search hits in them marked. */
function Searched({ words }: { words: string }) {
  const query = search.value
  if (query === '' || !words.includes(query)) return <>{words}</>
  const parts = words.split(query)
  return (
    <>
      {parts.map((part, i) => (
        // The parts of one text never move: their number is their identity.
        <span key={`${i}`}>
          {i > 0 && <mark>{query}</mark>}
          {part}
        </span>
      ))}
    </>
  )
}
