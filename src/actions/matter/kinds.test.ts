import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../domain/calendar-date.ts'
import type { LiveMatterKind } from '../../domain/matter.ts'
import { assessSeverity } from '../decision/assess-severity.ts'
import { decideCaseToAnswer } from '../decision/decide-case-to-answer.ts'
import { decideMode } from '../decision/decide-mode.ts'
import { decideReferral } from '../decision/decide-referral.ts'
import { openDecisions } from '../decision/open-decisions.ts'
import { answers, type Played, playedForce, report } from '../test-force.ts'
import { listMatters } from './list-matters.ts'
import { openMatter } from './open-matter.ts'
import { reclassify } from './reclassify.ts'
import { recordEvent } from './record-event.ts'
import { recordReport } from './record-report.ts'

let played: Played
beforeAll(async () => {
  played = await playedForce()
})
afterAll(() => played.scratch.close())

async function reported(kind: LiveMatterKind): Promise<string> {
  const recorded = await recordReport(
    played.as('detective'),
    report(played.serving('concerned'), { kind, recordableGrounds: [] }),
  )
  if (!recorded.ok) throw new Error(recorded.why)

  return recorded.matter.address
}

const stepsOf = async (matter: string) =>
  (await openMatter(played.as('authority'), { matter })).tasks.map(({ kind, provision }) => [kind, provision.text])
const severity = (matter: string) =>
  assessSeverity(played.as('detective'), {
    matter,
    allegation: 1,
    level: 'misconduct',
    route: 'misconduct meeting',
    reason: 'One incident, off duty.',
    whatChanged: undefined,
    after: undefined,
  })
const refer = (matter: string, given: ReturnType<typeof answers> = {}) =>
  decideReferral(played.as('authority'), {
    matter,
    answers: given,
    whenNoneApplies: undefined,
    clearOn: calendarDate('2026-11-02'),
    whyLate: undefined,
    after: undefined,
  })

describe('a death or serious injury matter (PRA 2002 s. 12(2A))', () => {
  it('is always referred: no heading is asked and the rule is Sch. 3 para. 14C', async () => {
    const matter = await reported('DSI matter')
    const view = await openMatter(played.as('authority'), { matter })
    expect(view.kindName).toBe('DSI matter')
    expect(view.tasks[0]).toMatchObject({
      act: 'Record that this goes to the IOPC',
      due: '2026-11-03',
      provision: { text: 'PRA 2002 Sch. 3 para. 14C', checked: 'unverified' },
    })
    expect(await refer(matter)).toMatchObject({ ok: true, kind: 'mandatory' })
    expect((await openDecisions(played.as('authority'), { matter })).decisions.at(-1)?.grounds).toMatchObject([
      { provision: { id: 'pra-sch3-14c' } },
    ])
  })

  it('alleges no misconduct, so neither severity nor a case to answer is decided until its kind changes', async () => {
    const matter = await reported('DSI matter')
    expect((await stepsOf(matter)).map(([kind]) => kind)).not.toContain('assess severity')
    expect(await severity(matter)).toMatchObject({ ok: false, missing: [{ provision: 'pra-sch3-21a' }] })
    const answered = await decideCaseToAnswer(played.as('authority'), {
      matter,
      allegation: 1,
      finding: 'none',
      by: 'appropriate authority',
      reason: 'Nothing shows it.',
      reasonApartFromCrime: undefined,
      after: undefined,
    })
    expect(answered).toMatchObject({ ok: false, missing: [{ provision: 'pra-sch3-21a' }, { about: 'report' }] })

    const [first] = (await openDecisions(played.as('authority'), { matter })).decisions
    const changed = await reclassify(played.as('authority'), {
      matter,
      kind: 'recordable conduct matter',
      recordableGrounds: ['serious assault'],
      reason: 'The footage shows a blow.',
      after: first?.id,
    })
    expect(changed.ok).toBe(true)
    expect(await severity(matter)).toMatchObject({ ok: true })
  })
})

