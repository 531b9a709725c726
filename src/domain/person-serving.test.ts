import { describe, expect, it } from 'vitest'
import { calendarDate } from './calendar-date.ts'
import type { ForceId, OfficerId } from './id.ts'
import {
  asOf,
  type Dated,
  disciplinedUnder,
  nameOn,
  type PersonServing,
  trueOn,
  WORKER_ROLES,
  workerRoleName,
} from './person-serving.ts'

const on = calendarDate
const during = <Value>(value: Value, from?: string, until?: string): Dated<Value> => ({
  value,
  from: from === undefined ? undefined : on(from),
  until: until === undefined ? undefined : on(until),
})

const OFFICER: PersonServing = {
  id: 'officer-1' as OfficerId,
  force: 'force-1' as ForceId,
  workerRoles: [
    during('special constable', '2008-01-01', '2010-05-31'),
    during('police officer', '2010-06-01', '2024-03-31'),
    during('former officer', '2024-04-01'),
  ],
  names: [
    during({ given: 'Ilse', family: 'Marlowe' }, undefined, '2016-08-19'),
    during({ given: 'Ilse', family: 'Tarn' }, '2016-08-20'),
  ],
  ranks: [during('PC', '2010-06-01', '2018-02-11'), during('PS', '2018-02-12')],
  postings: [during({ unit: 'Eastry', role: 'response' }, '2010-06-01')],
  collarNumbers: [during('4471', '2010-06-01', '2018-02-11'), during('62', '2018-02-12')],
  warrantNumbers: [],
}

describe('a person serving with the police', () => {
  it('is named and ranked as on the day of the conduct, not as today', () => {
    expect(nameOn(asOf(OFFICER, on('2015-04-03')))).toBe('PC 4471 Ilse Marlowe')
    expect(nameOn(asOf(OFFICER, on('2019-04-03')))).toBe('PS 62 Ilse Tarn')
  })

  it('changes from one fact to the next on the day itself', () => {
    expect(asOf(OFFICER, on('2018-02-11'))).toMatchObject({ rank: 'PC', collarNumber: '4471' })
    expect(asOf(OFFICER, on('2018-02-12'))).toMatchObject({ rank: 'PS', collarNumber: '62' })
    expect(asOf(OFFICER, on('2024-04-01')).workerRole).toBe('former officer')
  })

  it('stays unknown where nothing is known', () => {
    expect(asOf(OFFICER, on('2009-01-01'))).toMatchObject({
      rank: undefined,
      posting: undefined,
      warrantNumber: undefined,
    })
    expect(nameOn({ ...asOf(OFFICER, on('2009-01-01')), name: undefined })).toBe('Name not known')
  })

  it('is known by the fact that began last where sources overlap', () => {
    expect(trueOn([during('PC'), during('DC', '2012-01-01')], on('2013-01-01'))).toBe('DC')
    expect(trueOn([during('DC', '2012-01-01'), during('PC')], on('2013-01-01'))).toBe('DC')
  })

  it('stands under the rules for officers, former officers, staff or volunteers', () => {
    expect(WORKER_ROLES.map((role) => [workerRoleName(role), disciplinedUnder(role)])).toEqual([
      ['Police officer', 'Conduct Regulations'],
      ['Special constable', 'Conduct Regulations'],
      ['Police staff', 'contract of employment'],
      ['Police community support officer', 'contract of employment'],
      ['Designated officer', 'contract of employment'],
      ['Designated volunteer', 'designation'],
      ['Contractor', 'contract for services'],
      ['Former officer', 'Conduct Regulations, as a former officer'],
      ['Former staff', 'contract of employment'],
    ])
  })
})
