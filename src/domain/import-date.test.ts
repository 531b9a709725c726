import { describe, expect, it } from 'vitest'
import { type DateOrder, fitsEitherOrder, readDate } from './import-date.ts'

function read(cell: string, order: DateOrder): string {
  const result = readDate(cell, order)
  return result.ok ? result.date : result.because
}

describe('a date of an old file is read in the order that a person gave', () => {
  for (const [cell, order, date] of [
    ['2019-04-03', 'year first', '2019-04-03'],
    ['2019/4/3', 'year first', '2019-04-03'],
    ['20190403', 'year first', '2019-04-03'],
    ['2019-04-03 14:05:00', 'year first', '2019-04-03'],
    ['2019-04-03T00:00:00.000', 'year first', '2019-04-03'],
    ['03/04/2019', 'day first', '2019-04-03'],
    ['3.4.2019', 'day first', '2019-04-03'],
    [' 3 Apr 2019 ', 'day first', '2019-04-03'],
    ['03-April-2019 9:15 PM', 'day first', '2019-04-03'],
    ['03/04/2019', 'month first', '2019-03-04'],
    ['Apr 3, 2019', 'month first', '2019-04-03'],
    ['29/02/2024', 'day first', '2024-02-29'],
  ] as const)
    it(`${JSON.stringify(cell)}, ${order}`, () => expect(read(cell, order)).toBe(date))
})

describe('what is no date in that order is refused with the reason, never bent into another', () => {
  for (const [cell, order, because] of [
    ['31/02/2019', 'day first', 'no calendar has that day, read day first'],
    ['29/02/2023', 'day first', 'no calendar has that day, read day first'],
    ['13/25/2019', 'month first', 'no calendar has that day, read month first'],
    ['25/12/2019', 'month first', 'no calendar has that day, read month first'],
    ['2019-00-10', 'year first', 'no calendar has that day, read year first'],
    ['03/04/19', 'day first', 'its year has two digits'],
    ['03/04/0202', 'day first', 'its year cannot be one of a kept file'],
    ['9999-12-31', 'year first', 'its year cannot be one of a kept file'],
    ['2019-04-03', 'day first', 'it is not a date written day first'],
    ['03/04/2019', 'year first', 'it is not a date written year first'],
    ['43558', 'day first', 'it is a number, not a date'],
    ['2019', 'year first', 'it is a number, not a date'],
    ['spring 2019', 'day first', 'it is not a date written day first'],
    ['3 Apx 2019', 'day first', 'it is not a date written day first'],
    ['2019-04-03T23:30:00Z', 'year first', 'it holds a time zone, so that the day meant cannot be told'],
    ['', 'year first', 'it is not a date written year first'],
  ] as const)
    it(`${JSON.stringify(cell)}, ${order}`, () => expect(read(cell, order)).toBe(because))
})

describe('a day may be another one in the other order', () => {
  for (const [cell, either] of [
    ['03/04/2019', true],
    ['04/04/2019', false],
    ['25/12/2019', false],
    ['2019-04-03', false],
    ['3 Apr 2019', false],
  ] as const)
    it(`${cell}: ${either ? 'yes' : 'no'}`, () => expect(fitsEitherOrder(cell)).toBe(either))
})
