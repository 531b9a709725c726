import { describe, expect, it } from 'vitest'
import { addDays, calendarDate } from './calendar-date.ts'
import { cameInLondon } from './london-time.ts'

const CHANGES = [
  ['2023-03-26', '2023-10-29'],
  ['2024-03-31', '2024-10-27'],
  ['2025-03-30', '2025-10-26'],
  ['2026-03-29', '2026-10-25'],
] as const

describe('a time in London', () => {
  for (const [forward, back] of CHANGES)
    it(`between one and two did not come on ${forward} and came twice on ${back}, and once on every other day of the year`, () => {
      for (
        let day = calendarDate(`${forward.slice(0, 4)}-01-01`);
        day.startsWith(forward.slice(0, 4));
        day = addDays(day, 1)
      ) {
        const wanted = day === forward ? 'never' : day === back ? 'twice' : 'once'
        expect([cameInLondon(day, 59), cameInLondon(day, 60), cameInLondon(day, 119), cameInLondon(day, 120)]).toEqual([
          'once',
          wanted,
          wanted,
          'once',
        ])
      }
    })

  it('agrees with the time zones of the machine on when the hour changes', () => {
    const hours = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })
    for (const [forward, back] of CHANGES) {
      expect(hours.format(new Date(`${forward}T01:00:00Z`))).toBe('02:00')
      expect(hours.format(new Date(`${back}T00:30:00Z`))).toBe('01:30')
      expect(hours.format(new Date(`${back}T01:30:00Z`))).toBe('01:30')
    }
  })
})
