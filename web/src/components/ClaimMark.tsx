// A figure in the prose: a button that carries its verdict in words and shape, not by colour alone.
import type { Claim } from '../../../src/model'
import { messages } from '../messages'
import type { Shown } from '../reading/relations'
import { claimElement, goTo, selected } from '../state/selection'

const SIGN: Record<Shown, string> = { pass: '', fail: '≠', open: '?', unchecked: '' }

export function ClaimMark({
  claim,
  text,
  verdict,
  first
}: {
  claim: Claim
  text: string
  verdict: Shown
  first: boolean
}) {
  const m = messages.value
  const s = selected.value
  const isSelected = s?.kind === 'claim' && s.id === claim.id
  return (
    <button
      type="button"
      id={first ? claimElement(claim.id) : undefined}
      class="claim"
      data-verdict={verdict}
      data-claim={claim.id}
      aria-pressed={isSelected}
      aria-label={`${text}，${m.verdict[verdict]}`}
      onClick={() => goTo({ kind: 'claim', id: claim.id }, null)}
    >
      {text}
      {SIGN[verdict] && (
        <span class="sign" aria-hidden="true">
          {SIGN[verdict]}
        </span>
      )}
    </button>
  )
}
