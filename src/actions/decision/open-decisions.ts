import type { LiveMatterKind } from '../../domain/matter.ts'
import type { Acting } from '../acting.ts'
import { caseFileOf } from '../matter/case-file.ts'
import { matterName } from '../matter/names.ts'
import type { MatterName } from '../matter/view.ts'
import { uponMatter } from '../upon.ts'
import { decisionViews } from './decision-views.ts'
import type { DecisionView } from './view.ts'

export type DecisionsView = {
  readonly matter: MatterName
  readonly kind: LiveMatterKind
  readonly decisions: readonly DecisionView[]
}

/** Open every decision of a matter, oldest first, each with its grounds, the law used and what was known then. */
export function openDecisions(acting: Acting, { matter }: { readonly matter: string }): Promise<DecisionsView> {
  return acting.once('open matter', uponMatter(matter), async (tx, witness, id) => {
    const file = await caseFileOf(tx, id)
    const decisions = await decisionViews(tx, acting, file)
    witness.shows(file.decisions.flatMap((each) => [each.id, ...each.reasons]))

    return { matter: matterName(file.matter), kind: file.state.kind, decisions }
  })
}
