import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../domain/calendar-date.ts'
import { HEADINGS } from '../../domain/referral-heading.ts'
import { recordAllegation } from '../allegation/record.ts'
import { decideCaseToAnswer } from '../decision/decide-case-to-answer.ts'
import { decideReferral } from '../decision/decide-referral.ts'
import { openDecisions } from '../decision/open-decisions.ts'
import { openQuestion } from '../decision/open-question.ts'
import { listMatters } from '../matter/list-matters.ts'
import { openMatter } from '../matter/open-matter.ts'
import { recordEvent } from '../matter/record-event.ts'
import { recordAppeal } from '../proceedings/record-appeal.ts'
import type { NotRecorded } from '../recorded.ts'
import { answers, type Played, playedForce, report } from '../test-force.ts'
import { closeMatter } from './close-matter.ts'
import { decideSafeguarding } from './decide-safeguarding.ts'
import { decideVettingReview } from './decide-vetting-review.ts'
import { listVettingQuestions } from './list-vetting-questions.ts'
import { reopenMatter } from './reopen-matter.ts'
import { broughtToOutcome, endedCriminally, must, referred, reported, safeguarded, told, vetted } from './test-ended.ts'

let played: Played
beforeAll(async () => {
  played = await playedForce()
})
afterAll(() => played.scratch.close())

const monday = calendarDate('2026-11-02')
const LATE = [
  ...(['refer to proceedings', 'constitute panel', 'record appeal'] as const),
  ...(['record reflective practice', 'record list report'] as const),
]
const NONE_APPLIES = Object.fromEntries(
  HEADINGS.map((heading) => [heading, { answer: 'does not apply' as const, reason: 'Nothing told says so.' }]),
)
const close = (matter: string, after?: string) =>
  closeMatter(played.as('authority'), { matter, reason: 'Everything is decided.', after })
const lackingIn = async (attempt: Promise<{ readonly ok: true } | NotRecorded>) => {
  const made = await attempt
  return !made.ok && made.why === 'missing' ? made.missing.map(({ about }) => about) : made.ok ? [] : [made.why]
}

async function ended(): Promise<string> {
  const matter = await reported(played)
  await referred(played, matter)
  await broughtToOutcome(played, matter)
  await endedCriminally(played, matter)
  await told(played, matter)
  await safeguarded(played, matter)
  await vetted(played, matter)
  return matter
}

