import type { CaseToAnswer } from '../../domain/allegation.ts'
import { addDays, type CalendarDate } from '../../domain/calendar-date.ts'
import type { CriminalStatus } from '../../domain/criminal-strand.ts'
import type { InvestigationMode } from '../../domain/mode.ts'
import type { ReferralHeading } from '../../domain/referral-heading.ts'
import { HEADINGS } from '../../domain/referral-heading.ts'
import type { ProtectiveMeasure, SafeguardingAnswer } from '../../domain/safeguarding.ts'
import type { SeverityLevel, SeverityRoute } from '../../domain/severity.ts'
import type { VettingAnswer } from '../../domain/vetting-review.ts'
import type { MatterEventKind } from '../../store/matter-event.ts'
import type { RecordOutcome } from '../decision/record-outcome.ts'
import type { DecideDutyStatus } from '../duty/decide-duty-status.ts'
import type { RecordReport } from '../matter/report.ts'
import type { ConcernedKey, StaffKey } from './cast.ts'
import type { Deed, Step } from './deed.ts'
import { turns } from './routine-turns.ts'
import { REVIEW_WORDS, UPDATE_WORDS } from './routine-words.ts'

type Report = Partial<RecordReport> &
  Pick<RecordReport, 'subject' | 'account' | 'abuse' | 'conduct' | 'kind' | 'reason'>
type Duty = Omit<DecideDutyStatus, 'matter' | 'after' | 'person' | 'from'>

/** The one who decides in this force. */
const DECIDES: StaffKey = 'adeyemi'
/** The one who decides on clearance. */
const VETS: StaffKey = 'bhandal'
const MORNING = 8 * 60 + 20

/**
 * Tells one matter, in days before the last day and in order: `report(31, …)` is 31 days ago. Each deed of a day comes some
 * minutes after the one before. Nothing is told of the last day itself, which is for whoever opens the system to fill.
 */
export class Telling {
  readonly matter: string
  readonly #hand: StaffKey
  readonly #until: CalendarDate
  readonly #steps: Step[] = []
  #duty: { readonly person: ConcernedKey | (string & {}); readonly choice: Duty } | undefined

  constructor(matter: string, hand: StaffKey, until: CalendarDate) {
    this.matter = matter
    this.#hand = hand
    this.#until = until
  }

