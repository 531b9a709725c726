import { expect, it } from 'vitest'
import type { PersonView } from '../../actions/person/open-person.ts'
import { calendarDate } from '../../domain/calendar-date.ts'
import { drawingOf } from './drawing.ts'

const TODAY = calendarDate('2026-11-24')
const bare = { postings: [], duty: [], allegations: [] } as unknown as PersonView

it('nothing is drawn of a person of whom no day is known', () => {
  expect(drawingOf(bare, TODAY)).toBeUndefined()
})

it('a posting that goes on reaches today, and years are written from the first to the one to come', () => {
  const person = {
    ...bare,
    postings: [{ value: 'Response, Brackenby', from: calendarDate('2019-09-02'), until: undefined }],
  } as unknown as PersonView
  const drawing = drawingOf(person, TODAY)
  const [bar] = drawing?.bars ?? []

  expect(drawing?.years.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027])
  expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeLessThan(drawing?.years.at(-1)?.x ?? 0)
  expect(bar?.text).toBe('Response, Brackenby')
})

it('allegations carry their number, and where two are so close that numbers would overlap, one is left to the table', () => {
  const about = (day: string) => ({ cameToAttention: calendarDate(day), history: 'no' })
  const person = {
    ...bare,
    allegations: [about('2014-03-01'), about('2026-11-02'), about('2026-11-09')],
  } as unknown as PersonView

  expect(drawingOf(person, TODAY)?.marks.map(({ text }) => text)).toEqual(['1', '', '3'])
})
