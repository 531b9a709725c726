import { addDays, type CalendarDate } from '../../../domain/calendar-date.ts'
import { type CriminalStatus, isCriminalEnd, strandEffect } from '../../../domain/criminal-strand.ts'
import { decidedUnless } from '../../../domain/decision.ts'
import { decideDuty } from '../../../domain/duty-decision.ts'
import { decideMode, type InvestigationMode } from '../../../domain/mode.ts'
import { decideReferral, recordedBecauseReferred } from '../../../domain/referral.ts'
import { HEADINGS } from '../../../domain/referral-heading.ts'
import { assessSeverity, type SeverityLevel, type SeverityRoute } from '../../../domain/severity.ts'
import type { DrawnAllegation, DrawnMatter } from './draw-matter.ts'
import type { MatterFile } from './matter-file.ts'
import { type Subject, say, type Telling } from './telling.ts'

/** Days from the report to the assessment of severity. */
export const ASSESSED = 3

/** The first days after a report: referral, duty, severity, the form of the investigation, and how the criminal side stands. */
export function beginInquiry(telling: Telling, drawn: DrawnMatter, file: MatterFile, on: CalendarDate): void {
  const day = (after: number) => addDays(on, after)
  const come = (after: number) => day(after) < telling.until
  if (come(1)) refer(telling, drawn, file, { on: day(1), clear: on })
  if (come(2))
    for (const subject of concernedBy(telling, drawn)) decideOnDuty(telling, drawn, file, { subject, on: day(2) })
  if (come(ASSESSED))
    for (const [at, each] of drawn.allegations.entries()) assess(telling, each, file, { at, on: day(ASSESSED) })
  if (come(4)) beginInvestigation(telling, drawn, file, day(4))
  if (come(5))
    recordCrime(telling, file, day(5), drawn.crime === 'not criminal' ? 'not criminal' : 'under investigation')
}

/** The rows of `recordCriminalStep` for the whole matter; nothing where it has ended already. */
export function recordCrime(
  { batch, hands }: Telling,
  file: MatterFile,
  on: CalendarDate,
  status: CriminalStatus,
): void {
  if (file.crime === status) return
  file.crime = status
  const decided = decidedUnless([], {}, () => ({ status, on, effect: strandEffect(status) }))
  const reason =
    status === 'not criminal'
      ? say('crime ended', 1)
      : say(isCriminalEnd(status) ? 'crime ended' : 'crime under way', 0)
  const { id } = file.decide({
    kind: 'criminal strand',
    on,
    by: hands.investigates,
    decided,
    reasons: [['reason', reason]],
  })
  for (const allegation of file.allegations)
    batch.crimes.push({
      id: file.newId(on),
      matter: file.id,
      allegation: allegation.id,
      decision: id,
      valid_from: on,
      status,
    })
}

function refer(
  { batch, hands }: Telling,
  { heading, allegations }: DrawnMatter,
  file: MatterFile,
  { on, clear }: { readonly on: CalendarDate; readonly clear: CalendarDate },
): void {
  const why = say('heading applies', 0)
  const answers = Object.fromEntries(
    HEADINGS.map((id) => [
      id,
      id === heading
        ? { answer: 'applies' as const, reason: why }
        : { answer: 'does not apply' as const, reason: undefined },
    ]),
  )
  const none = heading
    ? undefined
    : { choice: 'do not refer' as const, reason: say('not referred', allegations.length) }
  const decided = decideReferral({
    kind: file.state.kind,
    allegations: file.described(),
    answers,
    whenNoneApplies: none,
    clearOn: clear,
    decidedOn: on,
  })
  const answersOnly = Object.fromEntries(Object.entries(answers).map(([id, { answer }]) => [id, answer]))
  const { decision } = file.decide({
    kind: 'referral',
    on,
    by: hands.decides,
    decided,
    keeps: (made) => ({ ...made, clearOn: clear, answers: answersOnly }),
    reasons: heading ? [[heading, why]] : [['none applies', none?.reason]],
  })
  const ground = recordedBecauseReferred(file.state.kind, decision.kind)
  if (ground)
    batch.states.push({
      ...file.state,
      id: file.newId(on),
      valid_from: on,
      kind: 'recordable conduct matter',
      grounds: [ground],
    })
  if (heading) file.event(on, 'referral sent')
}