  /** What was told, by time; routine that was told last stands where it happened. */
  get steps(): readonly Step[] {
    return this.#steps.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  }

  day(ago: number): CalendarDate {
    return addDays(this.#until, -ago)
  }

  report(ago: number, given: Report): this {
    const report: RecordReport = {
      danger: 'no',
      teller: 'the person it happened to',
      service: 'no force',
      channel: 'by phone',
      called: undefined,
      pronoun: 'she',
      knownOn: this.day(ago),
      knownAt: undefined,
      happened: { kind: 'as told' },
      happenedWords: undefined,
      onDuty: 'off duty',
      has: {},
      recordableGrounds: [],
      ...given,
      account: inOneLine(given.account),
    }

    return this.#tell(ago, this.#hand, { act: 'record report', command: report })
  }

  allegation(
    ago: number,
    given: Pick<Report, 'subject' | 'account' | 'abuse' | 'conduct'> & Partial<RecordReport>,
  ): this {
    const {
      subject,
      account,
      abuse,
      conduct,
      happened = { kind: 'as told' },
      happenedWords,
      onDuty = 'off duty',
    } = given
    const command = { subject, account: inOneLine(account), abuse, conduct, happened, happenedWords, onDuty }

    return this.#tell(ago, this.#hand, { act: 'record allegation', command })
  }

  event(ago: number, kind: MatterEventKind, words?: string): this {
    return this.#tell(ago, this.#hand, { act: 'record event', command: { kind, on: this.day(ago), words } })
  }

  /** The headings that apply with the reason for each; those that do not apply may have one, and those not clear yet. */
  referral(
    ago: number,
    applies: Partial<Record<ReferralHeading, string>>,
    rest: {
      readonly not?: Partial<Record<ReferralHeading, string>>
      readonly notClear?: Partial<Record<ReferralHeading, string>>
      readonly none?: { readonly choice: 'refer by choice' | 'do not refer'; readonly reason: string }
      readonly clear?: number
      readonly whyLate?: string
    } = {},
  ): this {
    const answers = Object.fromEntries(
      HEADINGS.map((heading) => {
        const [yes, open] = [applies[heading], rest.notClear?.[heading]]
        if (yes !== undefined) return [heading, { answer: 'applies' as const, reason: yes }]
        if (open !== undefined) return [heading, { answer: 'not clear yet' as const, reason: open }]
        return [heading, { answer: 'does not apply' as const, reason: rest.not?.[heading] }]
      }),
    )
    const clearOn = this.day(rest.clear ?? ago)
    const command = { answers, whenNoneApplies: rest.none, clearOn, whyLate: rest.whyLate }

    return this.#tell(ago, DECIDES, { act: 'decide referral', command })
  }

  suspend(
    ago: number,
    person: ConcernedKey,
    whyNotRedeployed: string,
    limb: NonNullable<Duty['limb']>,
    whyLimb: string,
  ): this {
    return this.#decideDuty(ago, person, { choice: 'suspend', whyNotRedeployed, limb, whyLimb, reason: undefined })
  }

  duty(
    ago: number,
    person: ConcernedKey | (string & {}),
    choice: Exclude<Duty['choice'], 'suspend'>,
    reason: string,
  ): this {
    return this.#decideDuty(ago, person, {
      choice,
      whyNotRedeployed: undefined,
      limb: undefined,
      whyLimb: undefined,
      reason,
    })
  }

