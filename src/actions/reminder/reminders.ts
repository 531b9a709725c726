import { createHash } from 'node:crypto'
import { calendarText } from '../../documents/calendar.ts'
import { addDays } from '../../domain/calendar-date.ts'
import { lacking } from '../../domain/decision.ts'
import type { Store } from '../../store/database.ts'
import { insertAddress, insertFeed, type RemindersRow, remindersOf, whoseCalendar } from '../../store/reminder.ts'
import { dueByDay } from '../../store/waiting.ts'
import { type Acting, actingAs, REAL_WORLD, type World } from '../acting.ts'
import { readerOf } from '../matter/reader.ts'
import { missingOne, type Recorded } from '../recorded.ts'

const UNIT = { kind: 'unit' } as const
/** How far ahead a calendar shows. */
const DAYS_AHEAD = 120

/** Say where a person is reminded now. The secret of a calendar is shown once, when it is made, and never again. */
export function openReminders(acting: Acting): Promise<RemindersRow> {
  return acting.once('set reminders', UNIT, (tx) => remindersOf(tx, acting.person))
}

/** Give an address to write to, or none. */
export function setAddress(
  acting: Acting,
  { address }: { readonly address: string | undefined },
): Promise<Recorded<object>> {
  return acting.once('set reminders', UNIT, async (tx, witness) => {
    if (address !== undefined && !/^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}$/.test(address))
      return missingOne(
        witness,
        lacking('address', 'Give an e-mail address, such as name@example.org', 'policy-escalation'),
      )
    await insertAddress(tx, { id: acting.newId(), staff_person: acting.person, address: address ?? null })

    return { ok: true }
  })
}

/** Make a calendar: the answer is the secret in its address, which nobody can find out afterwards. The one before it ends. */
export function makeCalendar(acting: Acting): Promise<string> {
  const secret = Buffer.from(acting.bytes(24)).toString('base64url')

  return acting.once('set reminders', UNIT, async (tx) => {
    await insertFeed(tx, { id: acting.newId(), staff_person: acting.person, digest: digestOf(secret) })

    return secret
  })
}

/** Take a calendar away: its address opens nothing from now on. */
export function revokeCalendar(acting: Acting): Promise<void> {
  return acting.once('set reminders', UNIT, (tx) =>
    insertFeed(tx, { id: acting.newId(), staff_person: acting.person, digest: null }),
  )
}

/** Read the calendar that a secret opens, as the person whose it is, in the form of RFC 5545; nothing where it opens none. */
export async function readCalendar(
  store: Store,
  secret: string,
  world: World = REAL_WORLD,
): Promise<string | undefined> {
  const digest = digestOf(secret)
  const person = await store.transaction().execute((tx) => whoseCalendar(tx, digest))
  if (person === undefined) return undefined
  const acting = actingAs(store, person, world)

  return acting.once('read calendar feed', UNIT, async (tx) => {
    const reader = { ...(await readerOf(tx, acting)), today: acting.today }

    const days = await dueByDay(tx, reader, addDays(acting.today, DAYS_AHEAD))

    return calendarText({ at: acting.now, name: digest.toString('hex').slice(0, 16), days })
  })
}

function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
