import { classifyMatter, type ProposedClassification } from '../../domain/classification.ts'
import { enterMatterState } from '../../store/matter.ts'
import type { Acting } from '../acting.ts'
import { atDesk, recordDecision } from '../decision/deciding.ts'
import type { Recorded } from '../recorded.ts'
import type { CaseFile } from './case-file.ts'

export type Reclassify = Omit<ProposedClassification, 'from'> & {
  readonly matter: string
  readonly after: string | undefined
}

/** Classify a matter anew, with the reason. The rules that apply stay those of the day on which it came to attention. */
export function reclassify(acting: Acting, command: Reclassify): Promise<Recorded<{ readonly decision: number }>> {
  return atDesk(acting, 'reclassify matter', command.matter, async (desk) => {
    const { file } = desk
    const { kind, recordableGrounds, reason } = command
    const made = await recordDecision(desk, {
      kind: 'classification',
      from: acting.today,
      after: command.after,
      decided: classifyMatter(originOf(file), { kind, recordableGrounds, reason, from: file.state.kind }),
      reasons: [['reason', reason]],
    })
    if (!made.ok) return made

    await enterMatterState(desk.tx, {
      ...file.state,
      id: acting.newId(),
      valid_from: acting.today,
      kind: made.decision.kind,
      grounds: made.decision.grounds,
      reason: made.reasons[0] ?? null,
    })

    return { ok: true, decision: made.number }
  })
}

/** Who told, and whom they served with: what kinds of matter are open turns on it. */
export function originOf(file: CaseFile): Parameters<typeof classifyMatter>[0] {
  const teller = file.parties.find((party) => party.role !== 'officer concerned')

  return { teller: file.intake?.reporter ?? 'anonymous', service: teller?.service ?? 'not known' }
}
