import { describe, expect, it } from 'vitest'
import { calendarDate } from './calendar-date.ts'
import { CLOCKS, type ClockId, delayReportDue, dueOf, standing } from './clock.ts'
import { REFERRAL_LIMIT_IN_USE, REFERRAL_LIMITS, type ReferralLimit, referralClock } from './referral-limit.ts'
import { lastDayOf } from './working-day.ts'

const on = calendarDate
/** Length, calendar, style and rule of each, written from the regulations and codes, not from the code. */
const clocks = {
  'referral of a complaint': ['1 days', 'every day', 'end of the following day', 'cmr-4-limit'],
  'referral of a conduct matter': ['1 days', 'every day', 'end of the following day', 'cmr-7-limit'],
  'referral of a DSI matter': ['1 days', 'every day', 'end of the following day', 'cmr-8-limit'],
  'first update': ['4 weeks', 'every day', 'day 1 is the day after', 'cmr-34'],
  'next update': ['4 weeks', 'every day', 'day 1 is the day after', 'cmr-34'],
  'update to an officer-reporter': ['4 weeks', 'every day', 'day 1 is the day after', 'policy-officer-reporter'],
  'notice of an outcome': ['5 days', 'EW', 'day 1 is the day after', 'cmr-34-outcome'],
  'notice of the right to a review': ['5 days', 'EW', 'day 1 is the day after', 'cmr-34-review'],
  'delay report': ['12 months', 'every day', 'day 1 is the day itself', 'cmr-13'],
  'next delay report': ['6 months', 'every day', 'day 1 is the day after', 'cmr-13'],
  'delay report outside Schedule 3': ['12 months', 'every day', 'day 1 is the day itself', 'pcr-19'],
  'next delay report outside Schedule 3': ['6 months', 'every day', 'day 1 is the day after', 'pcr-19'],
  'request for a review under Schedule 3': ['28 days', 'every day', 'day 1 is the day after', 'iopc-review'],
  'suspension in writing': ['3 days', 'EW', 'day 1 is the first working day after', 'pcr-11-confirm'],
  'suspension review': ['4 weeks', 'EW', 'day 1 is the first working day after', 'pcr-11-review'],
  'duty review': ['4 weeks', 'every day', 'day 1 is the day after', 'policy-duty-review'],
  'decision on a report': ['15 days', 'EW', 'day 1 is the day after', 'pcr-determine'],
  'misconduct meeting held': ['20 days', 'EW', 'day 1 is the day after', 'pcr-meeting'],
  'misconduct hearing held': ['100 days', 'EW', 'day 1 is the day after', 'pcr-hearing'],
  'public notice of a hearing': ['5 days', 'EW', 'counted back from the day', 'pcr-public-notice'],
  'report of a panel': ['5 days', 'EW', 'day 1 is the first working day after', 'pcr-panel-report'],
  'outcome stays published': ['28 days', 'every day', 'day 1 is the day itself', 'pcr-publish'],
  'report to the barred list': ['5 days', 'EW', 'day 1 is the day itself', 'bar-3'],
  'receipt of a super-complaint': ['5 days', 'EW', 'day 1 is the day after', 'super-5'],
  'contact by a support service': ['2 days', 'every day', 'day 1 is the day after', 'vc-support'],
  'news of the suspect': ['5 days', 'EW', 'day 1 is the day after', 'vc-investigation'],
  'news of the suspect, enhanced rights': ['1 days', 'EW', 'day 1 is the day after', 'vc-investigation'],
  'news of the charge': ['5 days', 'EW', 'day 1 is the day after', 'vc-charge'],
  'news of the charge, enhanced rights': ['1 days', 'EW', 'day 1 is the day after', 'vc-charge'],
  'news of the court': ['5 days', 'EW', 'day 1 is the day after', 'vc-court'],
  'news of the court, enhanced rights': ['1 days', 'EW', 'day 1 is the day after', 'vc-court'],
  'answer to a complaint about the Code': ['10 days', 'EW', 'day 1 is the day after', 'vc-complaint'],
  'request for a police VRR': ['3 months', 'every day', 'day 1 is the day after', 'vrr-request'],
  'receipt of a police VRR': ['10 days', 'EW', 'day 1 is the day after', 'vrr-acknowledge'],
  'police VRR completed': ['30 days', 'EW', 'day 1 is the day after', 'vrr-complete'],
  'request for a CPS VRR': ['3 months', 'every day', 'day 1 is the day after', 'vrr-cps'],
  'CPS local resolution': ['10 days', 'EW', 'day 1 is the day after', 'vrr-cps'],
  'CPS VRR completed': ['30 days', 'EW', 'day 1 is the day after', 'vrr-cps'],
  'answer to an information request': ['20 days', 'FOI_UK', 'day 1 is the day after', 'foia-10-1'],
  'more time for the public interest': ['20 days', 'FOI_UK', 'day 1 is the day after', 'foia-10-3'],
  'notice of a refusal': ['20 days', 'FOI_UK', 'day 1 is the day after', 'foia-17'],
  'request for an internal review': ['40 days', 'FOI_UK', 'day 1 is the day after', 's45-request'],
  'internal review completed': ['20 days', 'FOI_UK', 'day 1 is the day after', 's45-complete'],
  'complex internal review completed': ['40 days', 'FOI_UK', 'day 1 is the day after', 's45-complex'],
  'complaint to the regulator': ['6 weeks', 'every day', 'day 1 is the day after', 'foia-50'],
  'appeal to the information tribunal': ['28 days', 'every day', 'day 1 is the day after', 'foia-57'],
  'requests taken together': ['60 days', 'FOI_UK', 'day 1 is the day itself', 'foia-12-4'],
  'answer to a request in Scotland': ['20 days', 'Scotland', 'day 1 is the day after', 'foisa-10'],
  'request for a review in Scotland': ['40 days', 'Scotland', 'day 1 is the day after', 'foisa-20'],
  'review in Scotland completed': ['20 days', 'Scotland', 'day 1 is the day after', 'foisa-21'],
  'appeal to the Scottish Commissioner': ['6 months', 'every day', 'day 1 is the day after', 'foisa-47'],
  'appeal to the Court of Session': ['42 days', 'every day', 'day 1 is the day after', 'foisa-56'],
  'risk assessed again': ['28 days', 'every day', 'day 1 is the day after', 'policy-risk-review'],
  'high risk assessed again': ['7 days', 'every day', 'day 1 is the day after', 'policy-risk-review'],
  'immediate risk assessed again': ['1 days', 'every day', 'day 1 is the day after', 'policy-risk-review'],
} satisfies Record<ClockId, readonly [length: string, calendar: string, style: string, provision: string]>