describe('an internal conduct matter (PCR 2020 Part 3)', () => {
  it('lies outside Schedule 3: nothing waits for a referral or a form, and the force investigates', async () => {
    const matter = await reported('internal conduct matter')
    expect(await stepsOf(matter)).toEqual([
      ['decide on duty', 'PCR 2020 reg. 11(1)'],
      ['assess severity', 'PCR 2020 reg. 14'],
      ['begin the investigation', 'PCR 2020 reg. 15'],
      ['record an update', 'Policy: officer-reporters'],
      ['report the delay', 'PCR 2020 reg. 19'],
      ['meet a clock', 'Policy: vetting trigger'],
    ])
    const { mayDo, tasks } = await openMatter(played.as('authority'), { matter })
    expect(mayDo).not.toContain('decide referral')
    expect(mayDo).not.toContain('decide mode')
    expect(tasks).toContainEqual(
      expect.objectContaining({ act: 'Report the delay to the local policing body', due: '2027-11-01' }),
    )
  })

  it('asked about referral or form, answers with the rule that puts it outside', async () => {
    const matter = await reported('internal conduct matter')
    expect(await refer(matter, answers('serious assault'))).toMatchObject({
      ok: false,
      missing: [{ provision: 'pcr-part-3', say: expect.stringContaining('nothing is referred') }],
    })
    const mode = { matter, mode: 'local', reason: 'By us.', after: undefined } as const
    expect(await decideMode(played.as('authority'), mode)).toMatchObject({
      ok: false,
      missing: [{ provision: 'pcr-part-3' }],
    })
  })

  it('is assessed under PCR 2020 reg. 14 with notice under reg. 17, and answered under reg. 23(1)', async () => {
    const matter = await reported('internal conduct matter')
    expect((await severity(matter)).ok).toBe(true)
    const on = calendarDate('2026-11-02')
    for (const kind of ['investigation began', 'report received'] as const)
      expect(await recordEvent(played.as('detective'), { matter, kind, on, words: undefined })).toEqual({ ok: true })
    await decideCaseToAnswer(played.as('authority'), {
      matter,
      allegation: 1,
      finding: 'misconduct',
      by: 'appropriate authority',
      reason: 'More likely than not.',
      reasonApartFromCrime: undefined,
      after: undefined,
    })
    const { decisions } = await openDecisions(played.as('authority'), { matter })
    const law = (kind: string) =>
      decisions.find((each) => each.kind === kind)?.law.provisions.map((provision) => provision.id)
    expect(law('severity')).toEqual(['pcr-14', 'pcr-17'])
    expect(law('case to answer')).toEqual(['pcr-23-1'])
  })
})

describe('conduct in civil proceedings (PRA 2002 Sch. 3 para. 10)', () => {
  it('is recorded without the test of paragraph 11, and its headings are those of conduct matters', async () => {
    const matter = await reported('conduct in civil proceedings')
    const { decisions } = await openDecisions(played.as('authority'), { matter })
    expect(decisions[0]?.grounds).toMatchObject([{ provision: { text: 'PRA 2002 Sch. 3 para. 10' } }])
    expect(await stepsOf(matter)).toContainEqual(['assess severity', 'CMR 2020 reg. 16'])
    await refer(matter, answers('serious assault'))
    const after = (await openDecisions(played.as('authority'), { matter })).decisions.at(-1)
    expect(after?.grounds).toMatchObject([{ provision: { text: 'CMR 2020 reg. 7(1)(a)' } }])
    expect((await openMatter(played.as('authority'), { matter })).kind).toBe('conduct in civil proceedings')
  })
})

it('the list of matters is narrowed to each of these kinds', async () => {
  for (const kind of ['DSI matter', 'internal conduct matter', 'conduct in civil proceedings'] as const) {
    const { rows } = await listMatters(played.as('authority'), { kind })
    expect(rows.length, kind).toBeGreaterThan(0)
    expect(new Set(rows.map((row) => row.kind)), kind).toEqual(new Set([kind]))
  }
})

describe('a report about the police of another nation', () => {
  it.each([
    ['scotland', 'scotland-2012', 'PIRC'],
    ['northern-ireland', 'northern-ireland-1998', 'PONI'],
    ['transport-police', 'transport-police-2003', 'British Transport Police'],
    ['defence-police', 'defence-police-1987', 'Ministry of Defence Police'],
  ] as const)('%s, becomes no matter here, and is told where it goes', async (police, provision, place) => {
    const before = (await listMatters(played.as('authority'))).shownOf
    const recorded = await recordReport(played.as('detective'), report(played.serving('concerned'), { police }))
    expect(recorded).toMatchObject({
      ok: false,
      missing: [{ about: 'police body', provision, say: expect.stringContaining(place) }],
    })
    expect((await listMatters(played.as('authority'))).shownOf).toBe(before)
  })

  it('and one about a force in England or Wales becomes a matter', async () => {
    const given = report(played.serving('concerned'), { police: 'england-or-wales' })
    expect((await recordReport(played.as('detective'), given)).ok).toBe(true)
  })
})
