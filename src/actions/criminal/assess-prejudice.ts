import type { CalendarDate } from '../../domain/calendar-date.ts'
import { assessPrejudice as assess, type ProposedPrejudice } from '../../domain/criminal-strand.ts'
import { tasksIn } from '../../store/task.ts'
import type { Acting } from '../acting.ts'
import { atDesk, type Desk, recordDecision } from '../decision/deciding.ts'
import type { Recorded } from '../recorded.ts'
import { endTask } from '../task/end-task.ts'
import { openTask } from '../task/open-task.ts'

export type AssessPrejudice = Omit<ProposedPrejudice, 'on'> & {
  readonly matter: string
  readonly after: string | undefined
}

/** Record whether misconduct would harm the criminal case, who was asked, and when it is asked again. */
export function assessPrejudice(
  acting: Acting,
  command: AssessPrejudice,
): Promise<Recorded<{ readonly decision: number }>> {
  return atDesk(acting, 'assess prejudice', command.matter, async (desk) => {
    const { answer, asked, office, reviewOn, reason } = command
    const made = await recordDecision(desk, {
      kind: 'prejudice',
      from: acting.today,
      after: command.after,
      decided: assess({ on: acting.today, answer, asked, office, reviewOn, reason }),
      reasons: [
        ['office', office],
        ['reason', reason],
      ],
    })

    if (made.ok) await askAgain(desk, made.decision.reviewOn)

    return made.ok ? { ok: true, decision: made.number } : made
  })
}

/** What was to be asked again was asked now; the day of this answer sets the next. A matter is never parked in silence. */
async function askAgain({ tx, acting, file }: Desk, reviewOn: CalendarDate): Promise<void> {
  const matter = file.matter.id
  const kind = 'ask about prejudice again'
  const open = (await tasksIn(tx, [matter])).filter((task) => task.kind === kind && task.now.kind === 'open')
  for (const task of open) await endTask(tx, acting, { task: task.id, how: 'done', words: undefined, on: acting.today })
  const owner = { kind: 'capacity', capacity: 'investigates' } as const
  await openTask(tx, acting, { matter, kind, due: reviewOn, owner })
}
