import { expect, it } from 'vitest'
import { calendarDate } from '../../domain/calendar-date.ts'
import type { DutyStatus } from '../../domain/duty-status.ts'
import type { DutyStateRow } from '../../store/duty.ts'
import type { PersonName } from '../matter/view.ts'
import { dutyOn } from './duty-view.ts'

const TODAY = calendarDate('2026-11-24')
const state = (day: string, status: DutyStatus) => ({ valid_from: calendarDate(day), status }) as DutyStateRow

it('a review that leaves someone suspended does not begin the suspension anew', () => {
  const states = [
    state('2026-08-03', 'suspended'),
    state('2026-09-01', 'full duty'),
    state('2026-10-05', 'suspended'),
    state('2026-11-02', 'suspended'),
    state('2026-12-01', 'full duty'),
  ]
  const since = (day: string) => dutyOn({} as PersonName, states, calendarDate(day), TODAY).since

  expect(['2026-08-02', '2026-08-10', '2026-11-24', '2026-12-02'].map(since)).toEqual([
    undefined,
    '2026-08-03',
    '2026-10-05',
    '2026-12-01',
  ])
})
