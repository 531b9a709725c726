import { describe, expect, it } from 'vitest'
import { calendarDate } from './calendar-date.ts'
import type { ClockId } from './clock.ts'
import type { ClockEvent } from './clock-event.ts'
import type { AllegationProgress, MatterProgress, OpenClock } from './matter-progress.ts'
import { nextStep, stepsOf } from './progress.ts'
import { byDue } from './step.ts'

const on = calendarDate
const TODAY = on('2026-11-02')
const ALLEGATION: AllegationProgress = {
  number: 1,
  severity: undefined,
  criminal: 'under investigation',
  caseToAnswer: undefined,
  outcome: undefined,
}
const clock = (id: ClockId, event: ClockEvent, due: string): OpenClock => ({
  ...{ id: `${id} to ${due}`, clock: id, event, due: on(due), allegation: undefined, stillUntil: undefined },
})
const REFER = clock('referral of a conduct matter', 'it came to attention', '2026-11-03')
const UPDATE = clock('update to an officer-reporter', 'the handling began', '2026-11-30')
const DELAY = clock('delay report', 'it came to attention', '2027-11-01')
const SUSPENDED = clock('suspension review', 'the officer was suspended', '2026-12-01')
const NEW: MatterProgress = {
  kind: 'recordable conduct matter',
  cameToAttention: TODAY,
  clocks: [REFER, UPDATE, DELAY],
  danger: 'not asked',
  allegations: [],
  referral: { decision: undefined, sentOn: undefined },
  duty: [],
  mode: undefined,
  investigation: { began: undefined, report: 'not received' },
}
const RECORDED: MatterProgress = { ...NEW, danger: 'asked', allegations: [ALLEGATION] }
const REFERRED: MatterProgress = {
  ...RECORDED,
  clocks: [UPDATE, DELAY],
  referral: { decision: 'mandatory', sentOn: on('2026-11-03') },
}
const ASSESSED: MatterProgress = { ...REFERRED, allegations: [{ ...ALLEGATION, severity: 'gross misconduct' }] }
const BEGUN: MatterProgress = {
  ...ASSESSED,
  mode: 'directed',
  investigation: { began: on('2026-11-05'), report: 'not received' },
}
const REPORTED: MatterProgress = { ...BEGUN, investigation: { began: on('2026-11-05'), report: 'received' } }
const act = (matter: MatterProgress, today = TODAY) => nextStep(matter, today).act

describe('what comes next in a matter', () => {
  it('is danger, before anything else and however late anything is', () => {
    expect(act(NEW)).toBe('assess danger')
    expect(act({ ...RECORDED, danger: 'not asked' }, on('2027-12-01'))).toBe('assess danger')
  })

  it('then what is alleged, within the limit for the referral', () => {
    expect(nextStep({ ...NEW, danger: 'asked' }, TODAY)).toMatchObject({
      act: 'record an allegation',
      due: '2026-11-03',
    })
  })

  it('then whether it must be referred, by the end of the following day', () => {
    expect(nextStep(RECORDED, TODAY)).toMatchObject({
      act: 'decide on referral',
      due: '2026-11-03',
      provision: 'cmr-7-limit',
    })
  })

  it('counted from the day it became clear, once someone says which', () => {
    const clear = clock('referral of a conduct matter', 'a heading became clear', '2026-11-10')
    const next = nextStep({ ...RECORDED, clocks: [clear] }, TODAY)
    expect(next).toMatchObject({ due: '2026-11-10', clock: clear.id })
    expect(next.because).not.toContain('until someone says when')
    expect(nextStep(RECORDED, TODAY).because).toContain('until someone says when')
  })

  it('then the headings that were not clear, then the referral itself', () => {
    const open = nextStep({ ...RECORDED, clocks: [], referral: { decision: 'open', sentOn: undefined } }, TODAY)
    expect(open).toMatchObject({
      act: 'decide on referral',
      say: 'Answer the headings that were not clear',
      due: undefined,
    })
    const send = nextStep({ ...RECORDED, referral: { decision: 'mandatory', sentOn: undefined } }, TODAY)
    expect(send).toMatchObject({ act: 'send the referral', due: '2026-11-03' })
  })

  it('then the duty of each officer who is identified', () => {
    expect(act({ ...REFERRED, duty: [{ decision: 'none' }] })).toBe('decide on duty')
  })

  it('then severity, mode, the investigation and its report', () => {
    expect(nextStep(REFERRED, TODAY)).toMatchObject({
      act: 'assess severity',
      say: 'Assess severity: allegation 1',
      provision: 'cmr-16',
    })
    expect(act(ASSESSED)).toBe('record the mode')
    expect(act({ ...ASSESSED, mode: 'directed' })).toBe('begin the investigation')
    expect(act(BEGUN)).toBe('receive the report')
  })

  it('then case to answer and outcome of each allegation, with the criminal decision beside them', () => {
    expect(nextStep(REPORTED, TODAY)).toMatchObject({
      act: 'decide on case to answer',
      allegation: 1,
      provision: 'pcr-23-2',
    })
    const [allegation] = REPORTED.allegations
    const found = {
      ...REPORTED,
      allegations: [{ ...(allegation ?? ALLEGATION), caseToAnswer: 'gross misconduct' }],
    } as const
    expect(act(found)).toBe('refer to proceedings')
    const referred = (panel: 'named' | 'not named') => ({
      ...found,
      allegations: [{ ...found.allegations[0], proceedings: { forum: 'misconduct hearing', panel } as const }],
    })
    expect(act(referred('not named'))).toBe('constitute the panel')
    expect(act(referred('named'))).toBe('bring to an outcome')
    const ended = { ...found, allegations: [{ ...found.allegations[0], outcome: 'dismissed without notice' }] } as const
    expect(act(ended)).toBe('record a criminal decision')
    expect(act({ ...ended, allegations: [{ ...ended.allegations[0], criminal: 'convicted' }] })).toBe(
      'close the matter',
    )
  })

  it('is the misconduct decision still, after a criminal end', () => {
    const allegations = [
      { ...ALLEGATION, severity: 'gross misconduct', criminal: 'no further action by the CPS' },
    ] as const
    expect(nextStep({ ...REPORTED, allegations }, TODAY)).toMatchObject({
      act: 'decide on case to answer',
      because: 'the criminal end is no answer to it',
    })
  })
})

