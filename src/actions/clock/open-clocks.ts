import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { ActName } from '../../domain/permission.ts'
import { taskKindNamed } from '../../domain/task-kind.ts'
import { escalationsOf } from '../../store/escalation.ts'
import { narrativeHeads } from '../../store/narrative.ts'
import type { Acting } from '../acting.ts'
import { type CaseFile, caseFileOf } from '../matter/case-file.ts'
import { matterName } from '../matter/names.ts'
import { mayDo } from '../matter/progress.ts'
import { readerOf } from '../matter/reader.ts'
import type { MatterName, NarrativeRef } from '../matter/view.ts'
import { uponMatter } from '../upon.ts'
import { type ClockStateView, type ClockView, clockHistory, clockView } from './clock-view.ts'

/** A task of a matter as it stands. */
export type MatterTaskView = {
  readonly id: string
  readonly says: string
  readonly because: string
  readonly standing: 'open' | 'done' | 'not needed'
  readonly due: CalendarDate | undefined
  readonly since: CalendarDate
  readonly owner: string
  readonly words: readonly NarrativeRef[]
}

/** What was told outside of a matter, and whether somebody there has answered. */
export type ToldOutside = {
  readonly id: string
  readonly subject: string
  readonly kind: string
  readonly on: CalendarDate
  readonly answeredOn: CalendarDate | undefined
}

export type ClocksOfMatter = {
  readonly matter: MatterName
  readonly clocks: readonly ClockView[]
  readonly tasks: readonly MatterTaskView[]
  readonly told: readonly ToldOutside[]
  readonly mayDo: readonly ActName[]
  readonly onIt: readonly { readonly person: string; readonly name: string }[]
}

/** Open every clock and task of a matter: those that run, the earliest due first, then those that ended. */
export function openClocks(acting: Acting, { matter }: { readonly matter: string }): Promise<ClocksOfMatter> {
  return acting.once('open matter', uponMatter(matter), async (tx, witness, id) => {
    const file = await caseFileOf(tx, id)
    const reader = await readerOf(tx, acting)
    const heads = new Map((await narrativeHeads(tx, [id])).map((head) => [head.id, head]))
    const told = await escalationsOf(tx, [id])
    witness.shows([id, ...file.clocks.map((clock) => clock.id), ...file.tasks.map((task) => task.id)])

    return {
      matter: matterName(file.matter),
      clocks: file.clocks.map((kept) => clockView(kept, file.allegations, acting.today)).toSorted(byStanding),
      tasks: file.tasks.map((task) => taskOf(file, task, heads)),
      told: told.map(({ id: told, subject, kind, told_on, answered_on }) => ({
        ...{ id: told, subject, kind, on: told_on, answeredOn: answered_on ?? undefined },
      })),
      mayDo: mayDo(file, reader),
      onIt: file.onIt.map(({ staff_person, name }) => ({ person: staff_person, name })),
    }
  })
}

export type OneClock = {
  readonly matter: MatterName
  readonly clock: ClockView
  readonly history: readonly ClockStateView[]
  readonly told: readonly ToldOutside[]
  readonly mayDo: readonly ActName[]
}

/** Open one clock with everything that it went through; nothing where the matter has none of this id. */
export async function openClock(
  acting: Acting,
  { matter, clock }: { readonly matter: string; readonly clock: string },
): Promise<OneClock | undefined> {
  return acting.once('open matter', uponMatter(matter), async (tx, witness, id) => {
    const file = await caseFileOf(tx, id)
    const kept = file.clocks.find((each) => each.id === clock)
    if (!kept) return undefined
    const told = (await escalationsOf(tx, [id])).filter(({ subject }) => subject === clock)
    witness.shows([id, clock, ...kept.states.map((state) => state.id)])

    return {
      matter: matterName(file.matter),
      clock: clockView(kept, file.allegations, acting.today),
      history: clockHistory(kept),
      told: told.map(({ id: one, subject, kind, told_on, answered_on }) => ({
        ...{ id: one, subject, kind, on: told_on, answeredOn: answered_on ?? undefined },
      })),
      mayDo: mayDo(file, await readerOf(tx, acting)),
    }
  })
}

function taskOf(
  file: CaseFile,
  task: CaseFile['tasks'][number],
  heads: ReadonlyMap<string, { readonly id: string; readonly purpose: string; readonly count: number }>,
): MatterTaskView {
  const { say, because } = taskKindNamed(task.kind)
  const { now } = task
  const named = file.onIt.find(
    ({ staff_person, capacity }) => staff_person === now.owner_person || capacity === now.owner_capacity,
  )

  return {
    ...{ id: task.id, says: say, because, standing: now.kind, due: now.due ?? undefined, since: now.valid_from },
    owner: named?.name ?? now.owner_capacity ?? 'somebody no longer on it',
    words: [task.words, now.words].flatMap((id) => {
      const head = heads.get(id ?? '')

      return head ? [{ id: head.id, purpose: head.purpose, words: head.count }] : []
    }),
  }
}

const ENDED: readonly ClockView['standing']['kind'][] = ['met', 'ended', 'lapsed']

function byStanding(a: ClockView, b: ClockView): number {
  const rank = ({ standing }: ClockView) => (ENDED.includes(standing.kind) ? 1 : 0)
  const due = ({ standing }: ClockView) => standing.due ?? '9999'

  return rank(a) - rank(b) || (due(a) < due(b) ? -1 : 1)
}
