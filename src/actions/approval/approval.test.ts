import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../domain/calendar-date.ts'
import { COOLING_OFF } from '../../domain/second-approval.ts'
import { openAct } from '../../store/act.ts'
import { assessSeverity } from '../decision/assess-severity.ts'
import { openQuestion } from '../decision/open-question.ts'
import type { DecisionKind } from '../decision/view.ts'
import { closeMatter } from '../ending/close-matter.ts'
import {
  AFTER_COOLING_OFF,
  approvedToClose,
  broughtToOutcome,
  endedCriminally,
  must,
  referred,
  reported,
  safeguarded,
  told,
  vetted,
} from '../ending/test-ended.ts'
import type { NotRecorded } from '../recorded.ts'
import { type Played, playedForce } from '../test-force.ts'
import { answerClosing } from './answer-closing.ts'
import { answerLowering } from './answer-lowering.ts'
import { listSecondApprovals } from './list-second-approvals.ts'
import { proposeClosing } from './propose-closing.ts'
import { proposeLowering } from './propose-lowering.ts'

let played: Played
beforeAll(async () => {
  played = await playedForce()
})
afterAll(() => played.scratch.close())

const monday = calendarDate('2026-11-02')
const lackingIn = async (attempt: Promise<{ readonly ok: true } | NotRecorded>) => {
  const made = await attempt
  return !made.ok && made.why === 'missing' ? made.missing.map(({ about }) => about) : made.ok ? [] : [made.why]
}
const latest = async (matter: string, kind: DecisionKind) =>
  (await openQuestion(played.as('authority'), { matter, kind, allegation: 1 })).latest?.id
const close = async (matter: string, at = AFTER_COOLING_OFF) =>
  closeMatter(played.as('authority', at), { matter, reason: 'All decided.', after: await latest(matter, 'closing') })
const propose = (matter: string, who = 'authority') =>
  proposeClosing(played.as(who), {
    ...{ matter, noticeOn: monday, channel: 'in person', noticeBy: 'whoever investigates' },
    ...{ reason: 'Everything is decided.', after: undefined },
  })
const answer = (matter: string, who: string, given: 'approved' | 'objected' = 'approved') =>
  answerClosing(played.as(who), {
    ...{ matter, answer: given, looked: 'at what it rests on', reason: 'As the record shows.', after: undefined },
  })

async function ready(): Promise<string> {
  const matter = await reported(played)
  await referred(played, matter)
  await broughtToOutcome(played, matter)
  for (const step of [endedCriminally, told, safeguarded, vetted]) await step(played, matter)
  return matter
}

describe('a matter closes after a second person approved it and those outside had seven days (row H2)', () => {
  it('is refused for each part that is missing, and then done', async () => {
    const matter = await ready()
    expect(await lackingIn(close(matter))).toEqual(['proposal'])
    await must(propose(matter))
    expect(await lackingIn(close(matter))).toEqual(['approval'])
    await must(answer(matter, 'head'))
    expect(await lackingIn(close(matter, '2026-11-08T09:00:00Z'))).toEqual(['cooling-off'])
    expect((await close(matter)).ok).toBe(true)
  })

  it('is not approved by whoever proposed it or is on the matter, nor by one without the role', async () => {
    const matter = await ready()
    await must(propose(matter))
    expect(await lackingIn(answer(matter, 'authority'))).toEqual(['connected', 'connected', 'connected'])
    for (const who of ['detective', 'second detective', 'supervisor', 'vetting', 'other'])
      await expect(answer(matter, who), who).rejects.toThrow()
    expect((await answer(matter, 'oversight')).ok).toBe(true)
  })

  it('is stopped by an objection from outside, and by anything decided since', async () => {
    const matter = await ready()
    await approvedToClose(played, matter)
    await must(answer(matter, 'oversight', 'objected'))
    expect(await lackingIn(close(matter))).toEqual(['objection'])

    const other = await ready()
    await approvedToClose(played, other)
    const { latest: before } = await openQuestion(played.as('authority'), { matter: other, kind: 'safeguarding' })
    expect(before).toBeDefined()
    await safeguarded(played, other, before?.id)
    expect(await lackingIn(close(other))).toEqual(['proposal'])
  })

  it('shows to those outside while it waits, with no word that anyone wrote', async () => {
    const matter = await ready()
    await must(propose(matter))
    const waiting = async (who: string) =>
      (await listSecondApprovals(played.as(who))).rows.find((row) => row.matter.address === matter)
    expect(await waiting('oversight')).toMatchObject({ of: 'closing', stands: { approvedOn: undefined } })
    await must(answer(matter, 'head'))
    expect(await waiting('oversight')).toMatchObject({ closesFrom: '2026-11-09' })
    await expect(listSecondApprovals(played.as('detective'))).rejects.toThrow()
  })
})