  severity(
    ago: number,
    allegation: number,
    level: SeverityLevel,
    route: SeverityRoute,
    reason: string,
    whatChanged?: string,
  ): this {
    return this.#tell(ago, this.#hand, {
      act: 'assess severity',
      command: { allegation, level, route, reason, whatChanged },
    })
  }

  mode(ago: number, mode: InvestigationMode, reason: string): this {
    return this.#tell(ago, DECIDES, { act: 'decide mode', command: { mode, reason } })
  }

  criminal(ago: number, status: CriminalStatus, reason: string, allegation?: number): this {
    return this.#tell(ago, this.#hand, {
      act: 'record criminal step',
      command: { allegation, status, on: this.day(ago), reason },
    })
  }

  prejudice(
    ago: number,
    answer: 'no prejudice found' | 'would prejudice' | 'no answer yet',
    again: number,
    reason: string,
  ): this {
    const command = { answer, asked: 'the CPS' as const, reviewOn: this.day(again), reason }

    return this.#tell(ago, this.#hand, { act: 'assess prejudice', command })
  }

  caseToAnswer(
    ago: number,
    allegation: number,
    finding: CaseToAnswer,
    reason: string,
    reasonApartFromCrime?: string,
  ): this {
    const command = { allegation, finding, by: 'appropriate authority' as const, reason, reasonApartFromCrime }

    return this.#tell(ago, DECIDES, { act: 'decide case to answer', command })
  }

  outcome(
    ago: number,
    allegation: number,
    ended: Pick<RecordOutcome, 'forum' | 'finding' | 'outcome' | 'reason'> & Partial<RecordOutcome>,
  ): this {
    const standing = { concerned: 'serving officer', finalWrittenWarning: 'not in force', incidents: 'one' } as const
    this.#tell(ago, DECIDES, { act: 'record outcome', command: { ...standing, ...ended, allegation } })
    const bars = ended.outcome === 'dismissed without notice' || ended.outcome === 'would have been dismissed'

    return bars ? this.#reportToList(ago - 2, allegation, ended.reason) : this
  }

  /** After the last outcome: the person is told, vetting and safeguarding decide for themselves, and it closes. */
  closes(
    ago: number,
    ended: {
      readonly told: string
      readonly vetting: readonly [VettingAnswer, string]
      readonly safety: readonly [SafeguardingAnswer, readonly ProtectiveMeasure[], string]
      readonly reason: string
    },
  ): this {
    const [answer, reason] = ended.vetting
    const [safety, considered, whySafe] = ended.safety
    const looked = 'at every matter of the person' as const
    const whyNone = considered.length === 0 ? whySafe : undefined

    return this.event(ago + 8, 'person informed of outcome', ended.told)
      .#tell(ago + 5, VETS, { act: 'decide vetting review', command: { answer, looked, reason } })
      .#tell(ago + 3, this.#hand, {
        act: 'decide safeguarding',
        command: { answer: safety, considered, whyNone, reason: whySafe },
      })
      .#tell(ago, DECIDES, { act: 'close matter', command: { reason: ended.reason } })
  }

  assign(ago: number, by: StaffKey, person: StaffKey, capacity: 'outside eye' | 'investigates' | 'supervises'): this {
    return this.#tell(ago, by, { act: 'assign matter', command: { person, capacity, standing: 'on' } })
  }

  reclassify(ago: number, command: Extract<Deed, { act: 'reclassify matter' }>['command']): this {
    return this.#tell(ago, DECIDES, { act: 'reclassify matter', command })
  }

  looks(ago: number, by: StaffKey): this {
    return this.#tell(ago, by, { act: 'open matter' })
  }

  /** Updates every 28 days between, the last on the second day given. */
  updates(from: number, last: number, every = 28): this {
    for (const [at, ago] of turns(from, last, every).entries())
      this.event(ago, 'update given', this.#oneOf(UPDATE_WORDS, at))

    return this
  }

  /** The latest duty decision looked at again every 27 days, so that no review is late; the last on the second day given. */
  reviews(from: number, last: number, every = 27): this {
    const { person, choice } = this.#duty ?? {}
    if (!person || !choice) throw new Error('There is no duty decision to review.')
    for (const [at, ago] of turns(from, last, every).entries()) {
      const words = this.#oneOf(REVIEW_WORDS, at)
      this.#decideDuty(
        ago,
        person,
        choice.choice === 'suspend' ? { ...choice, whyLimb: words } : { ...choice, reason: words },
      )
    }

    return this
  }

  #reportToList(ago: number, allegation: number, reason: string | undefined): this {
    const particulars = { 'date of birth': '17 6 1984', ...(reason && { reason }) }
    const command = { allegation, sentOn: this.day(ago), particulars, standards: ['STD9'] as const }

    return this.#tell(ago, DECIDES, { act: 'record list report', command })
  }

  #oneOf(words: readonly string[], at: number): string | undefined {
    return words[(at + this.matter.length) % words.length]
  }

  #decideDuty(ago: number, person: ConcernedKey | (string & {}), choice: Duty): this {
    this.#duty = { person, choice }

    return this.#tell(ago, DECIDES, { act: 'decide duty status', command: { ...choice, person, from: this.day(ago) } })
  }

  #tell(ago: number, by: StaffKey, deed: Deed): this {
    const day = this.day(ago)
    const before = this.#steps.filter((step) => step.at.toISOString().startsWith(day)).length
    const minutes = MORNING + before * 23 + (this.matter.length % 7) * 4
    const at = new Date(Date.parse(`${day}T00:00:00Z`) + minutes * 60_000)
    this.#steps.push({ at, by, matter: this.matter, deed })

    return this
  }
}

/** Accounts are broken into lines in the code only. */
function inOneLine(words: string | undefined): string | undefined {
  return words?.replaceAll(/\s+/g, ' ')
}

/** Someone on the roster, by key. */
export function about(person: ConcernedKey | (string & {})): RecordReport['subject'] {
  return { kind: 'identified', person }
}
