// A figure in the prose: a button that carries its verdict in words and shape, not by colour alone.
import type { Claim } from '../../../src/model'
import { messages } from '../messages'
import type { Shown } from '../reading/relations'
import { claimElement, goTo, isSelected } from '../state/selection'
import { type HitsHere, Words } from './Words'

interface Props {
  claim: Claim
  text: string
  /** The part of the claim that is drawn: a claim over two statements has two. */
  start: number
  end: number
  verdict: Shown
  hits: HitsHere
}

export function ClaimMark({ claim, text, start, end, verdict, hits }: Props) {
  const m = messages.value
  const sign = m.verdictSigns[verdict]
  return (
    <button
      type="button"
      id={start === claim.start ? claimElement(claim.id) : undefined}
      class="claim"
      data-verdict={verdict}
      data-claim={claim.id}
      aria-pressed={isSelected({ kind: 'claim', id: claim.id }).value === true}
      onClick={() => goTo({ kind: 'claim', id: claim.id }, null)}
    >
      <Words text={text} start={start} end={end} hits={hits} />
      {sign && (
        <span class="sign" aria-hidden="true">
          {sign}
        </span>
      )}
      <span class="for-ears">，{m.verdict[verdict]}</span>
    </button>
  )
}
