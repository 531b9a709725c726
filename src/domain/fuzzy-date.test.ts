import { describe, expect, it } from 'vitest'
import { type Exactness, firstDayOf, readFuzzyDate, type Season, showFuzzyDate } from './fuzzy-date.ts'

const none = { year: undefined, month: undefined, day: undefined }
const parts = (year?: number, month?: number, day?: number) => ({ year, month, day })
const shown = (
  how: Exactness,
  from = none as ReturnType<typeof parts>,
  until = none as ReturnType<typeof parts>,
  season?: Season,
) => {
  const date = readFuzzyDate(how, from, until, season)
  return date && [showFuzzyDate(date), firstDayOf(date)]
}

describe('a date of the timeline', () => {
  it('is shown as exactly as the source, and stands at the first day that it may have been', () => {
    expect(shown('on a day', parts(2026, 11, 2))).toEqual(['Mon 2 Nov 2026', '2026-11-02'])
    expect(shown('about a day', parts(2026, 11, 2))).toEqual(['About Mon 2 Nov 2026', '2026-11-02'])
    expect(shown('in a month', parts(2021, 5))).toEqual(['May 2021', '2021-05-01'])
    expect(shown('in a season', parts(2021), none, 'spring')).toEqual(['Spring 2021', '2021-03-01'])
    expect(shown('in a year', parts(2021))).toEqual(['2021', '2021-01-01'])
    expect(shown('between two days', parts(2021, 5, 1), parts(2021, 5, 9))?.[0]).toBe(
      'Between Sat 1 May 2021 and Sun 9 May 2021',
    )
    expect(shown('not known')).toEqual(['Not known', undefined])
  })

  it('is none where a part that it needs is missing, where no calendar has it, or where its days are the wrong way round', () => {
    expect(shown('on a day', parts(2021, 5))).toBeUndefined()
    expect(shown('on a day', parts(2021, 2, 30))).toBeUndefined()
    expect(shown('in a season', parts(2021))).toBeUndefined()
    expect(shown('in a month', parts(2021, 13))).toBeUndefined()
    expect(shown('between two days', parts(2021, 5, 9), parts(2021, 5, 1))).toBeUndefined()
  })
})