describe('after an outcome', () => {
  const ended = { ...ALLEGATION, caseToAnswer: 'gross misconduct', criminal: 'convicted' } as const
  const matterWith = (allegation: Partial<AllegationProgress>): MatterProgress => ({
    ...REPORTED,
    allegations: [{ ...ended, severity: 'gross misconduct', ...allegation }],
  })

  it('comes the report to a list, within five days that begin with the finding (BAR 2017 reg. 3)', () => {
    const listReport = {
      list: 'barred',
      from: TODAY,
      provision: 'bar-3',
      because: 'this person was dismissed',
    } as const
    const due = clock('report to the barred list', 'a report to a list fell to be made', '2026-11-06')
    const report = { ...due, allegation: 1 }
    expect(
      nextStep({ ...matterWith({ outcome: 'dismissed without notice', listReport }), clocks: [report] }, TODAY),
    ).toMatchObject({
      act: 'report to a list',
      say: 'Report to the barred list: allegation 1',
      due: '2026-11-06',
    })
  })

  it('comes the reflective practice review process, to its end (PCR 2020 Part 6)', () => {
    const outcome = 'reflective practice review process'
    expect(act(matterWith({ outcome, reflectivePractice: 'to begin' }))).toBe('carry out reflective practice')
    expect(nextStep(matterWith({ outcome, reflectivePractice: 'to end' }), TODAY).say).toContain('ended')
    expect(act(matterWith({ outcome }))).toBe('close the matter')
  })
})

describe('a clock beside the work', () => {
  it('comes first on the day it falls due, and not before', () => {
    expect(act(BEGUN, on('2026-11-29'))).toBe('receive the report')
    expect(nextStep(BEGUN, on('2026-11-30'))).toMatchObject({
      act: 'record an update',
      due: '2026-11-30',
      provision: 'policy-officer-reporter',
    })
  })

  it('the oldest first, where several are late', () => {
    const early = clock('suspension review', 'the officer was suspended', '2026-11-29')
    const suspended: MatterProgress = { ...BEGUN, duty: [{ decision: 'decided' }], clocks: [UPDATE, DELAY, early] }
    expect(nextStep(suspended, on('2027-01-10'))).toMatchObject({
      act: 'review duty',
      say: 'Review the suspension',
      due: '2026-11-29',
    })
  })

  it('tells a complainant under CMR 2020 reg. 34, and reports the delay after twelve months under reg. 13', () => {
    const complaint: MatterProgress = {
      ...BEGUN,
      kind: 'complaint',
      clocks: [clock('next update', 'an update was given', '2027-11-17'), DELAY],
    }
    const steps = stepsOf(complaint)
    expect(steps.find((step) => step.act === 'record an update')).toMatchObject({
      due: '2027-11-17',
      provision: 'cmr-34',
    })
    expect(nextStep(complaint, on('2027-11-01'))).toMatchObject({
      act: 'report the delay',
      due: '2027-11-01',
      provision: 'cmr-13',
    })
  })

  it('asks nothing where no clock runs', () => {
    const acts = stepsOf({ ...BEGUN, clocks: [] }).map((step) => step.act)
    expect(acts).not.toContain('record an update')
    expect(acts).not.toContain('review duty')
    expect(acts).not.toContain('report the delay')
    expect(stepsOf({ ...BEGUN, clocks: [SUSPENDED] }).map((step) => step.act)).toContain('review duty')
  })
})

describe('steps in order of their last day', () => {
  it('put those without one last', () => {
    expect(byDue(stepsOf({ ...RECORDED, duty: [{ decision: 'none' }] })).map(({ due }) => due)).toEqual([
      '2026-11-03',
      '2026-11-30',
      '2027-11-01',
      undefined,
      undefined,
    ])
  })
})
