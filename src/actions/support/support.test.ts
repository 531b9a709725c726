import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../domain/calendar-date.ts'
import { startClocks } from '../clock/start-clocks.ts'
import { openContact } from '../contact/open-contact.ts'
import { type RecordContact, recordContact } from '../contact/record-contact.ts'
import { recordReport } from '../matter/record-report.ts'
import { type Played, playedForce, report } from '../test-force.ts'
import { endAdvocate, putAdvocate } from './advocate.ts'
import { recordConsent, revokeConsent, shareUnderConsent } from './consent.ts'
import { changeRights, recordRight } from './record-right.ts'

const on = calendarDate('2026-11-03')
let played: Played

beforeAll(async () => {
  played = await playedForce()
}, 120_000)
afterAll(() => played?.scratch.close())

async function reported(changes = {}): Promise<string> {
  const made = await recordReport(played.as('detective'), report(played.serving('other'), changes))
  if (!made.ok) throw new Error('The report was not recorded.')

  return made.matter.address
}

describe('consent', () => {
  const asked = {
    service: 'counselling',
    recipient: 'Moor Road',
    purpose: 'share dates and updates',
    words: undefined,
  } as const

  it('lets something be passed on while it stands; taken back, it reaches what was shared and stops the rest', async () => {
    const at = { matter: await reported(), party: 1 }
    const detective = played.as('detective')
    await recordConsent(detective, { ...at, ...asked, answer: 'given' })
    const consent = (await openContact(detective, at)).consents[0]?.id ?? ''
    expect(await shareUnderConsent(detective, { ...at, consent, what: 'The date of the interview.' })).toEqual({
      ok: true,
    })
    expect(await revokeConsent(detective, { ...at, consent, words: undefined })).toEqual({ ok: true, toTell: 1 })
    expect(await shareUnderConsent(detective, { ...at, consent, what: 'The next date.' })).toMatchObject({ ok: false })
    const insert = detective.once(
      'share under consent',
      { kind: 'matter', named: at.matter.toUpperCase() },
      async (tx, _witness, matter) => {
        await sql`insert into disclosure_made (id, matter, consent, valid_from, what)
        select ${detective.newId()}::uuid, ${matter}::uuid, ${consent}::uuid, ${on}, id from narrative where matter = ${matter}::uuid limit 1`.execute(
          tx,
        )
      },
    )
    await expect(insert).rejects.toThrow('CANDOUR_CONSENT')
    expect((await openContact(detective, at)).consents[0]).toMatchObject({
      now: 'revoked',
      shared: [{ what: 'The date of the interview.' }],
    })
  })

  it('that was refused lets nothing be passed on', async () => {
    const at = { matter: await reported(), party: 1 }
    await recordConsent(played.as('detective'), { ...at, ...asked, answer: 'refused' })
    const consent = (await openContact(played.as('detective'), at)).consents[0]?.id ?? ''
    expect(await shareUnderConsent(played.as('detective'), { ...at, consent, what: 'Anything.' })).toMatchObject({
      ok: false,
    })
  })

  it('an advocate is on record until a day, or until she says otherwise', async () => {
    const at = { matter: await reported(), party: 1 }
    const detective = played.as('detective')
    await putAdvocate(detective, {
      ...at,
      called: 'J. Amadi',
      service: 'another service',
      scope: ['dates and updates'],
      until: calendarDate('2027-03-01'),
    })
    const advocate = (await openContact(detective, at)).advocates[0]?.advocate ?? ''
    expect(await endAdvocate(detective, { ...at, advocate })).toEqual({ ok: true })
    expect((await openContact(detective, at)).advocates).toMatchObject([{ called: 'J. Amadi', standing: 'ended' }])
  })
})

describe('the rights of the Victims’ Code', () => {
  it('are offered and answered, each by its number', async () => {
    const at = { matter: await reported(), party: 1 }
    await recordRight(played.as('detective'), {
      ...at,
      right: 4,
      on: calendarDate('2026-11-02'),
      answer: 'accepted',
      words: undefined,
    })
    expect((await openContact(played.as('detective'), at)).rights).toMatchObject({
      level: 'enhanced',
      given: [{ code_right: 4, answer: 'accepted' }],
    })
  })

  it('are the enhanced ones for everyone, and less than that is a decision with reasons by those who answer for the matter', async () => {
    const at = { matter: await reported(), party: 1 }
    const less = { ...at, level: 'standard', reason: undefined } as const
    await expect(changeRights(played.as('detective'), less)).rejects.toMatchObject({ code: 'CANDOUR_NOT_PERMITTED' })
    expect(await changeRights(played.as('supervisor'), less)).toMatchObject({
      ok: false,
      missing: [{ about: 'reason' }],
    })
  })

  it('with the standard ones, news of the suspect is due in five working days and not in one', async () => {
    const at = { matter: await reported(), party: 1 }
    await changeRights(played.as('supervisor'), {
      ...at,
      level: 'standard',
      reason: 'She asked for a letter once a week, and no more.',
    })
    const detective = played.as('detective')
    const started = await detective.once(
      'start clocks',
      { kind: 'matter', named: at.matter.toUpperCase() },
      (tx, _witness, matter) =>
        startClocks(tx, detective, { matter, event: 'the suspect was arrested', on: calendarDate('2026-11-02') }),
    )
    expect(started.map(({ clock, due }) => [clock, due])).toEqual([['news of the suspect', '2026-11-09']])
  })
})

describe('whoever reports for somebody else', () => {
  it('is told nothing of her without her consent', async () => {
    const matter = await reported({ teller: 'another agency', service: 'not known', kind: 'recordable conduct matter' })
    const view = await openContact(played.as('detective'), { matter, party: 1 })
    expect(view.duties.map(({ provision }) => provision)).toContain('policy-third-party')
    const told: RecordContact = {
      ...{ matter, party: 1, on, at: '11:00', words: 'How it goes.' },
      channel: 'in person',
      voicemail: 'not left',
      reached: 'yes',
      told: ['an update was given'],
    }
    const tell = () => recordContact(played.as('detective', '2026-11-03T12:00:00Z'), told)
    expect(await tell()).toMatchObject({ ok: false, missing: [{ about: 'told', provision: 'policy-third-party' }] })
    const consent = {
      service: 'another service',
      recipient: 'The agency',
      purpose: 'tell the person who reported',
    } as const
    await recordConsent(played.as('detective'), { matter, party: 1, ...consent, answer: 'given', words: undefined })
    expect(await tell()).toMatchObject({ ok: true })
  })
})
