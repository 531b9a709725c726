import { describe, expect, it } from 'vitest'
import { calendarDate } from './calendar-date.ts'
import { decideDuty, dutyReviewDue, type ProposedDuty } from './duty-decision.ts'
import {
  type DutyState,
  type DutyStatus,
  dutyStatusName,
  dutyStatusOn,
  isLookedAtAgain,
  showDutyState,
} from './duty-status.ts'
import type { OfficerId } from './id.ts'

const on = calendarDate
const SUSPEND: ProposedDuty = {
  workerRole: 'police officer',
  choice: 'suspend',
  from: on('2026-11-03'),
  whyNotRedeployed: 'Every post in reach gives access to the systems.',
  limb: 'the public interest requires it',
  whyLimb: 'A serving officer is said to have assaulted a member of the public.',
  reason: undefined,
}

describe('a suspension (PCR 2020 reg. 11)', () => {
  it('is looked at again, and that someone left is not', () => {
    expect(isLookedAtAgain('suspended')).toBe(true)
    expect(isLookedAtAgain('left')).toBe(false)
  })

  it('rests on both conditions, each with its provision', () => {
    expect(decideDuty(SUSPEND)).toMatchObject({
      ok: true,
      decision: {
        status: 'suspended',
        from: '2026-11-03',
        grounds: [
          { provision: 'pcr-11-4-a', because: 'redeployment was considered and found not to be appropriate' },
          { provision: 'pcr-11-4-b', because: 'the public interest requires it' },
        ],
      },
    })
  })

  it('is refused when the first condition has no reason (reg. 11(4)(a))', () => {
    expect(decideDuty({ ...SUSPEND, whyNotRedeployed: ' ' })).toMatchObject({
      ok: false,
      missing: [{ about: 'redeployment', provision: 'pcr-11-4-a' }],
    })
  })

  it('is refused when the second has no limb or no reason (reg. 11(4)(b))', () => {
    expect(decideDuty({ ...SUSPEND, limb: undefined, whyLimb: undefined })).toMatchObject({
      ok: false,
      missing: [
        { about: 'limb', provision: 'pcr-11-4-b' },
        { about: 'why limb', provision: 'pcr-11-4-b' },
      ],
    })
  })

  it('may rest on the investigation, for either limb is enough', () => {
    expect(decideDuty({ ...SUSPEND, limb: 'the investigation may be prejudiced' })).toMatchObject({
      ok: true,
      decision: { grounds: [{}, { because: 'the investigation may be prejudiced' }] },
    })
  })

  it('is reviewed within four weeks that begin with the first working day after, which is not yet checked', () => {
    expect(decideDuty(SUSPEND)).toMatchObject({
      ok: true,
      decision: { review: { by: '2026-12-01', provision: 'pcr-11-review', checked: 'unverified' } },
    })
    expect(dutyReviewDue('suspend', on('2026-11-06')).by).toBe('2026-12-06')
  })

  it('stands although nobody knows the holidays that its review would be counted by, and says so', () => {
    expect(decideDuty({ ...SUSPEND, from: on('2028-12-29') })).toMatchObject({
      ok: true,
      decision: { status: 'suspended', review: { ok: false, by: undefined, refusal: 'calendar-too-short' } },
    })
  })
})

describe('not to suspend or restrict', () => {
  const neither = {
    ...SUSPEND,
    choice: 'do not suspend or restrict',
    reason: 'The account gives no ground to.',
  } as const

  it('is a decision too, with a reason and a review in four weeks', () => {
    expect(decideDuty(neither)).toMatchObject({
      ok: true,
      decision: {
        status: 'full duty',
        grounds: [{ provision: 'pcr-11-1' }],
        review: { by: '2026-12-01', provision: 'policy-duty-review' },
      },
    })
    expect(decideDuty({ ...neither, reason: '' })).toMatchObject({ ok: false, missing: [{ about: 'reason' }] })
  })

  it('is not assumed where nobody answered', () => {
    expect(decideDuty({ ...neither, choice: undefined })).toMatchObject({
      ok: false,
      missing: [{ about: 'choice', provision: 'pcr-11-1' }],
    })
  })
})

describe('a restriction or a move', () => {
  it.each<[ProposedDuty['choice'], DutyStatus]>([
    ['restrict', 'restricted duty'],
    ['move to other duties', 'other duties'],
    ['move to another place', 'another place'],
  ])('is what is done where it is enough: %s', (choice, status) => {
    expect(decideDuty({ ...SUSPEND, choice, reason: 'No contact with the public is left.' })).toMatchObject({
      ok: true,
      decision: { status },
    })
  })
})

describe('whoever is no officer', () => {
  it('as police staff stands under the contract, and is asked the same', () => {
    expect(decideDuty({ ...SUSPEND, workerRole: 'police staff' })).toMatchObject({
      ok: true,
      decision: { grounds: [{ provision: 'policy-staff' }], review: { provision: 'policy-duty-review' } },
    })
    expect(decideDuty({ ...SUSPEND, workerRole: 'police staff', limb: undefined }).ok).toBe(false)
  })

  it('any more, can be neither suspended nor moved', () => {
    expect(decideDuty({ ...SUSPEND, workerRole: 'former officer' })).toMatchObject({
      ok: false,
      missing: [{ about: 'choice' }],
    })
  })
})

describe('how someone stood on a day', () => {
  const officer = 'officer-1' as OfficerId
  const state = (status: DutyStatus, validFrom: string, recordedAt: string): DutyState => ({
    officer,
    status,
    validFrom: on(validFrom),
    recordedAt: new Date(recordedAt),
  })
  const STATES = [
    state('restricted duty', '2026-07-12', '2026-07-12T16:00:00Z'),
    state('full duty', '2026-09-20', '2026-09-20T09:00:00Z'),
    state('suspended', '2026-10-04', '2026-10-04T11:00:00Z'),
  ]

  it('is the state that began last by then', () => {
    expect(dutyStatusOn(on('2026-07-12'), STATES)).toBe('restricted duty')
    expect(dutyStatusOn(on('2026-10-03'), STATES)).toBe('full duty')
    expect(dutyStatusOn(on('2026-10-04'), STATES)).toBe('suspended')
  })

  it('is not known before the first, which is not full duty', () => {
    expect(dutyStatusOn(on('2026-07-11'), STATES)).toBeUndefined()
    expect(dutyStatusName(undefined)).toBe('Not known')
  })

  it('follows a correction recorded later, and can still be asked as it was known then', () => {
    const corrected = [...STATES, state('sick', '2026-09-20', '2026-11-01T09:00:00Z')]
    expect(dutyStatusOn(on('2026-09-25'), corrected)).toBe('sick')
    expect(dutyStatusOn(on('2026-09-25'), corrected, new Date('2026-10-31T00:00:00Z'))).toBe('full duty')
  })

  it('does not turn on the order in which the states are given', () => {
    expect(dutyStatusOn(on('2026-12-01'), STATES.toReversed())).toBe('suspended')
  })

  it('is shown with the day it began', () => {
    expect(showDutyState(state('suspended', '2026-11-03', '2026-11-03T10:00:00Z'))).toBe(
      'Suspended since Tue 3 Nov 2026',
    )
  })
})
