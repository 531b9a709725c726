import { describe, expect, it } from 'vitest'
import { calendarDate } from './calendar-date.ts'
import {
  assessPrejudice,
  CRIMINAL_STATUSES,
  type CriminalStatus,
  criminalStatusName,
  isCriminalEnd,
  misconductToday,
  type PrejudiceAssessment,
  strandEffect,
} from './criminal-strand.ts'

const on = calendarDate
const STATUSES = Object.keys(CRIMINAL_STATUSES) as CriminalStatus[]

describe('the criminal strand', () => {
  it.each(STATUSES)('does not end misconduct: %s', (status) => {
    expect(strandEffect(status).misconduct).toBe('goes on')
    expect(criminalStatusName(status)).toMatch(/^[A-Z]/)
  })

  it('ends with no further action, a verdict, a disposal out of court, or a finding that nothing is criminal', () => {
    expect(STATUSES.filter(isCriminalEnd)).toEqual([
      'not criminal',
      'no further action by the police',
      'no further action by the CPS',
      'out-of-court disposal',
      'convicted',
      'acquitted',
      'discontinued',
      'stayed',
    ])
  })

  it('says, when it ends, that misconduct is a decision of its own', () => {
    const effect = strandEffect('no further action by the CPS')
    expect(effect).toMatchObject({ criminal: 'ended', provision: 'policy-own-decisions' })
    expect(effect.because).toContain('does not end misconduct')
  })

  it('says, while it goes on, that misconduct goes on beside it (PCR 2020 reg. 10)', () => {
    expect(strandEffect('charged')).toMatchObject({ criminal: 'goes on', provision: 'pcr-10' })
  })
})

describe('an assessment of prejudice (PCR 2020 reg. 10)', () => {
  const proposed = {
    on: on('2026-11-09'),
    answer: 'no prejudice found',
    asked: 'the CPS',
    office: 'Complex casework, the reviewing lawyer',
    reviewOn: on('2026-11-30'),
    reason: 'Asked in writing; answered the same day.',
  } as const

  it('is dated, and says who was asked and when it is asked again', () => {
    expect(assessPrejudice(proposed)).toEqual({
      ok: true,
      decision: {
        on: '2026-11-09',
        answer: 'no prejudice found',
        asked: 'the CPS',
        reviewOn: '2026-11-30',
        provision: 'pcr-10',
      },
    })
  })

  it('is refused without a later day on which it is asked again', () => {
    expect(assessPrejudice({ ...proposed, reviewOn: on('2026-11-09') })).toMatchObject({
      ok: false,
      missing: [{ about: 'review', provision: 'pcr-10' }],
    })
  })

  it('names all that is missing', () => {
    expect(
      assessPrejudice({
        on: on('2026-11-09'),
        answer: undefined,
        asked: undefined,
        office: ' ',
        reviewOn: undefined,
        reason: '',
      }),
    ).toMatchObject({
      ok: false,
      missing: [{ about: 'answer' }, { about: 'asked' }, { about: 'office' }, { about: 'review' }, { about: 'reason' }],
    })
  })
})

describe('the misconduct strand', () => {
  const harm: PrejudiceAssessment = {
    on: on('2026-11-09'),
    answer: 'would prejudice',
    asked: 'the CPS',
    reviewOn: on('2026-11-30'),
    provision: 'pcr-10',
  }

  it('waits while going on would do harm, to the day on which that is asked again and no longer', () => {
    expect(misconductToday(harm, on('2026-11-29'))).toMatchObject({ kind: 'waits', until: '2026-11-30' })
    expect(misconductToday(harm, on('2026-11-30')).kind).toBe('goes on')
  })

  it('goes on where nobody asked, nobody answered, or no prejudice was found', () => {
    expect(misconductToday(undefined, on('2026-11-10')).kind).toBe('goes on')
    expect(misconductToday({ ...harm, answer: 'no answer yet' }, on('2026-11-10')).kind).toBe('goes on')
    expect(misconductToday({ ...harm, answer: 'no prejudice found' }, on('2026-11-10')).kind).toBe('goes on')
  })
})
