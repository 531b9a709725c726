import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../domain/calendar-date.ts'
import { parseReference } from '../../domain/reference.ts'
import { checkRiskForm } from '../../domain/risk-form-check.ts'
import { CHECKLIST } from '../../domain/risk-forms/checklist.ts'
import { POLICE_SUSPECT } from '../../domain/risk-forms/police-suspect.ts'
import { SHIPPED_FORMS } from '../../domain/risk-forms/shipped.ts'
import { openAct } from '../../store/act.ts'
import { clocksIn } from '../../store/running-clock.ts'
import { decideDutyStatus } from '../duty/decide-duty-status.ts'
import { must, reported } from '../ending/test-ended.ts'
import type { NotRecorded } from '../recorded.ts'
import { openSafety } from '../safety/open-safety.ts'
import { recordMeasure } from '../safety/record-measure.ts'
import { answered, highRisk } from '../safety/test-risk.ts'
import { type Played, playedForce } from '../test-force.ts'
import { uponMatter } from '../upon.ts'
import { addRiskForm } from './add-form.ts'
import { assessRisk } from './assess.ts'
import { compareAssessments, openAssessment } from './open-assessment.ts'
import { openAssessmentForms } from './open-form.ts'

let played: Played
beforeAll(async () => {
  played = await playedForce()
})
afterAll(() => played.scratch.close())

const monday = calendarDate('2026-11-02')
const reference = (address: string) => {
  const read = parseReference(address)
  return read.ok ? read.reference : ''
}
const lackingIn = async (attempt: Promise<{ readonly ok: true } | NotRecorded>) => {
  const made = await attempt
  return !made.ok && made.why === 'missing' ? made.missing.map(({ about }) => about) : made.ok ? [] : [made.why]
}

describe('a high risk about a police suspect', () => {
  it('opens weapon, access and duty tasks the same day, with whoever must do each', async () => {
    const matter = await reported(played)
    const assessed = await must(assessRisk(played.as('detective'), highRisk(played, matter)))
    expect(assessed.opened).toEqual([
      'take weapons in',
      'restrict system access',
      'audit system access',
      'preserve look-up logs',
      'change duties',
    ])
    const { tasks, measures, grade } = await openSafety(played.as('detective'), { matter })
    expect(grade).toBe('high')
    expect(tasks.filter(({ standing }) => standing === 'open').map(({ kind, due, who }) => [kind, due, who])).toEqual([
      ['take weapons in', monday, 'DS Iona Beck'],
      ['restrict system access', monday, 'DS Iona Beck'],
      ['change duties', monday, 'Det Ch Supt Rufus Lane'],
      ['audit system access', monday, 'DC Wren Halloran'],
      ['preserve look-up logs', monday, 'DC Wren Halloran'],
      ['write the safety plan', monday, 'DC Wren Halloran'],
    ])
    expect(measures.map(({ kind, standing }) => [kind, standing])).toEqual([
      ['weapons', 'asked'],
      ['system access', 'asked'],
    ])
  })

  it('tracks each to done: by whom and when, and a refusal asks what keeps her safe instead', async () => {
    const matter = await reported(played)
    await must(assessRisk(played.as('detective'), highRisk(played, matter)))
    const tuesday = '2026-11-03T10:00:00Z'
    const record = (kind: 'weapons' | 'system access', standing: 'in force' | 'refused', words?: string) =>
      recordMeasure(played.as('supervisor', tuesday), { matter, kind, standing, on: calendarDate('2026-11-03'), words })
    await must(record('weapons', 'in force'))
    expect(await lackingIn(record('system access', 'refused'))).toEqual(['words'])
    await must(record('system access', 'refused', 'His chief inspector says that he needs it.'))
    await must(
      decideDutyStatus(played.as('authority', tuesday), {
        matter,
        person: played.serving('other'),
        choice: 'restrict',
        from: calendarDate('2026-11-03'),
        whyNotRedeployed: undefined,
        limb: undefined,
        whyLimb: undefined,
        reason: 'No contact with her district.',
        after: undefined,
      }),
    )
    const { tasks, measures } = await openSafety(played.as('detective'), { matter })
    expect(
      tasks.filter(({ standing }) => standing === 'done').map(({ kind, since, who }) => [kind, since, who]),
    ).toEqual([
      ['take weapons in', '2026-11-03', 'DS Iona Beck'],
      ['restrict system access', '2026-11-03', 'DS Iona Beck'],
      ['change duties', '2026-11-03', 'Det Ch Supt Rufus Lane'],
    ])
    expect(tasks.find(({ kind }) => kind === 'answer a refusal')?.standing).toBe('open')
    expect(measures.map(({ standing, by }) => [standing, by])).toEqual([
      ['in force', 'DS Iona Beck'],
      ['refused', 'DS Iona Beck'],
    ])
  })

  it('is refused without a named owner, and with a day to look again that is too late (policy, high risk)', async () => {
    const matter = await reported(played)
    const attempt = (changes: object) =>
      lackingIn(assessRisk(played.as('detective'), highRisk(played, matter, changes)))
    expect(await attempt({ owner: undefined })).toEqual(['owner'])
    expect(await attempt({ owner: played.staff('second detective') })).toEqual(['owner'])
    expect(await attempt({ reviewBy: calendarDate('2026-11-20') })).toEqual(['review'])
    expect(await attempt({ professionalGrade: 'medium' })).toEqual(['reason'])
    expect(await attempt({ answers: {} })).toContain('weapons')
  })
})