describe('a matter closes only when each of its decisions stands for itself', () => {
  it('and until then the answer is everything that is missing, each with its rule', async () => {
    const matter = await reported(played)
    const refused = await close(matter)
    expect(
      !refused.ok && refused.why === 'missing' && refused.missing.map((each) => [each.about, each.provision]),
    ).toEqual([
      ['criminal 1', 'policy-own-decisions'],
      ['misconduct 1', 'pcr-23-2'],
      ['referral', 'policy-own-decisions'],
      ['vetting', 'policy-vetting-review'],
      ['safeguarding', 'policy-safeguarding'],
      ['informed', 'cmr-34'],
    ])

    await referred(played, matter)
    await broughtToOutcome(played, matter)
    expect(await lackingIn(close(matter))).toEqual(['criminal 1', 'vetting', 'safeguarding', 'informed'])
    await endedCriminally(played, matter)
    expect(await lackingIn(close(matter))).toEqual(['vetting', 'safeguarding', 'informed'])
    await told(played, matter)
    expect(await lackingIn(close(matter))).toEqual(['vetting', 'safeguarding'])
    await safeguarded(played, matter)
    expect(await lackingIn(close(matter))).toEqual(['vetting'])
    const waitsFor = async () => (await openMatter(played.as('authority'), { matter })).tasks.map(({ kind }) => kind)
    expect(await waitsFor()).toContain('decide on vetting')
    await vetted(played, matter)
    expect(await waitsFor()).not.toContain('decide on vetting')
    expect((await close(matter)).ok).toBe(true)
  })

  it('an outcome from before the case to answer was decided again is none, and an appeal that was brought is decided first', async () => {
    const matter = await ended()
    const appeal = async (step: 'brought' | 'decided') =>
      must(
        recordAppeal(played.as('authority'), {
          ...{ matter, allegation: 1, step, on: monday, result: step === 'decided' ? 'dismissed' : undefined },
          ...{
            replacedBy: undefined,
            reason: 'As the tribunal wrote.',
            after: await latestOf(matter, 'appeal'),
          },
        }),
      )
    await appeal('brought')
    expect(await lackingIn(close(matter))).toEqual(['appeal 1'])
    await appeal('decided')
    await must(
      decideCaseToAnswer(played.as('authority'), {
        ...{ matter, allegation: 1, finding: 'misconduct', by: 'appropriate authority', reason: 'Looked at again.' },
        ...{ reasonApartFromCrime: 'By the logs alone.', after: await latestOf(matter, 'case to answer') },
      }),
    )
    expect(await lackingIn(close(matter))).toEqual(['misconduct 1'])
  })

  it('the refused attempt is witnessed by its rule, and nothing of it is written', async () => {
    const matter = await reported(played)
    await close(matter)
    const acts = await played.scratch
      .store('candour_inspector')
      .selectFrom('act')
      .innerJoin('matter', 'matter.id', 'act.upon')
      .select(['outcome', 'rule'])
      .where('act.kind', '=', 'close matter')
      .where('matter.reference', '=', matter.toUpperCase())
      .execute()
    expect(acts).toEqual([{ outcome: 'refused', rule: 'law/policy-own-decisions' }])
  })

  it('a mandatory referral that was not sent is not undone by another answer, but by the reason why it was wrong', async () => {
    const matter = await reported(played)
    const refer = async (applying: 'serious corruption' | undefined, whyOtherwise?: string) => {
      const { decisions } = await openDecisions(played.as('authority'), { matter })
      return decideReferral(played.as('authority'), {
        matter,
        answers: applying ? answers(applying) : NONE_APPLIES,
        whenNoneApplies: applying ? undefined : { choice: 'do not refer', reason: 'Nothing told says so.' },
        clearOn: monday,
        whyLate: undefined,
        whyOtherwise,
        after: decisions.findLast(({ kind }) => kind === 'referral')?.id,
      })
    }
    const ofReferral = async () => (await lackingIn(close(matter))).filter((about) => about.startsWith('referral'))
    await must(refer('serious corruption'))
    expect(await ofReferral()).toEqual(['referral sent'])
    expect(await lackingIn(refer(undefined))).toEqual(['why otherwise'])
    expect(await ofReferral()).toEqual(['referral sent'])
    await must(refer(undefined, 'The search was part of a task that he was given; the log shows who gave it.'))
    expect(await ofReferral()).toEqual([])
    await must(refer('serious corruption'))
    await must(recordEvent(played.as('detective'), { matter, kind: 'referral sent', on: monday, words: undefined }))
    expect((await refer(undefined)).ok).toBe(true)
    expect(await ofReferral()).toEqual([])
  })

  it('what comes late is offered once the record makes it lawful', async () => {
    const matter = await reported(played)
    const offered = async () => {
      const { mayDo } = await openMatter(played.as('authority'), { matter })
      return LATE.filter((act) => mayDo.includes(act))
    }
    expect(await offered()).toEqual([])
    await referred(played, matter)
    expect(await offered()).toEqual([])
    await broughtToOutcome(played, matter)
    expect(await offered()).toEqual(['refer to proceedings', 'record appeal', 'record list report'])
  })

  it('by the appropriate authority, and by nobody else', async () => {
    const matter = await reported(played)
    for (const who of ['detective', 'head', 'vetting', 'oversight', 'other'])
      await expect(closeMatter(played.as(who), { matter, reason: 'Done.', after: undefined }), who).rejects.toThrow()
  })

  it('telling the person before the last outcome is known does not count as telling what came of it', async () => {
    const matter = await reported(played)
    expect(
      await lackingIn(
        recordEvent(played.as('detective'), {
          matter,
          kind: 'person informed of outcome',
          on: monday,
          words: undefined,
        }),
      ),
    ).toEqual(['kind'])
  })

  it('what was decided before a further allegation was recorded does not answer for it', async () => {
    const matter = await ended()
    await must(recordAllegation(played.as('detective'), { ...report(played.serving('other')), matter }))
    expect(await lackingIn(close(matter))).toEqual([
      'criminal 2',
      'misconduct 2',
      'referral',
      'vetting',
      'safeguarding',
    ])
  })
})

describe('an officer who leaves', () => {
  it('does not end a matter by leaving, before or after a criminal end (row K3)', async () => {
    const gone = await reported(played, {}, 'gone')
    const refused = await close(gone)
    expect(!refused.ok && refused.why === 'missing' && refused.missing[1]?.say).toBe(
      'Allegation 1 has no misconduct decision. That the officer has left is not one',
    )
    await endedCriminally(played, gone)
    expect(await lackingIn(close(gone))).toEqual(['misconduct 1', 'referral', 'vetting', 'safeguarding', 'informed'])
  })
})

