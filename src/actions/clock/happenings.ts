import { type CalendarDate, londonDayOf } from '../../domain/calendar-date.ts'
import type { ClockDischarge, ClockEvent } from '../../domain/clock-event.ts'
import type { ClockHappening } from '../../domain/clock-record.ts'
import { type CriminalStatus, isCriminalEnd } from '../../domain/criminal-strand.ts'
import type { DutyDecision } from '../../domain/duty-decision.ts'
import type { Proceedings } from '../../domain/proceedings.ts'
import { endOfMonths } from '../../domain/working-day.ts'
import type { DecisionRow } from '../../store/decision.ts'
import type { MatterEventRow } from '../../store/matter-event.ts'
import type { ReferralRecord } from '../decision/referral-record.ts'
import type { CaseFile } from '../matter/case-file.ts'
import { listDutyIn } from '../matter/what-came-of-it.ts'

type Placed = { readonly on: CalendarDate; readonly place: bigint; readonly happening: ClockHappening }

/** Everything that the record of a matter says which starts or meets clocks, in the order in which it happened. */
export function happeningsOf(file: CaseFile, today: CalendarDate): readonly ClockHappening[] {
  const came = file.state.came_to_attention
  const begins: ClockHappening = { on: came, starts: ['it came to attention', 'the handling began'] }
  const placed = [
    ...file.events.flatMap((event) => eventHappenings(event, came).map((each) => placedAt(event.place, each))),
    ...file.decisions.flatMap((decision) =>
      decisionHappenings(file, decision).map((each) => placedAt(decision.place, each)),
    ),
    ...file.criminal.flatMap((state) =>
      criminalHappenings(state.status, state.valid_from).map((each) => placedAt(null, each)),
    ),
    ...file.allegations.flatMap((allegation) => {
      const duty = listDutyIn(file, allegation, today)

      return duty && !listTold(file, allegation.id, duty.list)
        ? [placedAt(null, { on: duty.from, starts: [LIST_OWED], about: allegation.id })]
        : []
    }),
  ]

  return [
    begins,
    ...placed
      .toSorted((a, b) => (a.on === b.on ? Number(a.place - b.place) : a.on < b.on ? -1 : 1))
      .map(({ happening }) => happening),
  ]
}

const LIST_OWED: ClockEvent = 'a report to a list fell to be made'

function placedAt(place: string | null, happening: ClockHappening): Placed {
  return { on: happening.on, place: BigInt(place ?? 0), happening }
}

function listTold(file: CaseFile, allegation: string, list: string): boolean {
  return file.decisions.some(
    ({ kind, allegation: about, decided }) =>
      kind === 'list report' && about === allegation && (decided as { readonly list: string }).list === list,
  )
}

const EVENTS: Readonly<Partial<Record<MatterEventRow['kind'], Omit<ClockHappening, 'on'>>>> = {
  'update given': { meets: ['an update was given'], starts: ['an update was given'] },
  'referral sent': { meets: ['the referral was sent'] },
  'report received': { starts: ['the report was received'] },
  'person informed of outcome': {
    meets: ['the outcome was told', 'the right to a review was told'],
    starts: ['the outcome letter was sent'],
  },
}

function eventHappenings({ kind, valid_from: on }: MatterEventRow, came: CalendarDate): readonly ClockHappening[] {
  // A report before the first twelve months were over meets nothing: there was no delay to report yet.
  if (kind === 'delay reported')
    return on < endOfMonths(came, 12)
      ? []
      : [{ on, meets: ['the delay was reported'], starts: ['the delay was reported'], seriesFrom: came }]
  const happening = EVENTS[kind]

  return happening ? [{ on, ...happening }] : []
}

function decisionHappenings(file: CaseFile, decision: DecisionRow): readonly ClockHappening[] {
  const { kind, valid_from: on, decided } = decision
  const allegation = decision.allegation ?? undefined
  const person = decision.person_serving ?? undefined
  switch (kind) {
    case 'referral':
      return referralHappenings(decided as ReferralRecord, on)
    case 'duty status': {
      const { choice, review } = decided as DutyDecision
      const suspended = choice === 'suspend' && review.clock === 'suspension review'
      const starts: ClockEvent = suspended ? 'the officer was suspended' : 'a duty decision was made'

      return [{ on, meets: ['the duty decision was looked at'], starts: [starts], about: person }]
    }
    case 'departure':
      return [{ on, meets: ['nothing is left to decide on duty'], about: person }]
    case 'case to answer':
      return allDecided(file, decision) ? [{ on, meets: ['the case to answer was decided'] }] : []
    case 'proceedings':
      return proceedingsHappenings((decided as Proceedings).forum, on, allegation)
    case 'appeal':
      return [{ on, starts: ['an outcome was reached'], about: allegation }]
    case 'outcome':
      return outcomeHappenings(file, decision)
    case 'list report':
      return [{ on, meets: ['the list was told'], about: allegation }]
    case 'closing':
      return [{ on, standing: 'the matter closed' }]
    case 'reopening':
      return [{ on, standing: 'the matter was taken up again' }]
    default:
      return []
  }
}

