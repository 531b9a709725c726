import type { CalendarDate } from '../../domain/calendar-date.ts'
import { earliestRegime, type Regime, regimeFor } from '../../domain/law.ts'
import type { ModeDecision } from '../../domain/mode.ts'
import type { Transaction } from '../../store/database.ts'
import { decisionsIn } from '../../store/decision.ts'
import { currentMatterStates, enterMatterState, lockMatter, type MatterStateRow } from '../../store/matter.ts'
import { relationsOf } from '../../store/matter-relation.ts'
import type { Acting } from '../acting.ts'

/**
 * The later of two matters about the same substance falls under the rules of the earliest one, and so does whatever is later
 * than it in its turn: what hangs together by way of a third was handled already as well. What the
 * IOPC took up again falls under the rules of that day, whatever it hangs on. PCPCM 2025 reg. 66.
 */
export async function recomputeRegime(
  tx: Transaction,
  acting: Acting,
  later: string,
  before: readonly string[] = [],
): Promise<void> {
  const links = (await relationsOf(tx, later)).filter(({ kind }) => kind === 'same substance')
  const priors = links.flatMap((link) => (link.other === later ? [link.matter] : []))
  const states = await currentMatterStates(tx, [later, ...priors])
  const state = states.get(later)
  if (!state) return
  const regimes = priors.flatMap((id): Regime[] => regimeOf(states.get(id)))
  const { regime } = regimeFor({
    cameToAttention: state.came_to_attention,
    relatedPriorMatterRegime: earliestRegime(regimes),
    reopenedByIopc: await takenUpAgainOn(tx, later),
  })
  if (regime === state.regime) return

  await enterMatterState(tx, { ...state, id: acting.newId(), valid_from: acting.today, regime, reason: null })
  const seen = [...before, later]
  for (const next of links.flatMap((link) => (link.matter === later ? [link.other] : [])))
    if (!seen.includes(next)) {
      await lockMatter(tx, next)
      await recomputeRegime(tx, acting, next, seen)
    }
}

function regimeOf(state: MatterStateRow | undefined): Regime[] {
  return state ? [state.regime] : []
}

/** The day on which the IOPC last took a matter up again, where it did. */
async function takenUpAgainOn(tx: Transaction, matter: string): Promise<CalendarDate | undefined> {
  const decisions = await decisionsIn(tx, [matter])

  return decisions.findLast(({ kind, decided }) => kind === 'mode' && (decided as ModeDecision).takenUpAgain === 'yes')
    ?.valid_from
}
