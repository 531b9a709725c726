import { addDays, type CalendarDate, daysBetween } from '../../domain/calendar-date.ts'
import type { CriminalStatus } from '../../domain/criminal-strand.ts'
import { PLAIN_REPORTS, type PlainReport } from './accounts.ts'
import { type Random, randomFrom } from './random.ts'
import { endPlainly, type StandsUnder } from './story-background-ends.ts'
import { about, Telling } from './telling.ts'

/** Of a hundred officers in a year, how many are reported for such conduct: about one and a half, from published counts. */
const REPORTED_IN_A_YEAR = 0.015
/** Before this day matters fall under rules that this system knows only as history. */
const FIRST_DAY = '2020-02-01' as CalendarDate

/** Someone on the roster who can be concerned, from the day they joined to the day they left. */
export type Reportable = {
  readonly key: string
  readonly from: CalendarDate
  readonly until: CalendarDate | undefined
  readonly under: StandsUnder
}

export type Years = { readonly start: CalendarDate; readonly until: CalendarDate; readonly seed: string }

/**
 * The plain matters of the years: how many, how long they take and how they end follow published shares. About a fifth
 * concern somebody who was reported before; nearly three in five end with no case to answer; a fifth take over two years.
 */
export function backgroundMatters(people: readonly Reportable[], years: Years): readonly Telling[] {
  const random = randomFrom(years.seed, 'background')
  const span = daysBetween(years.start, years.until)
  const count = Math.max(4, Math.round(people.length * (span / 365) * REPORTED_IN_A_YEAR))
  const reported: Reportable[] = []

  return Array.from({ length: count }, (_, at): Telling[] => {
    const ago = 3 + random.below(span - 3)
    const day = addDays(years.until, -ago)
    if (day < FIRST_DAY) return []
    const serving = (each: Reportable) => each.from < day && (each.until === undefined || day < each.until)
    const before = random.chance(20) ? reported.filter(serving) : []
    const able = before.length > 0 ? before : people.filter(serving)
    if (able.length === 0) return []
    const person = random.pick(able)
    reported.push(person)

    return [plainMatter(`plain-${at + 1}`, ago, person, randomFrom(years.seed, 'plain', at), years.until)]
  }).flat()
}

function plainMatter(key: string, ago: number, who: Reportable, random: Random, until: CalendarDate): Telling {
  const person = who.key
  const plain = random.pick(PLAIN_REPORTS)
  const lasts = durationOf(random)
  const finding = findingOf(random)
  const told = new Telling(key, 'probert', until)
  const on = (part: number) => ago - Math.round(lasts * part)
  const reached = (part: number) => on(part) >= 2
  const open = !reached(1)
  report(told, plain, ago, person, random)
  if (ago < 8) return told

  begin(told, plain, ago, person)
  const crime: readonly [CriminalStatus, string] = random.chance(30)
    ? ['not criminal', 'No offence is indicated.']
    : [
        'no further action by the police',
        'There is not enough for a charge. Told in person, with the right to a review.',
      ]
  if (reached(0.5)) told.criminal(on(0.5), crime[0], crime[1])
  if (reached(0.7)) told.event(on(0.7), 'report received')
  if (reached(0.78)) {
    const reason = finding === 'none' ? plain.notFound : plain.found
    told.caseToAnswer(on(0.78), 1, finding, reason, `Leaving the criminal side aside. ${plain.severity}`)
  }
  keepGoing(told, ago, open ? 2 + random.below(18) : on(1) + 4, open)
  if (!open) endPlainly(told, on(1), finding, random, who)

  return told
}

function report(told: Telling, plain: PlainReport, ago: number, person: string, random: Random): void {
  const colleague = plain.from === 'a colleague'
  told.report(ago, {
    teller: colleague ? 'a colleague' : 'the person it happened to',
    service: colleague ? 'this force' : 'no force',
    channel: random.pick(['by phone', 'in person', 'in writing'] as const),
    pronoun: plain.account.startsWith('His ') ? 'he' : 'she',
    subject: about(person),
    account: plain.account,
    happenedWords: plain.happenedWords,
    onDuty: colleague ? 'on duty' : 'off duty',
    abuse: plain.abuse,
    conduct: plain.conduct,
    kind: colleague ? 'conduct matter' : 'complaint',
    reason: colleague ? 'Whoever tells serves in this force.' : 'A member of the public complains.',
  })
}

function begin(told: Telling, plain: PlainReport, ago: number, person: string): void {
  const { refers } = plain
  if (refers) {
    told.referral(ago - 1, { [refers.heading]: refers.reason }, { clear: ago }).event(ago - 1, 'referral sent')
  } else {
    const reason = 'No heading applies on what is known. It is looked at again if more is told.'
    told.referral(
      ago - 1,
      {},
      {
        not: { 'relevant offence': 'Whether an offence of that weight was committed is not shown by what is known.' },
        none: { choice: 'do not refer', reason },
        clear: ago,
      },
    )
  }
  told
    .duty(
      ago - 1,
      person,
      refers ? 'restrict' : 'do not suspend or restrict',
      refers
        ? 'No contact with whoever told, and no system access without a reason on each search.'
        : 'Told to keep away from whoever told. That is enough for now.',
    )
    .severity(
      ago - 3,
      1,
      refers ? 'gross misconduct' : 'misconduct',
      refers ? 'misconduct hearing' : 'misconduct meeting',
      plain.severity,
    )
    .mode(
      ago - 6,
      'local',
      refers ? 'The IOPC decided that the force investigates.' : 'It is not referred, so the force investigates.',
    )
    .event(ago - 6, 'investigation began')
}

/** Updates, reviews and delay reports: at every turn for what is open, sparsely for what has ended. */
function keepGoing(told: Telling, ago: number, last: number, open: boolean): void {
  const turn = open ? 28 : 84
  if (ago - last > 30) {
    told.updates(ago - 6, last, turn)
    told.reviews(ago - 1, last, turn - 1)
  }
  for (let late = ago - 362; late > last; late -= 180) told.event(late, 'delay reported')
}

function findingOf(random: Random): 'none' | 'misconduct' | 'gross misconduct' {
  const of = random.below(100)

  return of < 58 ? 'none' : of < 83 ? 'misconduct' : 'gross misconduct'
}

/** Days: a fifth take over two years, half less than ten months, and the mean is about four hundred. */
function durationOf(random: Random): number {
  return random.chance(20) ? 731 + random.below(280) : 120 + random.below(420)
}
