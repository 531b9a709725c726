import type { StepAct } from '../../domain/step.ts'
import { openableMatters } from '../../store/matter-list.ts'
import type { Acting } from '../acting.ts'
import { byDay } from '../matter/by-day.ts'
import { caseFilesOf } from '../matter/case-file.ts'
import { tasksOf } from '../matter/progress.ts'
import { readerOf } from '../matter/reader.ts'
import type { TaskView } from '../matter/view.ts'

const DECISIONS: readonly StepAct[] = [
  'decide after withdrawal',
  'decide on referral',
  'decide on duty',
  'review duty',
  'assess severity',
  'record the mode',
  'decide on case to answer',
  'refer to proceedings',
  'constitute the panel',
  'bring to an outcome',
  'report to a list',
]

/** List the decisions that matters wait for, by legal limit, whoever makes them: the unit's head answers for their time. */
export function listDecisionsToMake(acting: Acting): Promise<readonly TaskView[]> {
  return acting.once('list my work', { kind: 'unit' }, async (tx, witness) => {
    const reader = await readerOf(tx, acting)
    const matters = await openableMatters(tx)
    const files = await caseFilesOf(
      tx,
      matters.map((matter) => matter.id),
    )
    witness.shows(files.map((file) => file.matter.id))

    return byDay(
      files.flatMap((file) => tasksOf(file, reader, acting.today)).filter((task) => DECISIONS.includes(task.kind)),
    )
  })
}
