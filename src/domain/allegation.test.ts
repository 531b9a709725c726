import { describe, expect, it } from 'vitest'
import {
  abuseKindName,
  allegationStateName,
  CASE_TO_ANSWER,
  caseToAnswerName,
  holdsDomesticAbuse,
} from './allegation.ts'
import { calendarDate } from './calendar-date.ts'

const on = calendarDate('2026-11-02')

describe('an allegation', () => {
  it('says how it stands in words that find nothing before it is found', () => {
    expect(allegationStateName({ kind: 'recorded', on })).toBe('Recorded')
    expect(allegationStateName({ kind: 'under investigation', since: on, mode: 'directed' })).toBe('Investigating')
    expect(allegationStateName({ kind: 'case to answer decided', on, finding: 'none' })).toBe('No case to answer')
    expect(allegationStateName({ kind: 'brought to an outcome', on, finding: 'misconduct' })).toBe('Outcome reached')
  })

  it('from imported history keeps the words of its own scheme', () => {
    expect(allegationStateName({ kind: 'history', finding: 'Not sustained', scheme: 'other' })).toBe('Not sustained')
    expect(allegationStateName({ kind: 'history', finding: undefined, scheme: undefined })).toBe('No finding recorded')
  })

  it('with no case to answer is never said to be cleared', () => {
    expect(CASE_TO_ANSWER.map(caseToAnswerName)).toEqual([
      'No case to answer',
      'Case to answer for misconduct',
      'Case to answer for gross misconduct',
    ])
  })

  it('is of domestic abuse when a person found that, alone or beside another kind', () => {
    expect(holdsDomesticAbuse([{ abuse: ['sexual'] }, { abuse: ['sexual', 'domestic abuse'] }])).toBe(true)
    expect(holdsDomesticAbuse([{ abuse: ['harassment'] }])).toBe(false)
    expect(abuseKindName('domestic abuse')).toBe('Domestic abuse')
  })
})
