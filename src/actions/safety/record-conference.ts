import type { CalendarDate } from '../../domain/calendar-date.ts'
import { decideConference, decideHearing } from '../../domain/conference.ts'
import { lacking } from '../../domain/decision.ts'
import { conferencesIn, hearingsIn, insertConference, insertHearing } from '../../store/conference.ts'
import type { Acting } from '../acting.ts'
import { atDesk } from '../decision/deciding.ts'
import { missing, missingOne, type Recorded } from '../recorded.ts'
import { keepSafetyWords } from './words.ts'

export type ReferToConference = {
  readonly matter: string
  readonly on: CalendarDate
  readonly reason: string | undefined
}

/** Record that the matter is referred to the conference of agencies; one within 12 months of a hearing is a repeat. */
export function referToConference(acting: Acting, command: ReferToConference): Promise<Recorded<object>> {
  return atDesk(acting, 'record conference', command.matter, async ({ tx, witness, file }) => {
    const matter = file.matter.id
    const heard = (await hearingsIn(tx, matter)).map(({ heard_on }) => heard_on)
    const decided = decideConference({ ...command, today: acting.today, heard })
    if (!decided.ok) return missing(witness, decided.missing)

    const { reason } = await keepSafetyWords(tx, acting, matter, { reason: command.reason })
    await insertConference(tx, {
      id: acting.newId(),
      matter,
      referred_on: command.on,
      repeat: decided.decision.repeat,
      reason: reason ?? '',
    })

    return { ok: true }
  })
}

export type RecordHearing = {
  readonly matter: string
  readonly on: CalendarDate
  readonly attended: string | undefined
  readonly conflict: string | undefined
  readonly actions: string | undefined
}

/** Record that the conference heard the latest referral: who of the force was there, how conflict was handled, what was agreed. */
export function recordHearing(acting: Acting, command: RecordHearing): Promise<Recorded<object>> {
  return atDesk(acting, 'record conference', command.matter, async ({ tx, witness, file }) => {
    const matter = file.matter.id
    const conference = (await conferencesIn(tx, matter)).at(-1)
    const heard = await hearingsIn(tx, matter)
    if (!conference || heard.some((each) => each.conference === conference.id))
      return missingOne(
        witness,
        lacking('on', 'Nothing waits to be heard: record the referral first', 'policy-conference'),
      )
    const decided = decideHearing({ ...command, referredOn: conference.referred_on, today: acting.today })
    if (!decided.ok) return missing(witness, decided.missing)

    const said = await keepSafetyWords(tx, acting, matter, { ...decided.decision })
    await insertHearing(tx, {
      id: acting.newId(),
      matter,
      conference: conference.id,
      heard_on: command.on,
      attended: said.attended ?? '',
      conflict: said.conflict ?? '',
      actions: said.actions ?? '',
    })

    return { ok: true }
  })
}
