import { describe, expect, it } from 'vitest'
import { calendarDate } from '../domain/calendar-date.ts'
import { dayFields, dayIn, oneOf, someOf, withoutNul, words } from './answers.ts'

describe('what arrives from a form', () => {
  it('is an answer only when it is one of those that were offered', () => {
    expect([
      oneOf(['yes', 'no']).parse('yes'),
      oneOf(['yes', 'no']).parse('YES'),
      oneOf(['yes']).parse(['yes']),
    ]).toEqual(['yes', undefined, undefined])
  })

  it('is read without the character that no database keeps', () => {
    expect(withoutNul({ 'na\0me': 'Ro\0bin', boxes: ['a\0', 'b'], none: undefined })).toEqual({
      name: 'Robin',
      boxes: ['a', 'b'],
      none: undefined,
    })
  })

  it('may be one box ticked or several, and what was not offered is left out', () => {
    expect(someOf(['a', 'b']).parse('a')).toEqual(['a'])
    expect(someOf(['a', 'b']).parse(['b', 'x', 'a'])).toEqual(['b', 'a'])
    expect(someOf(['a']).parse(undefined)).toEqual([])
  })

  it('is nothing when it holds only spaces, and keeps the lines of what was written', () => {
    expect([words.parse('  \r\n '), words.parse(undefined), words.parse('one\r\ntwo')]).toEqual([
      undefined,
      undefined,
      'one\ntwo',
    ])
  })
})

describe('a day in three fields', () => {
  const typed = (day: string, month: string, year: string) => ({ 'on-day': day, 'on-month': month, 'on-year': year })

  it('is read as it stands in the calendar', () => {
    expect(dayIn(typed('2', '11', '2026'), 'on')).toEqual({ kind: 'a day', day: '2026-11-02' })
    expect(dayIn(typed(' 02', '11 ', '2026'), 'on').kind).toBe('a day')
  })

  it('is told apart from nothing typed and from what no calendar has', () => {
    expect(dayIn({}, 'on').kind).toBe('nothing')
    for (const wrong of [
      typed('31', '2', '2026'),
      typed('2', '', '2026'),
      typed('2', '11', '26'),
      typed('x', '1', '2026'),
    ])
      expect(dayIn(wrong, 'on').kind, JSON.stringify(wrong)).toBe('no day')
  })

  it('fills the form it came from', () => {
    expect(dayIn(dayFields('on', calendarDate('2026-11-02')), 'on').day).toBe('2026-11-02')
  })
})