describe('an assessment is never overwritten', () => {
  it('a later one stands beside it, and what changed between them is shown', async () => {
    const matter = await reported(played)
    const plain = {
      matter,
      form: 'checklist',
      phase: 'primary',
      comments: {},
      owner: undefined,
      reason: undefined,
    } as const
    await must(
      assessRisk(played.as('detective'), {
        ...plain,
        answers: answered(CHECKLIST, { hurt: 'yes' }),
        professionalGrade: 'standard',
        reviewBy: undefined,
      }),
    )
    await must(
      assessRisk(played.as('detective', '2026-11-09T10:00:00Z'), {
        ...plain,
        phase: 'secondary',
        answers: answered(CHECKLIST, { hurt: 'yes', worse: 'yes', follows: 'not known' }),
        professionalGrade: 'medium',
        reviewBy: undefined,
      }),
    )
    const compared = await compareAssessments(played.as('detective'), { matter, from: 1, to: 2 })
    expect(compared.changed.map(({ before, after }) => [before, after])).toEqual([
      ['no', 'not known'],
      ['no', 'yes'],
    ])
    const first = await openAssessment(played.as('detective'), { matter, number: 1 })
    expect([first.head.toolGrade, first.head.professionalGrade, first.others.length]).toEqual([
      'standard',
      'standard',
      1,
    ])
  })

  it('starts a clock to assess again, sooner the higher the grade, each form for itself', async () => {
    const matter = await reported(played)
    await must(assessRisk(played.as('detective'), highRisk(played, matter)))
    await must(
      assessRisk(played.as('detective'), {
        ...highRisk(played, matter),
        form: 'checklist',
        answers: answered(CHECKLIST),
        comments: {},
        professionalGrade: 'standard',
        owner: undefined,
      }),
    )
    const due = async () =>
      played.as('detective').once('open safety', uponMatter(matter), async (tx, witness, id) => {
        witness.shows([id])
        return (await clocksIn(tx, [id]))
          .filter(({ clock }) => clock.includes('risk'))
          .map(({ clock, states }) => [clock, states.at(-1)?.kind, states.at(-1)?.due])
      })
    expect(await due()).toEqual([
      ['high risk assessed again', 'started', '2026-11-09'],
      ['risk assessed again', 'started', '2026-11-30'],
    ])
  })
})

describe('who may', () => {
  it('oversight sees grades and tasks, and neither answers nor words', async () => {
    const matter = await reported(played)
    await must(assessRisk(played.as('detective'), highRisk(played, matter)))
    const seen = await openSafety(played.as('oversight'), { matter })
    expect([seen.grade, seen.tasks.length > 4, seen.plan.kind]).toEqual(['high', true, 'read by others'])
    await expect(openAssessment(played.as('oversight'), { matter, number: 1 })).rejects.toThrow('do not permit')
    await expect(assessRisk(played.as('oversight'), highRisk(played, matter))).rejects.toThrow('do not permit')
  })

  it('nobody concerned, nor whoever is not on it, finds anything there', async () => {
    const matter = await reported(played, {}, 'concerned')
    await must(assessRisk(played.as('detective'), highRisk(played, matter)))
    for (const who of ['concerned', 'second detective', 'vetting', 'administrator', 'records'])
      await expect(openSafety(played.as(who), { matter }), who).rejects.toThrow('do not permit')
    const store = played.scratch.store('candour_inspector')
    const { id } = await store
      .selectFrom('matter')
      .select('id')
      .where('reference', '=', reference(matter))
      .executeTakeFirstOrThrow()
    const rows = (who: string) =>
      played.store.transaction().execute(async (tx) => {
        await openAct(tx, '019a4a00-0000-7000-8000-000000000001', played.staff(who))
        return tx.selectFrom('risk_answer').select('id').where('matter', '=', id).execute()
      })
    for (const who of ['concerned', 'second detective', 'oversight', 'vetting'])
      expect(await rows(who), who).toEqual([])
    expect(await rows('detective')).not.toEqual([])
  })
})

