import { describe, expect, it } from 'vitest'
import { calendarDate } from './calendar-date.ts'
import { decideOrders } from './no-protective-order.ts'
import { decideOrder, ORDER_CODES, orderKind, type ProposedOrder } from './protective-order.ts'
import { provision } from './provision.ts'

const on = calendarDate('2026-11-02')
const proposed = (changes: Partial<ProposedOrder>): ProposedOrder => ({
  kind: 'DVPO',
  before: undefined,
  since: undefined,
  standing: 'made',
  on,
  today: on,
  endsOn: undefined,
  monitoredUntil: undefined,
  area: undefined,
  words: undefined,
  ...changes,
})
const missing = (changes: Partial<ProposedOrder>) => {
  const decided = decideOrder(proposed(changes))
  return decided.ok ? [] : decided.missing.map(({ about }) => about)
}
const until = (kind: ProposedOrder['kind'], day: string) =>
  missing({ kind, endsOn: calendarDate(day), area: 'Croydon' })

describe('an order that is made lasts as long as the law lets it', () => {
  it('a domestic violence protection order 14 to 28 days (CSA 2010 ss. 27–28)', () => {
    expect(until('DVPO', '2026-11-15')).toEqual(['ends'])
    expect(until('DVPO', '2026-11-16')).toEqual([])
    expect(until('DVPO', '2026-11-30')).toEqual([])
    expect(until('DVPO', '2026-12-01')).toEqual(['ends'])
    expect(missing({})).toEqual(['ends'])
  })

  it('a notice 48 hours (CSA 2010 ss. 24–26; DAA 2021 ss. 22–26)', () => {
    for (const kind of ['DVPN', 'DAPN'] as const) {
      expect(until(kind, '2026-11-04'), kind).toEqual([])
      expect(until(kind, '2026-11-05'), kind).toEqual(['ends'])
    }
  })

  it('a stalking protection or sexual risk order at least 2 years, a sexual harm prevention order at least 5', () => {
    for (const kind of ['SPO', 'SRO'] as const) {
      expect(until(kind, '2028-11-01'), kind).toEqual(['ends'])
      expect(until(kind, '2028-11-02'), kind).toEqual([])
    }
    expect(until('SHPO', '2031-11-01')).toEqual(['ends'])
    expect(until('SHPO', '2031-11-02')).toEqual([])
  })

  it('bail at first 3 months (PACE 1984 Part IV), and monitoring under an order at most 12 (DAA 2021 s. 37)', () => {
    expect(until('BAIL', '2027-02-02')).toEqual([])
    expect(until('BAIL', '2027-02-03')).toEqual(['ends'])
    const monitored = (kind: ProposedOrder['kind'], day: string) =>
      missing({ kind, area: 'Sutton', monitoredUntil: calendarDate(day) })
    expect(monitored('DAPO', '2027-11-02')).toEqual([])
    expect(monitored('DAPO', '2027-11-03')).toEqual(['monitored'])
    expect(monitored('NMO', '2026-12-02')).toEqual(['monitored'])
  })

  it('and each of these rules says that nobody has checked it yet', () => {
    for (const code of ORDER_CODES) expect(provision(orderKind(code).provision).checked, code).toBe('unverified')
  })
})

describe('an order goes from one standing to the next', () => {
  it('one that was only considered has not been breached, and one that ended may be sought again', () => {
    expect(missing({ before: 'considered', since: on, standing: 'breached', words: 'He came.' })).toEqual(['standing'])
    expect(missing({ before: 'ended', since: on, standing: 'sought' })).toEqual([])
    expect(missing({ standing: 'sought', on: calendarDate('2026-11-03') })).toEqual(['on'])
  })

  it('a refusal, a breach and one that is not sought have reasons', () => {
    expect(missing({ before: 'considered', since: on, standing: 'not sought' })).toEqual(['words'])
    expect(missing({ before: 'sought', since: on, standing: 'refused' })).toEqual(['words'])
    expect(missing({ before: 'made', since: on, standing: 'breached' })).toEqual(['words'])
  })

  it('one that is tried out in some areas says where, and how that is known where it is not on the list', () => {
    expect(missing({ kind: 'DAPO', standing: 'sought' })).toEqual(['area'])
    expect(missing({ kind: 'DAPO', standing: 'sought', area: 'Croydon' })).toEqual([])
    expect(missing({ kind: 'DAPO', standing: 'sought', area: 'Elsewhere' })).toEqual(['words'])
    expect(missing({ kind: 'DAPO', standing: 'sought', area: 'Elsewhere', words: 'It joined in May.' })).toEqual([])
  })
})

it('that none is sought is a decision with a reason, and names what was considered', () => {
  const decided = decideOrders({ answer: 'none is sought', considered: [], reason: ' ' })
  expect(decided.ok ? [] : decided.missing.map(({ about }) => about)).toEqual(['considered', 'reason'])
  expect(decideOrders({ answer: 'none is sought', considered: ['NMO'], reason: 'She applies herself.' })).toMatchObject(
    {
      ok: true,
      decision: { answer: 'none is sought', considered: ['NMO'] },
    },
  )
})