function concernedBy({ subjects }: Telling, { allegations }: DrawnMatter): readonly Subject[] {
  const named = allegations.filter(({ known }) => known === 'by name').map(({ concerns }) => concerns)
  const second = named.includes('the second') && subjects[1].id !== subjects[0].id ? [subjects[1]] : []

  return [...(named.includes('the first') ? [subjects[0]] : []), ...second]
}

function decideOnDuty(
  { batch, hands }: Telling,
  { duty }: DrawnMatter,
  file: MatterFile,
  { subject, on }: { readonly subject: Subject; readonly on: CalendarDate },
): void {
  const gone = subject.left !== undefined && subject.left < on
  const choice = gone ? 'do not suspend or restrict' : duty
  const workerRole = !gone ? subject.role : subject.role === 'police staff' ? 'former staff' : 'former officer'
  const suspend = choice === 'suspend'
  const limb = suspend ? ('the investigation may be prejudiced' as const) : undefined
  const [whyNotRedeployed, whyLimb] = suspend ? [say('not redeployed', 0), say('limb', 0)] : [undefined, undefined]
  const reason = suspend ? undefined : say(choice === 'do not suspend or restrict' ? 'full duty' : 'moved', 0)
  const { id, decision } = file.decide({
    kind: 'duty status',
    on,
    by: hands.decides,
    person: subject.id,
    decided: decideDuty({ workerRole, choice, from: on, whyNotRedeployed, limb, whyLimb, reason }),
    keeps: (made) => (limb ? { ...made, limb } : made),
    reasons: [
      ['redeployment', whyNotRedeployed],
      ['why limb', whyLimb],
      ['reason', reason],
    ],
  })
  batch.duties.push({
    id: file.newId(on),
    person_serving: subject.id,
    matter: file.id,
    decision: id,
    valid_from: on,
    status: decision.status,
    review_by: decision.review.by ?? null,
  })
}

function assess(
  { hands }: Telling,
  { finding }: DrawnAllegation,
  file: MatterFile,
  { at, on }: { readonly at: number; readonly on: CalendarDate },
): void {
  const level = severityOf(finding)
  const route: SeverityRoute = level === 'gross misconduct' ? 'misconduct hearing' : 'misconduct meeting'
  const reason = say('severity', 0)
  file.decide({
    kind: 'severity',
    on,
    by: hands.investigates,
    allegation: file.allegations[at]?.id ?? '',
    decided: assessSeverity({ level, route, reason, previous: undefined, regime: file.state.regime }),
    reasons: [['reason', reason]],
  })
}

/** It was looked into as what it was then found to be. */
export function severityOf(finding: DrawnAllegation['finding']): SeverityLevel {
  return finding === 'gross misconduct' ? 'gross misconduct' : 'misconduct'
}

function beginInvestigation(
  { batch, hands }: Telling,
  { heading, lasts }: DrawnMatter,
  file: MatterFile,
  on: CalendarDate,
): void {
  const mode: InvestigationMode =
    heading === undefined || lasts < 600 ? 'local' : lasts < 900 ? 'directed' : 'independent'
  const reason = say('mode', heading === undefined ? 0 : 1)
  file.decide({
    kind: 'mode',
    on,
    by: hands.decides,
    decided: decideMode({ mode, referred: heading === undefined ? 'not referred' : 'referred', reason }),
    reasons: [['reason', reason]],
  })
  file.event(on, 'investigation began')
  for (const { id: allegation } of file.allegations) {
    const state = { kind: 'under investigation', since: on, mode } as const
    batch.allegationStates.push({ id: file.newId(on), allegation, valid_from: on, state })
  }
}
