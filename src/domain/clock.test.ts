import { describe, expect, it } from 'vitest'
import { calendarDate } from './calendar-date.ts'
import { CLOCKS, type ClockId, delayReportDue, dueOf, standing } from './clock.ts'

const on = calendarDate
const provisions = {
  'referral of a complaint': 'cmr-4-limit',
  'referral of a conduct matter': 'cmr-7-limit',
  'referral of a DSI matter': 'cmr-8-limit',
  'first update': 'cmr-34',
  'next update': 'cmr-34',
  'update to an officer-reporter': 'policy-officer-reporter',
  'suspension review': 'pcr-11-review',
  'duty review': 'policy-duty-review',
  'delay report': 'cmr-13',
  'next delay report': 'cmr-13',
  'delay report on an internal matter': 'pcr-19',
  'next delay report on an internal matter': 'pcr-19',
} satisfies Record<ClockId, string>

describe('a clock', () => {
  it.each(Object.entries(provisions))('of the kind “%s” names its rule: %s', (id, provision) => {
    expect(CLOCKS[id as ClockId].provision).toBe(provision)
    expect(dueOf(id as ClockId, on('2026-11-02')).because).toContain(CLOCKS[id as ClockId].starts)
  })

  it('for a referral ends with the following day, in calendar days', () => {
    expect(dueOf('referral of a conduct matter', on('2026-11-06')).by).toBe('2026-11-07')
  })

  it('for an update ends with the 28th day after the last (CMR 2020 reg. 34)', () => {
    expect(dueOf('next update', on('2026-11-12')).by).toBe('2026-12-10')
  })

  it('for a suspension review counts from the first weekday after, so that four weeks end before bank holidays could move them', () => {
    expect(dueOf('suspension review', on('2026-11-03')).by).toBe('2026-12-01')
    expect(dueOf('suspension review', on('2026-11-06')).by).toBe('2026-12-06')
    expect(dueOf('suspension review', on('2026-11-07')).by).toBe('2026-12-06')
  })

  it('stands late, today or ahead', () => {
    expect(standing(on('2026-11-02'), on('2026-11-03'))).toBe('late')
    expect(standing(on('2026-11-03'), on('2026-11-03'))).toBe('today')
    expect(standing(on('2026-11-04'), on('2026-11-03'))).toBe('ahead')
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