describe('a clock', () => {
  it.each(Object.entries(clocks))(
    '“%s” is counted as its rule says: %j',
    (id, [length, calendar, style, provision]) => {
      const held = CLOCKS[id as ClockId]
      expect([`${held.length.count} ${held.length.unit}`, held.calendar, held.style, held.provision]).toEqual([
        length,
        calendar,
        style,
        provision,
      ])
      expect(dueOf(id as ClockId, on('2026-11-02')).because).toContain(held.starts)
    },
  )

  it('for a referral ends with the following day, in calendar days', () => {
    expect(dueOf('referral of a conduct matter', on('2026-11-06')).by).toBe('2026-11-07')
  })

  it('for an update ends with the 28th day after the last (CMR 2020 reg. 34)', () => {
    expect(dueOf('next update', on('2026-11-12')).by).toBe('2026-12-10')
  })

  it('for a suspension review counts from the first working day after, in England and Wales', () => {
    expect(dueOf('suspension review', on('2026-11-03')).by).toBe('2026-12-01')
    expect(dueOf('suspension review', on('2026-11-06')).by).toBe('2026-12-06')
    expect(dueOf('suspension review', on('2026-11-07')).by).toBe('2026-12-06')
    expect(dueOf('suspension review', on('2026-12-24')).by).toBe('2027-01-25')
  })

  it('for a report to the barred list begins with the day of the dismissal', () => {
    expect(dueOf('report to the barred list', on('2026-12-23')).by).toBe('2026-12-31')
  })

  it('for a request for a review runs 28 days after the letter: 1 April to 29 April', () => {
    expect(dueOf('request for a review under Schedule 3', on('2026-04-01')).by).toBe('2026-04-29')
  })

  it('that would need holidays nobody knows gives no date, and says who can help', () => {
    expect(dueOf('suspension review', on('2028-12-29'))).toEqual({
      ok: false,
      refusal: 'calendar-too-short',
      clock: 'suspension review',
      by: undefined,
      provision: 'pcr-11-review',
      because:
        'We cannot count this date: bank holidays are known from Mon 1 Jan 2018 to the end of 2028. Ask records to add them',
      checked: 'unverified',
    })
    expect(dueOf('duty review', on('2031-05-01')).by).toBe('2031-05-29')
  })

  it('stands late, today or ahead', () => {
    expect(standing(on('2026-11-02'), on('2026-11-03'))).toBe('late')
    expect(standing(on('2026-11-03'), on('2026-11-03'))).toBe('today')
    expect(standing(on('2026-11-04'), on('2026-11-03'))).toBe('ahead')
  })
})

describe('the limit for a referral', () => {
  it('has two readings, and the stricter one is in use until somebody has read the regulation', () => {
    expect(REFERRAL_LIMIT_IN_USE).toEqual({ limit: 'the end of the following day', checked: 'unverified' })
    const friday = on('2026-11-06')
    const by = (limit: ReferralLimit) => lastDayOf(referralClock(limit, 'cmr-7-limit'), friday)
    expect(by('the end of the following day')).toEqual({ ok: true, date: '2026-11-07' })
    expect(by('the end of the following working day')).toEqual({ ok: true, date: '2026-11-09' })
    expect(REFERRAL_LIMITS['the end of the following working day'].version).toBe(2)
  })
})

describe('a report on a long investigation (CMR 2020 reg. 13)', () => {
  const came = on('2026-11-02')

  it('falls due at the end of 12 months that begin with the day it came to attention', () => {
    expect(delayReportDue(came, undefined)).toMatchObject({
      clock: 'delay report',
      by: '2027-11-01',
      provision: 'cmr-13',
    })
  })

  it('then at the end of each further six, however late the report before was', () => {
    expect(delayReportDue(came, on('2027-11-01'))).toMatchObject({ clock: 'next delay report', by: '2028-05-01' })
    expect(delayReportDue(came, on('2027-12-24')).by).toBe('2028-05-01')
    expect(delayReportDue(came, on('2028-06-01')).by).toBe('2028-11-01')
  })

  it('is not met by a report before the period ended', () => {
    expect(delayReportDue(came, on('2027-10-31')).by).toBe('2027-11-01')
  })
})
