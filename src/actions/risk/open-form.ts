import type { RiskForm } from '../../domain/risk-form.ts'
import type { Acting } from '../acting.ts'
import { caseFileOf } from '../matter/case-file.ts'
import { matterName } from '../matter/names.ts'
import type { MatterName } from '../matter/view.ts'
import { type WorkerView, workersOn } from '../safety/people.ts'
import { uponMatter } from '../upon.ts'
import { everyForm, formsInUse } from './forms.ts'

export type AssessmentForms = {
  readonly matter: MatterName
  readonly forms: readonly RiskForm[]
  readonly workers: readonly WorkerView[]
}

/** Open what an assessment asks: the forms in use, and who could answer for keeping her safe. */
export function openAssessmentForms(acting: Acting, { matter }: { readonly matter: string }): Promise<AssessmentForms> {
  return acting.once('open risk assessment', uponMatter(matter), async (tx, witness, id) => {
    const file = await caseFileOf(tx, id)
    witness.shows([id])

    return {
      matter: matterName(file.matter),
      forms: formsInUse(await everyForm(tx)),
      workers: workersOn(file),
    }
  })
}