describe('a closed matter', () => {
  it('shows as closed, waits for nothing, and starts no clock', async () => {
    const matter = await ended()
    await must(close(matter))
    const later = played.as('authority', '2028-06-01T09:00:00Z')
    const view = await openMatter(later, { matter })
    expect([view.closed, view.tasks, view.clocks, view.next.kind]).toEqual([monday, [], [], 'reopen the matter'])
    expect(view.mayDo).not.toContain('record event')
    const { rows } = await listMatters(later)
    expect(rows.find((row) => row.matter.address === matter)).toMatchObject({
      where: 'Closed Mon 2 Nov 2026',
      next: undefined,
    })
  })

  it('takes nothing more until it is taken up again, by the act and by the database', async () => {
    const matter = await ended()
    await must(close(matter))
    expect(
      await lackingIn(recordEvent(played.as('detective'), { matter, kind: 'update given', on: monday, words: 'x' })),
    ).toEqual(['standing'])
    expect(
      await lackingIn(recordAllegation(played.as('detective'), { ...report(played.serving('other')), matter })),
    ).toEqual(['standing'])
    expect(await lackingIn(close(matter, undefined))).toEqual(['decided meanwhile'])
    const staff = played.scratch.store('candour_staff')
    const acting = played.as('authority')
    await expect(
      acting.once('open matter', { kind: 'matter', named: matter.toUpperCase() }, async (tx, _witness, id) =>
        tx
          .insertInto('decision')
          .values({
            id: acting.newId(),
            matter: id,
            number: 90,
            allegation: null,
            person_serving: null,
            kind: 'safeguarding',
            valid_from: monday,
            decided: '{}',
            law: '{}',
            known: '{}',
            reasons: [],
            decided_by: acting.person,
            later_than: null,
          })
          .execute(),
      ),
    ).rejects.toThrow('CANDOUR_CLOSED')
    await staff.destroy()
  })

  it('is read under the same wall as before', async () => {
    const matter = await ended()
    await must(close(matter))
    expect((await openMatter(played.as('oversight'), { matter })).closed).toBe(monday)
    for (const who of ['other', 'second detective', 'vetting', 'analyst', 'administrator'])
      await expect(openMatter(played.as(who), { matter }), who).rejects.toThrow()
  })

  it('is taken up again by addition, with a reason, and then has its clocks and its decisions as they stood', async () => {
    const matter = await ended()
    const before = await openMatter(played.as('authority'), { matter })
    await must(close(matter))
    const reopen = (reason: string | undefined, after?: string) =>
      reopenMatter(played.as('authority'), { matter, reason, after })
    expect(await lackingIn(reopen(undefined))).toEqual(['reason'])
    await must(reopen('A second person came forward.'))
    expect(await lackingIn(reopen('Again.', (await latestOf(matter, 'reopening')) ?? ''))).toEqual(['standing'])
    const after = await openMatter(played.as('authority'), { matter })
    expect([after.closed, after.allegations, after.strands.misconduct.ended]).toEqual([
      undefined,
      before.allegations,
      before.strands.misconduct.ended,
    ])
    await must(close(matter, await latestOf(matter, 'closing')))
    expect((await openMatter(played.as('authority'), { matter })).closed).toBe(monday)
  })
})

async function latestOf(
  matter: string,
  kind: 'closing' | 'reopening' | 'appeal' | 'case to answer',
): Promise<string | undefined> {
  const about = kind === 'appeal' || kind === 'case to answer' ? { allegation: 1 } : {}

  return (await openQuestion(played.as('authority'), { matter, kind, ...about })).latest?.id
}

describe('vetting decides for itself', () => {
  it('from a list of its own, on facts, and reads no word of what was told', async () => {
    const matter = await reported(played)
    const listed = (await listVettingQuestions(played.as('vetting'))).rows.find((row) => row.matter.address === matter)
    expect(listed).toMatchObject({ vetting: 'open', decision: undefined })
    const view = await openQuestion(played.as('vetting'), { matter, kind: 'vetting review' })
    expect([view.mayDecide, view.allegations[0]?.happenedWords, view.allegations[0]?.account]).toEqual([
      'yes',
      undefined,
      undefined,
    ])
    await expect(openQuestion(played.as('vetting'), { matter, kind: 'outcome' })).rejects.toThrow()
  })

  it('by a vetting officer and by nobody else, with what was looked at, and why', async () => {
    const matter = await reported(played)
    const command = { matter, answer: undefined, looked: undefined, reason: ' ', after: undefined }
    expect(await lackingIn(decideVettingReview(played.as('vetting'), command))).toEqual(['answer', 'looked', 'reason'])
    for (const who of ['authority', 'head', 'detective'])
      await expect(decideVettingReview(played.as(who), command), who).rejects.toThrow()
  })
})

describe('safeguarding is decided by those who work the matter', () => {
  it('with the measures that were considered, or why none was', async () => {
    const matter = await reported(played)
    const command = { matter, considered: [], whyNone: undefined, after: undefined } as const
    expect(
      await lackingIn(decideSafeguarding(played.as('detective'), { ...command, answer: undefined, reason: undefined })),
    ).toEqual(['answer', 'why none', 'reason'])
    await must(
      decideSafeguarding(played.as('detective'), {
        ...command,
        answer: 'nothing more is needed',
        whyNone: 'She has moved abroad.',
        reason: 'She wants no contact.',
      }),
    )
    await expect(
      decideSafeguarding(played.as('vetting'), { ...command, answer: undefined, reason: undefined }),
    ).rejects.toThrow()
  })
})
