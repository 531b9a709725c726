import type { CalendarDate } from '../../domain/calendar-date.ts'
import { lacking } from '../../domain/decision.ts'
import { decideMeasure, MEASURE_KINDS, type MeasureKind, type MeasureStanding } from '../../domain/measure.ts'
import { insertMeasures, measureStatesIn, measuresIn } from '../../store/measure.ts'
import type { Acting } from '../acting.ts'
import { atDesk } from '../decision/deciding.ts'
import { missing, missingOne, type Recorded } from '../recorded.ts'
import { endSafetyTasks, openKind } from './safety-tasks.ts'
import { keepSafetyWords } from './words.ts'

export type RecordMeasure = {
  readonly matter: string
  readonly kind: MeasureKind | undefined
  readonly standing: MeasureStanding | undefined
  readonly on: CalendarDate
  readonly words: string | undefined
}

/**
 * Record where a measure stands: asked for, refused, in force or lifted. Once in force, the task that asked for it is done; once
 * refused, somebody has to say what keeps her safe instead.
 */
export function recordMeasure(acting: Acting, command: RecordMeasure): Promise<Recorded<object>> {
  return atDesk(acting, 'record measure', command.matter, async ({ tx, witness, file }) => {
    const matter = file.matter.id
    const { kind, on, words } = command
    if (!kind || !MEASURE_KINDS.includes(kind))
      return missingOne(witness, lacking('kind', 'Say which measure', 'policy-measures'))
    const there = (await measuresIn(tx, matter)).findLast((each) => each.kind === kind)
    const before = there && (await measureStatesIn(tx, matter)).findLast(({ measure }) => measure === there.id)
    const decided = decideMeasure({
      before: before?.standing,
      standing: command.standing,
      on,
      since: before?.valid_from,
      today: acting.today,
      words,
    })
    if (!decided.ok) return missing(witness, decided.missing)

    const { standing } = decided.decision
    const said = await keepSafetyWords(tx, acting, matter, { measure: words })
    const measure = there?.id ?? acting.newId<'Measure'>()
    await insertMeasures(tx, there ? [] : [{ id: measure, matter, kind, assessment: null }], [
      {
        id: acting.newId(),
        matter,
        measure,
        valid_from: on,
        standing,
        done_by: acting.person,
        words: said.measure ?? null,
      },
    ])
    if (standing !== 'asked') await endSafetyTasks({ tx, acting, matter }, { about: measure }, on)
    if (standing === 'refused') await openKind({ tx, acting, matter }, 'answer a refusal', acting.today, measure)

    return { ok: true }
  })
}