describe('the database refuses a closing that nobody approved, whoever writes it', () => {
  it('with the days that the program counts', async () => {
    const { rows } = await sql<{ days: number }>`select cooling_off_days() as days`.execute(
      played.scratch.store('candour_staff'),
    )
    expect(rows[0]?.days).toBe(COOLING_OFF[0].days)
  })

  it('by the staff role within an act, before the approval and before the cooling-off is over', async () => {
    const matter = await ready()
    const write = (on: string) =>
      played
        .as('authority')
        .once('close matter', { kind: 'matter', named: matter.toUpperCase() }, async (tx, _w, id) => {
          const acting = played.as('authority')
          const decision = acting.newId()
          const { rows } = await sql<{ next: number }>`
          select max(number) + 1 as next from decision where matter = ${id}::uuid`.execute(tx)
          await sql`insert into decision (id, matter, number, kind, valid_from, decided, law, decided_by)
          values (${decision}, ${id}::uuid, ${rows[0]?.next}, 'closing', ${on}::date, '{}', '{}', ${acting.person}::uuid)`.execute(
            tx,
          )
          await sql`insert into closing_state (id, matter, valid_from, standing, decision)
          values (${acting.newId()}, ${id}::uuid, ${on}::date, 'closed', ${decision})`.execute(tx)
        })
    await expect(write('2026-11-09')).rejects.toThrow('CANDOUR_UNAPPROVED')
    await must(propose(matter))
    await expect(write('2026-11-09')).rejects.toThrow('CANDOUR_UNAPPROVED')
    await must(answer(matter, 'oversight'))
    await expect(write('2026-11-08')).rejects.toThrow('CANDOUR_COOLING_OFF')
    await write('2026-11-09')
  })

  it('and by the role of the jobs, which run imports', async () => {
    const matter = await ready()
    const jobs = played.scratch.store('candour_jobs')
    const decision = (await openQuestion(played.as('authority'), { matter, kind: 'outcome' })).latest?.id
    const { id } = await played.scratch
      .store('candour_inspector')
      .selectFrom('matter')
      .select('id')
      .where('reference', '=', matter.toUpperCase())
      .executeTakeFirstOrThrow()
    await expect(
      jobs.transaction().execute(async (tx) => {
        const acting = played.as('authority')
        await openAct(tx, acting.newId(), acting.person)
        await sql`insert into closing_state (id, matter, valid_from, standing, decision)
          values (${acting.newId()}, ${id}::uuid, '2026-12-01', 'closed', ${decision}::uuid)`.execute(tx)
      }),
    ).rejects.toThrow('CANDOUR_UNAPPROVED')
  })
})

describe('a lower severity is decided after a second person approved it', () => {
  const lower = async (matter: string) =>
    assessSeverity(played.as('detective'), {
      ...{ matter, allegation: 1, level: 'misconduct', route: 'misconduct meeting', reason: 'It was one message.' },
      ...{ whatChanged: 'The log was another’s.', after: await latest(matter, 'severity') },
    })

  it('and to no other level, by nobody who is on the matter; an objection stops it', async () => {
    const matter = await reported(played)
    await referred(played, matter)
    expect(await lackingIn(lower(matter))).toEqual(['level'])
    const proposal = { matter, allegation: 1, reason: 'The log was another’s.' } as const
    await must(
      proposeLowering(played.as('detective'), { ...proposal, lowering: 'severity to misconduct', after: undefined }),
    )
    const reply = (who: string, given: 'approved' | 'objected') =>
      answerLowering(played.as(who), {
        ...{ matter, allegation: 1, answer: given, looked: 'at what it rests on', reason: 'As the log shows.' },
        after: undefined,
      })
    expect(await lackingIn(reply('authority', 'approved'))).toContain('connected')
    await must(reply('head', 'approved'))
    await must(reply('oversight', 'objected'))
    expect(await lackingIn(lower(matter))).toEqual(['level'])
    const after = await latest(matter, 'lowering proposal')
    await must(proposeLowering(played.as('detective'), { ...proposal, lowering: 'severity to misconduct', after }))
    const approvedBefore = await latest(matter, 'lowering approval')
    await must(
      answerLowering(played.as('head'), {
        ...{ matter, allegation: 1, answer: 'approved', looked: 'at what it rests on', reason: 'Again.' },
        after: approvedBefore,
      }),
    )
    expect((await lower(matter)).ok).toBe(true)
  })

  it('by the database too', async () => {
    const matter = await reported(played)
    await referred(played, matter)
    const allegation = (await openQuestion(played.as('authority'), { matter, kind: 'severity' })).latest
    const acting = played.as('authority')
    await expect(
      acting.once('assess severity', { kind: 'matter', named: matter.toUpperCase() }, async (tx, _w, id) =>
        sql`insert into decision (id, matter, number, allegation, kind, valid_from, decided, law, decided_by)
          select ${acting.newId()}::uuid, d.matter, 99, d.allegation, 'severity', '2026-11-02', '{"level": "neither"}', '{}', ${acting.person}::uuid
          from decision d where d.id = ${allegation?.id ?? ''}::uuid and d.matter = ${id}::uuid`.execute(tx),
      ),
    ).rejects.toThrow('CANDOUR_UNAPPROVED')
  })
})
