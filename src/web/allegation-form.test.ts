import { describe, expect, it } from 'vitest'
import { calendarDate } from '../domain/calendar-date.ts'
import { readAllegation, readHappened, readSubject, wordsToLookUp } from './allegation-form.ts'

const TODAY = calendarDate('2026-11-24')
const day = (name: string, date: string, month: string, year: string) => ({
  [`${name}-day`]: date,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
})

describe('when it is said to have happened', () => {
  it('may be words, a day, a time between days, or not known', () => {
    const kinds = [
      { 'happened-words': 'around Easter' },
      day('from', '3', '4', '2026'),
      { ...day('from', '3', '4', '2026'), ...day('until', '5', '4', '2026') },
      {},
    ].map((form) => {
      const read = readHappened(form, TODAY)
      return read.ok && read.value.kind
    })
    expect(kinds).toEqual(['as told', 'on', 'between', 'not known'])
  })

  it('is never a day to come, and never ends before it began', () => {
    expect(readHappened(day('from', '25', '11', '2026'), TODAY).ok).toBe(false)
    expect(readHappened({ ...day('from', '5', '4', '2026'), ...day('until', '3', '4', '2026') }, TODAY).ok).toBe(false)
  })
})

describe('whom it is about', () => {
  it('is looked up when a name was typed, and again when the name was changed after choosing', () => {
    const form = { subject: 'roster', 'subject-name': 'Tarrant' }
    expect(wordsToLookUp(form)).toBe('Tarrant')
    expect(wordsToLookUp({ ...form, 'subject-asked': 'Tarrant', 'subject-person': 'q8cj0r' })).toBeUndefined()
    expect(wordsToLookUp({ ...form, 'subject-asked': 'Other', 'subject-person': 'q8cj0r' })).toBe('Tarrant')
  })

  it('may be described only; that nobody fits asks for a description', () => {
    expect(readSubject({ subject: 'described', 'subject-description': 'Tall, from the custody suite' })).toEqual({
      ok: true,
      value: { kind: 'unidentified', description: 'Tall, from the custody suite' },
    })
    const nobody = readSubject({ subject: 'roster', 'subject-name': 'Nemo', 'subject-person': 'nobody' })
    expect(nobody.ok ? [] : nobody.errors.map(({ field }) => field)).toEqual(['subject'])
  })
})

it('an allegation is read whole, or says all that it lacks', () => {
  const read = readAllegation({ ...day('from', '25', '11', '2026') }, TODAY)
  expect(read.ok ? [] : read.errors.map(({ field }) => field)).toEqual(['subject', 'from'])
})