function referralHappenings({ kind, clearOn }: ReferralRecord, on: CalendarDate): readonly ClockHappening[] {
  if (kind === 'voluntary' || kind === 'not referred') return [{ on, meets: ['it was decided not to refer'] }]

  return [{ on: clearOn, starts: ['a heading became clear'] }]
}

function proceedingsHappenings(
  forum: Proceedings['forum'],
  on: CalendarDate,
  about: string | undefined,
): readonly ClockHappening[] {
  if (forum === 'misconduct meeting') return [{ on, starts: ['the officer was told of a meeting'], about }]

  return forum === 'misconduct hearing' ? [{ on, starts: ['the officer was told of a hearing'], about }] : []
}

const ALL_ENDED: readonly ClockDischarge[] = ['every allegation has an outcome', 'nothing is left to decide on duty']

/** An outcome may be the last that was lacking; another allegation that is recorded later begins the handling again. */
function outcomeHappenings(file: CaseFile, decision: DecisionRow): readonly ClockHappening[] {
  const { valid_from: on } = decision
  const about = decision.allegation ?? undefined
  const own: ClockHappening = {
    on,
    meets: ['the meeting was held', 'the hearing was held'],
    starts: ['an outcome was reached', 'a reviewable decision was made'],
    about,
  }
  if (!allDecided(file, decision)) return [own]
  const [next] = file.allegations
    .filter(({ id }) => !decision.known.allegations.includes(id))
    .map(({ id }) => dayOfId(id))
    .toSorted()
  const came = file.state.came_to_attention
  const again: readonly ClockHappening[] =
    next === undefined
      ? []
      : [
          { on: next, starts: ['an update was given'] },
          { on: next, starts: ['the delay was reported'], seriesFrom: came },
        ]

  return [own, { on, meets: ALL_ENDED }, ...again]
}

/** Whether every allegation known by then had a decision of this kind. */
function allDecided(file: CaseFile, { kind, number, known }: DecisionRow): boolean {
  const decided = new Set(
    file.decisions.filter((each) => each.kind === kind && each.number <= number).map((each) => each.allegation),
  )

  return known.allegations.every((id) => decided.has(id))
}

/** The day on which a record was made: its id holds the instant. */
function dayOfId(id: string): CalendarDate {
  return londonDayOf(new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)))
}

const CRIMINAL: Readonly<Partial<Record<CriminalStatus, ClockEvent>>> = {
  arrested: 'the suspect was arrested',
  'interviewed voluntarily': 'the suspect was interviewed under caution',
  'released under investigation': 'the suspect was released',
  'on pre-charge bail': 'the suspect was released',
  charged: 'the suspect was charged',
  'no further action by the police': 'it was decided not to charge, or to drop or alter a charge',
  'no further action by the CPS': 'it was decided not to charge, or to drop or alter a charge',
  discontinued: 'it was decided not to charge, or to drop or alter a charge',
  'trial listed': 'a court hearing was fixed',
  convicted: 'a verdict, sentence or appeal came',
  acquitted: 'a verdict, sentence or appeal came',
  stayed: 'a verdict, sentence or appeal came',
  'under appeal': 'a verdict, sentence or appeal came',
}

/** A criminal end is an outcome too, on its own strand: whoever reported is told of it. */
function criminalHappenings(status: CriminalStatus, on: CalendarDate): readonly ClockHappening[] {
  const event = CRIMINAL[status]
  const starts: readonly ClockEvent[] = [
    ...(event ? [event] : []),
    ...(isCriminalEnd(status) && status !== 'not criminal' ? (['an outcome was reached'] as const) : []),
  ]

  return starts.length > 0 ? [{ on, starts }] : []
}
