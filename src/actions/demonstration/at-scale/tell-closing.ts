import { addDays, type CalendarDate } from '../../../domain/calendar-date.ts'
import { decideClosing } from '../../../domain/closing.ts'
import { listDuty, recordListReport } from '../../../domain/list-report.ts'
import type { Outcome } from '../../../domain/outcome.ts'
import { trueOn, workerRoleName } from '../../../domain/person-serving.ts'
import { decideSafeguarding, SAFEGUARDING_ANSWERS } from '../../../domain/safeguarding.ts'
import { answerProposal, proposeClosing } from '../../../domain/second-approval.ts'
import { decideVettingReview } from '../../../domain/vetting-review.ts'
import type { DrawnAllegation, DrawnMatter } from './draw-matter.ts'
import type { MatterFile } from './matter-file.ts'
import { dated } from './old-files.ts'
import { BREACHED } from './tell-outcome.ts'
import { standingOf } from './tell-proceedings.ts'
import { say, type Telling } from './telling.ts'

/** Days from the outcome to each step of the ending. */
const TOLD = 1
const REPORTED_TO_LIST = 3
const SAFE = 4
const VETTED = 5
const PROPOSED = 6
const APPROVED = 7
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
      reportToList(telling, allegation, file, { at, ended, sentOn: day(REPORTED_TO_LIST) })
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
  if (come(PROPOSED)) approveClosing(telling, file, { proposedOn: day(PROPOSED), approvedOn: day(APPROVED) })
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
      approval: { proposed: 'yes', approvedOn: day(APPROVED), objected: 'no' },
      today: day(CLOSED),
      reason,
    }),
    reasons: [['reason', reason]],
  })
  const { standing } = decision
  batch.closings.push({ id: file.newId(day(CLOSED)), matter: file.id, valid_from: day(CLOSED), standing, decision: id })
}

type Approved = { readonly proposedOn: CalendarDate; readonly approvedOn: CalendarDate }

/** The rows of `proposeClosing` and `answerClosing`: somebody outside the unit approves, seven days before it closes. */
function approveClosing({ hands, until }: Telling, file: MatterFile, { proposedOn, approvedOn }: Approved): void {
  const reason = say('closed', 0)
  file.decide({
    kind: 'closing proposal',
    on: proposedOn,
    by: hands.decides,
    decided: proposeClosing({
      ...{ missing: [], sensitive: [], reason },
      ...{ noticeOn: addDays(approvedOn, 1), channel: 'by telephone', noticeBy: 'whoever investigates' },
    }),
    reasons: [['reason', reason]],
  })
  if (approvedOn >= until) return
  const looked = say('approved', 0)
  file.decide({
    kind: 'closing approval',
    on: approvedOn,
    by: hands.approves,
    decided: answerProposal({
      approval: { proposed: 'yes', approvedOn: undefined, objected: 'no' },
      ...{ of: 'closing', answer: 'approved', connections: [], looked: 'at what it rests on', reason: looked },
    }),
    reasons: [['reason', looked]],
  })
}

type Sent = { readonly at: number; readonly ended: Ended; readonly sentOn: CalendarDate }

/** The rows of `recordListReport`, where the law asks for a report to the barred list. */
function reportToList(telling: Telling, drawn: DrawnAllegation, file: MatterFile, { at, ended, sentOn }: Sent): void {
  const row = file.allegations[at]
  if (!row?.person_serving) return
  const { serves } = telling.subjects[drawn.concerns === 'the first' ? 0 : 1]
  const { roles, leftOn } = standingOf({ serves }, file, row, ended.on)
  const role = roles.conduct ?? roles.report
  const duty = listDuty({
    ...{ role, leftOn, severity: undefined, caseToAnswer: drawn.finding },
    outcome: ended.outcomes[at],
    outcomeOn: ended.on,
    cameToAttention: file.state.came_to_attention,
  })
  if (duty?.list !== 'barred') return
  const name = trueOn(dated(serves.names), ended.on)
  const rank = trueOn(dated(serves.ranks ?? []), ended.on)
  const number = serves.warrantNumbers?.[0]?.value ?? serves.collarNumbers?.[0]?.value
  const joined = serves.workerRoles?.[0]?.from ?? ended.on
  const particulars = {
    'full name': `${name?.given} ${name?.family}`,
    force: 'Northmoor Police',
    'date of birth': `${Number(joined.slice(0, 4)) - 24}${joined.slice(4)}`,
    category: role === undefined ? '' : workerRoleName(role),
    rank: rank ?? 'Staff',
    number: number ?? 'None',
    reason: say('list report', at),
  }
  file.decide({
    kind: 'list report',
    on: sentOn,
    by: telling.hands.decides,
    allegation: row.id,
    decided: recordListReport({
      ...{ duty, role, sentOn, particulars, standards: BREACHED[drawn.type], today: sentOn },
      earlier: { known: [], linked: undefined },
    }),
    reasons: Object.entries(particulars),
  })
}
