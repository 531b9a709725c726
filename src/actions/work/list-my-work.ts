import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { ActName } from '../../domain/permission.ts'
import { type ActRow, actsOfOthers, lastActBefore } from '../../store/act.ts'
import { mattersWorked } from '../../store/matter-list.ts'
import { countWork, pageOfWork } from '../../store/waiting.ts'
import type { Acting } from '../acting.ts'
import { type CaseFile, caseFilesOf } from '../matter/case-file.ts'
import { matterName } from '../matter/names.ts'
import { readerOf } from '../matter/reader.ts'
import type { MatterName, TaskView } from '../matter/view.ts'
import { whereItStands } from '../matter/where.ts'
import { workViews } from './work-views.ts'

/** The first of a list, and whether its own page has more. */
export type WorkShown = { readonly rows: readonly TaskView[]; readonly more: 'yes' | 'no' }

export type MyWork = {
  /** What the first line of the page says. */
  readonly sentence: {
    readonly late: number
    readonly today: number
    readonly latestLate: CalendarDate | undefined
    readonly next: CalendarDate | undefined
    readonly matters: number
  }
  readonly doNow: WorkShown
  readonly later: WorkShown
  readonly waiting: WorkShown
  readonly myMatters: readonly { readonly matter: MatterName; readonly where: string }[]
  readonly moreMatters: 'yes' | 'no'
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
  'start clocks': 'Something happened that starts a clock',
  'meet clocks': 'A clock was met',
  'pause clock': 'A clock was paused',
  'add task': 'A task was added',
  'end task': 'A task ended',
}

const MOST_NEWS = 8
const MOST_MATTERS = 30
/** How many of each list are on the page; the rest is on a page of its own. */
const SHOWN = { now: 50, later: 30, waiting: 10 }

/** List what waits for this person, in the matters that they may open. Someone with none finds an ordinary, empty list. */
export function listMyWork(acting: Acting): Promise<MyWork> {
  return acting.once('list my work', { kind: 'unit' }, async (tx, witness) => {
    const reader = await readerOf(tx, acting)
    const work = { ...reader, today: acting.today }
    const rows = {
      now: await pageOfWork(tx, work, 'now', undefined, SHOWN.now + 1),
      later: await pageOfWork(tx, work, 'later', undefined, SHOWN.later + 1),
      waiting: await pageOfWork(tx, work, 'waiting', undefined, SHOWN.waiting + 1),
    }
    const late = await countWork(tx, work, 'late')
    const dueToday = await countWork(tx, work, 'today')
    const all = [...rows.now, ...rows.later, ...rows.waiting]
    const views = await workViews(tx, reader, all, acting.today)
    const mine = await mattersWorked(tx, MOST_MATTERS + 1)
    const files = await caseFilesOf(
      tx,
      mine.slice(0, MOST_MATTERS).map(({ id }) => id),
    )
    const since = await lastActBefore(tx, acting.person, acting.today)
    const news = since ? await newsOf(tx, acting, files, since) : []
    witness.shows([
      ...all.map(({ matter }) => matter),
      ...files.map((file) => file.matter.id),
      ...news.map(({ id }) => id),
    ])
    const names = new Map(files.map((file) => [file.matter.id, matterName(file.matter)]))
    const later = views.slice(rows.now.length, rows.now.length + rows.later.length)

    return {
      sentence: {
        late: late.count,
        today: dueToday.count,
        latestLate: late.first,
        next: later.find(({ standing }) => standing === 'ahead')?.due,
        matters: mine.length,
      },
      doNow: groupOf(views.slice(0, rows.now.length), SHOWN.now),
      later: groupOf(later, SHOWN.later),
      waiting: groupOf(views.slice(rows.now.length + rows.later.length), SHOWN.waiting),
      myMatters: files.map((file) => ({ matter: matterName(file.matter), where: whereItStands(file) })),
      moreMatters: mine.length > MOST_MATTERS ? 'yes' : 'no',
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

function groupOf(views: readonly TaskView[], shown: number): WorkShown {
  return { rows: views.slice(0, shown), more: views.length > shown ? 'yes' : 'no' }
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
