import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { ActName } from '../../domain/permission.ts'
import { type ActRow, actsOfOthers, lastActBefore } from '../../store/act.ts'
import { openableMatters } from '../../store/matter-list.ts'
import type { Acting } from '../acting.ts'
import { byDay } from '../matter/by-day.ts'
import { type CaseFile, caseFilesOf } from '../matter/case-file.ts'
import { matterName } from '../matter/names.ts'
import { nextTaskOf, tasksOf } from '../matter/progress.ts'
import { readerOf } from '../matter/reader.ts'
import type { MatterName, TaskView } from '../matter/view.ts'
import { whereItStands } from '../matter/where.ts'

export type MyWork = {
  /** What the first line of the page says. */
  readonly sentence: {
    readonly late: number
    readonly today: number
    readonly latestLate: CalendarDate | undefined
    readonly next: CalendarDate | undefined
    readonly matters: number
  }
  readonly doNow: readonly TaskView[]
  readonly later: readonly TaskView[]
  readonly waiting: readonly TaskView[]
  readonly myMatters: readonly { readonly matter: MatterName; readonly where: string }[]
  readonly newSince: {
    readonly since: string | undefined
    readonly entries: readonly {
      readonly what: string
      readonly matter: MatterName
      readonly at: string
      readonly by: string
    }[]
  }
}

const NEWS: Readonly<Partial<Record<ActName, string>>> = {
  'record allegation': 'Another allegation was recorded',
  'record event': 'A step was recorded',
  'assign matter': 'Someone was put on the matter, or taken off',
  'reclassify matter': 'The matter was classified anew',
  'decide referral': 'A decision on referral was recorded',
  'assess severity': 'A severity assessment was recorded',
  'decide mode': 'The form of the investigation was recorded',
  'decide case to answer': 'A decision on case to answer was recorded',
  'record outcome': 'An outcome was recorded',
  'decide duty status': 'A decision on duty was recorded',
  'record criminal step': 'A criminal step was recorded',
  'assess prejudice': 'Prejudice was assessed',
}

const MOST_NEWS = 8

/** List what waits for this person, in the matters that they may open. Someone with none finds an ordinary, empty list. */
export function listMyWork(acting: Acting): Promise<MyWork> {
  return acting.once('list my work', { kind: 'unit' }, async (tx, witness) => {
    const reader = await readerOf(tx, acting)
    const matters = await openableMatters(tx)
    const files = await caseFilesOf(
      tx,
      matters.map((matter) => matter.id),
    )
    const mine = files.filter((file) => isOn(file, acting.person))
    const tasks = byDay(files.flatMap((file) => tasksOf(file, reader, acting.today)))
    const next = new Set(files.map((file) => keyOf(nextTaskOf(file, reader, acting.today))))
    const own = tasks.filter((task) => task.waitingFor === undefined)
    const pressing = own.filter((task) => task.standing === 'late' || task.standing === 'today')
    const doNow = [...pressing, ...own.filter((task) => task.standing === 'no date' && next.has(keyOf(task)))]
    const since = await lastActBefore(tx, acting.person, acting.today)
    const news = since ? await newsOf(tx, acting, mine, since) : []
    witness.shows([...files.map((file) => file.matter.id), ...news.map((each) => each.id)])
    const names = new Map(files.map((file) => [file.matter.id, matterName(file.matter)]))

    return {
      sentence: {
        late: own.filter((task) => task.standing === 'late').length,
        today: own.filter((task) => task.standing === 'today').length,
        latestLate: own.find((task) => task.standing === 'late')?.due,
        next: own.find((task) => task.standing === 'ahead')?.due,
        matters: mine.length,
      },
      doNow,
      later: own.filter((task) => !doNow.includes(task)),
      waiting: tasks.filter(
        (task) => task.waitingFor !== undefined && mine.some((file) => file.matter.reference === task.matter.reference),
      ),
      myMatters: mine.map((file) => ({ matter: matterName(file.matter), where: whereItStands(file) })),
      newSince: {
        since: since?.toISOString(),
        entries: news.flatMap(({ kind, upon, at, who }) => {
          const matter = names.get(upon ?? '')
          const what = NEWS[kind as ActName]

          return matter && what ? [{ what, matter, at: at.toISOString(), by: who ?? '' }] : []
        }),
      },
    }
  })
}

function newsOf(
  tx: Parameters<typeof actsOfOthers>[0],
  acting: Acting,
  mine: readonly CaseFile[],
  since: Date,
): Promise<readonly ActRow[]> {
  return actsOfOthers(
    tx,
    { upon: mine.map((file) => file.matter.id), not: acting.person, since, kinds: Object.keys(NEWS) },
    MOST_NEWS,
  )
}

function isOn(file: CaseFile, person: string): boolean {
  return file.onIt.some((each) => each.staff_person === person)
}

function keyOf(task: TaskView): string {
  return `${task.matter.reference} ${task.kind} ${task.allegation ?? ''}`
}
