import type { CalendarDate } from '../domain/calendar-date.ts'
import type { ConferenceRepeat } from '../domain/conference.ts'
import type { Transaction } from './database.ts'

export type ConferenceRow = {
  readonly id: string
  readonly matter: string
  readonly referred_on: CalendarDate
  readonly repeat: ConferenceRepeat
  readonly reason: string
}

export type HearingRow = {
  readonly id: string
  readonly matter: string
  readonly conference: string
  readonly heard_on: CalendarDate
  readonly attended: string
  readonly conflict: string
  readonly actions: string
}

export async function insertConference(tx: Transaction, row: ConferenceRow): Promise<void> {
  await tx.insertInto('conference').values(row).execute()
}

export async function insertHearing(tx: Transaction, row: HearingRow): Promise<void> {
  await tx.insertInto('conference_hearing').values(row).execute()
}

export async function conferencesIn(tx: Transaction, matter: string): Promise<readonly ConferenceRow[]> {
  const rows = await tx
    .selectFrom('conference')
    .select(['id', 'matter', 'referred_on', 'repeat', 'reason'])
    .where('matter', '=', matter)
    .orderBy('referred_on')
    .orderBy('id')
    .execute()

  return rows as ConferenceRow[]
}

export async function hearingsIn(tx: Transaction, matter: string): Promise<readonly HearingRow[]> {
  const rows = await tx
    .selectFrom('conference_hearing')
    .select(['id', 'matter', 'conference', 'heard_on', 'attended', 'conflict', 'actions'])
    .where('matter', '=', matter)
    .orderBy('place')
    .execute()

  return rows as HearingRow[]
}
