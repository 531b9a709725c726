import type { CalendarDate } from '../../domain/calendar-date.ts'
import { CLOCKS } from '../../domain/clock.ts'
import { clockSays } from '../../domain/clock-words.ts'
import type { EscalationKind } from '../../domain/escalation.ts'
import { taskKindNamed } from '../../domain/task-kind.ts'
import { within } from '../../domain/words.ts'
import { lastActBefore } from '../../store/act.ts'
import { pageOfEscalations, type ToldRow } from '../../store/escalation.ts'
import { unsentMail } from '../../store/mail.ts'
import { findMatters } from '../../store/matter.ts'
import type { Acting } from '../acting.ts'
import { matterName, provisionView } from '../matter/names.ts'
import type { MatterName, ProvisionView } from '../matter/view.ts'
import { readId } from '../upon.ts'

/** One thing that was not done in time, as somebody outside meets it. */
export type EscalationView = {
  readonly id: string
  readonly matter: MatterName
  readonly kind: EscalationKind
  readonly about: string
  readonly provision: ProvisionView
  readonly due: CalendarDate
  readonly toldOn: CalendarDate
  readonly since: 'since last visit' | 'before'
  readonly answeredOn: CalendarDate | undefined
}

export type EscalationsView = {
  readonly rows: readonly EscalationView[]
  readonly next: string | undefined
  /** Messages that could not be sent to this person so far, and why. */
  readonly notSent: { readonly count: number; readonly trouble: string | undefined }
}

const PAGE = 50

/** List what was told to this person from outside the unit: what came since their last visit first, then what is unanswered. */
export function listEscalations(
  acting: Acting,
  asked: { readonly show: 'unanswered' | 'answered'; readonly after: string | undefined },
): Promise<EscalationsView> {
  return acting.once('list escalations', { kind: 'unit' }, async (tx, witness) => {
    const found = await pageOfEscalations(tx, asked.show, readId(asked.after), PAGE + 1)
    const page = found.slice(0, PAGE)
    const since = await lastActBefore(tx, acting.person, acting.today)
    const names = new Map(
      (
        await findMatters(
          tx,
          page.map(({ matter }) => matter),
        )
      ).map((matter) => [matter.id, matterName(matter)]),
    )
    witness.shows(page.flatMap(({ id, matter }) => [id, matter]))
    const rows = page.flatMap((row) => {
      const matter = names.get(row.matter)

      return matter ? [escalationView(row, matter, since)] : []
    })

    return {
      rows: rows.toSorted((a, b) => (a.since === b.since ? 0 : a.since === 'since last visit' ? -1 : 1)),
      next: found.length > PAGE ? page.at(-1)?.id : undefined,
      notSent: await unsentMail(tx),
    }
  })
}

export function escalationView(row: ToldRow, matter: MatterName, since: Date | undefined): EscalationView {
  const { id, kind, due, told_on: toldOn, recorded_at, answered_on } = row

  return {
    ...{ id, matter, kind, due, toldOn },
    about: aboutOf(row),
    provision: provisionView(
      row.clock ? CLOCKS[row.clock].provision : row.task ? taskKindNamed(row.task).provision : 'policy-danger-first',
    ),
    since: since === undefined || recorded_at > since ? 'since last visit' : 'before',
    answeredOn: answered_on ?? undefined,
  }
}

function aboutOf({ clock, event, task, kind }: ToldRow): string {
  if (task) return taskKindNamed(task).say
  if (clock === null || event === null) return 'Nobody asked whether anyone is in danger'
  const what = clockSays(clock, event)

  return kind === 'pause ran out' ? `A pause ran out: ${within(what)}` : what
}