describe('a form is added without code', () => {
  const form = {
    ...{ id: 'night-desk', version: 1, name: 'Night desk', about: 'Three questions', provision: 'policy-risk-form' },
    ...{ source: 'Written by the night desk of an invented force', checked: 'unverified', otherwise: 'standard' },
    sections: [
      {
        heading: 'Now',
        questions: [
          { id: 'near', ask: 'Is he near her?', answer: { kind: 'yes or no' }, opens: ['change duties'] },
          { id: 'calls', ask: 'How many calls tonight?', answer: { kind: 'number', upTo: 500 } },
          { id: 'who', ask: 'Who is with her?', answer: { kind: 'choice', of: ['nobody', 'somebody'] } },
        ],
      },
    ],
    grading: [{ grade: 'high', because: '20 calls or more', when: { kind: 'number', question: 'calls', from: 20 } }],
  }

  it('and used at once, in the version in which it was added', async () => {
    const text = JSON.stringify(form, undefined, 2)
    const added = await addRiskForm(played.as('head'), { text, reason: 'The night desk asked for it.' })
    expect(added).toEqual({ ok: true, id: 'night-desk', version: 1, questions: 3 })
    const matter = await reported(played)
    const { forms } = await openAssessmentForms(played.as('detective'), { matter })
    expect(forms.map(({ id }) => id)).toContain('night-desk')
    const assessed = await must(
      assessRisk(
        played.as('detective'),
        highRisk(played, matter, {
          form: 'night-desk',
          answers: { near: 'yes', calls: '31', who: 'nobody' },
          comments: {},
        }),
      ),
    )
    expect(assessed.opened).toEqual(['change duties'])
    const again = await addRiskForm(played.as('head'), { text, reason: 'Once more.' })
    expect(again).toMatchObject({ ok: false, line: 3, say: 'the next version of this form is 2' })
  })

  it('and refused with the line and the reason where it is malformed', async () => {
    const add = async (text: string) => {
      const made = await addRiskForm(played.as('administrator'), { text, reason: 'For a trial.' })
      return made.ok ? 'added' : [made.line, made.say]
    }
    const lines = JSON.stringify({ ...form, id: 'other' }, undefined, 2).split('\n')
    const changed = (from: string, to: string) => lines.map((line) => line.replace(from, to)).join('\n')
    expect(await add(lines.slice(0, 9).join('\n'))).toEqual([9, 'this is not JSON from here on'])
    const at = (part: string) => lines.findIndex((line) => line.includes(part)) + 1
    expect(await add(changed('"id": "calls"', '"id": "near"'))).toEqual([at('"id": "calls"'), 'this id is used twice'])
    expect(await add(changed('"change duties"', '"arrest him"'))).toEqual([
      at('"change duties"'),
      expect.stringContaining('one of these is wanted here: take weapons in'),
    ])
    expect(await add(changed('"question": "calls"', '"question": "near"'))).toEqual([
      at('"question": "calls"'),
      'the form asks no question of this id for a number',
    ])
    await expect(addRiskForm(played.as('detective'), { text: '{}', reason: 'No.' })).rejects.toThrow('do not permit')
  })
})

it('every form that comes with the program passes the check that an added one does', async () => {
  for (const form of SHIPPED_FORMS)
    expect(checkRiskForm(JSON.parse(JSON.stringify(form))), form.id).toEqual({ ok: true, form })
  expect(POLICE_SUSPECT.sections.flatMap(({ questions }) => questions).some(({ opens }) => opens)).toBe(true)
})
