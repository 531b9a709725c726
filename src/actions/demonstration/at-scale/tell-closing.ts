import { addDays, type CalendarDate } from '../../../domain/calendar-date.ts'
import { decideClosing } from '../../../domain/closing.ts'
import type { Outcome } from '../../../domain/outcome.ts'
import { decideSafeguarding, SAFEGUARDING_ANSWERS } from '../../../domain/safeguarding.ts'
import { decideVettingReview } from '../../../domain/vetting-review.ts'
import type { DrawnMatter } from './draw-matter.ts'
import type { MatterFile } from './matter-file.ts'
import { reportToList } from './tell-list-report.ts'
import { say, type Telling } from './telling.ts'

/** Days from the outcome to each step of the ending. */
const TOLD = 1
const REPORTED_TO_LIST = 3
const SAFE = 4
const VETTED = 9
const CLOSED = 14

type Ended = { readonly on: CalendarDate; readonly outcomes: readonly (Outcome | undefined)[] }

/** The rows of the acts that end a matter, as far as the days have come: told, reported to a list, safety, vetting, closed. */
export function closeMatter(telling: Telling, drawn: DrawnMatter, file: MatterFile, ended: Ended): void {
  const { hands, batch, random, until } = telling
  const day = (after: number) => addDays(ended.on, after)
  const come = (after: number) => day(after) < until
  if (come(TOLD)) file.event(day(TOLD), 'person informed of outcome', say('told the outcome', drawn.lasts))
  if (come(REPORTED_TO_LIST))
    for (const [at, allegation] of drawn.allegations.entries())
      reportToList(telling, allegation, file, {
        ...{ at, sentOn: day(REPORTED_TO_LIST), standing: ended.on },
        ...{ outcome: ended.outcomes[at], answered: allegation.finding },
      })
  if (come(SAFE)) {
    const considered = random.chance(60) ? (['independent support', 'separation at work'] as const) : []
    const [whyNone, reason] = [considered.length > 0 ? undefined : say('no measure', 0), say('safe', drawn.lasts)]
    file.decide({
      kind: 'safeguarding',
      on: day(SAFE),
      by: hands.investigates,
      decided: decideSafeguarding({ answer: random.pick(SAFEGUARDING_ANSWERS), considered, whyNone, reason }),
      reasons: [
        ['why none', whyNone],
        ['reason', reason],
      ],
    })
  }
  if (come(VETTED)) {
    const called = drawn.allegations.some(({ finding }) => finding !== 'none')
    const answer = called ? 'a review is called for' : 'no review is called for'
    const reason = say(called ? 'vetting review' : 'no vetting review', 0)
    file.decide({
      kind: 'vetting review',
      on: day(VETTED),
      by: hands.vets,
      decided: decideVettingReview({ answer, looked: 'at every matter of the person', reason }),
      reasons: [['reason', reason]],
    })
  }
  if (!come(CLOSED)) return
  const reason = say('closed', drawn.lasts)
  const { id, decision } = file.decide({
    kind: 'closing',
    on: day(CLOSED),
    by: hands.decides,
    decided: decideClosing({
      standing: 'open',
      facts: {
        allegations: file.allegations.map(({ number }, at) => ({
          ...{ number, criminal: file.crime, caseToAnswer: drawn.allegations[at]?.finding },
          outcome: ended.outcomes[at],
        })),
        ...{
          referral: 'decided',
          vetting: 'decided',
          safeguarding: 'decided',
          informed: 'recorded',
          withdrawal: 'none',
        },
      },
      reason,
    }),
    reasons: [['reason', reason]],
  })
  const { standing } = decision
  batch.closings.push({ id: file.newId(day(CLOSED)), matter: file.id, valid_from: day(CLOSED), standing, decision: id })
}
