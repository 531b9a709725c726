import { describe, expect, it } from 'vitest'
import { fitProfile } from './import-fitting.ts'
import { noticesIn, openOrdersIn } from './import-noticing.ts'
import type { ImportProfile } from './import-profile.ts'
import { readProfile } from './import-profile-reading.ts'
import { becomeRecord } from './import-row.ts'
import { type FileSurvey, SurveyInProgress } from './import-survey.ts'

const HEADER = ['Case', 'Received']

function surveyOf(days: readonly string[]): FileSurvey {
  const survey = new SurveyInProgress(HEADER)
  for (const [at, day] of days.entries()) survey.add([`C${at}`, day])

  return survey.survey()
}

function profileWith(decided: object): ImportProfile {
  const read = readProfile({
    name: 'Westmarch',
    version: 1,
    scheme: 'Westmarch codes',
    key: ['Case'],
    columns: [
      { column: 'Case', becomes: 'matter reference' },
      { column: 'Received', becomes: 'came to attention', dates: 'day first', ...decided },
    ],
  })
  if (!read.ok) throw new Error('the profile of the test is at fault')

  return read.profile
}

function became(day: string, decided: object): string {
  const fitting = fitProfile(profileWith(decided), HEADER)
  const record = fitting.ok && becomeRecord(fitting.fitted, ['C1', day])
  if (!record) throw new Error('the profile does not fit')

  return record.kind === 'rejected' ? (record.reasons[0]?.because ?? '') : (record.matter.cameToAttention ?? '')
}

const BOTH = ['25/12/2011', '12/25/2011', '04/05/2011', '06/07/2011']

describe('a column of days that was written day first and month first', () => {
  it('is found by the days that fit one order only', () => {
    const [, received] = surveyOf(BOTH).columns
    expect(received && noticesIn(received, 4, 'came to attention').map(({ sentence }) => sentence)).toContain(
      'In 1 row the day must come first and in 1 row the month, so that the column was written both ways. 2 rows may be either.',
    )
  })

  it('is not imported until somebody says what becomes of days that may be either', () => {
    expect(openOrdersIn(surveyOf(BOTH), profileWith({})).map(({ path }) => path)).toEqual(['columns[1].eitherOrder'])
    expect(openOrdersIn(surveyOf(BOTH), profileWith({ eitherOrder: 'reject' }))).toEqual([])
    expect(openOrdersIn(surveyOf(['25/12/2011', '04/05/2011']), profileWith({}))).toEqual([])
  })

  it('is not suspected for one slip of the hand in many rows', () => {
    const many = [...Array.from({ length: 200 }, (_, at) => `${13 + (at % 15)}/03/2011`), '04/05/2011', '12/25/2011']
    expect(openOrdersIn(surveyOf(many), profileWith({}))).toEqual([])
  })

  it('has its days guessed by nobody: a row whose day may be either is rejected with the reason, the others are read', () => {
    const reject = { eitherOrder: 'reject' }
    expect(became('04/05/2011', reject)).toBe(
      'the column holds days written day first and month first, and this one may be either',
    )
    expect(became('25/12/2011', reject)).toBe('2011-12-25')
    expect(became('05/05/2011', reject)).toBe('2011-05-05')
    expect(became('04/05/2011', { eitherOrder: 'read' })).toBe('2011-05-04')
  })

  it('which holds days year first as well, may have passed through a spreadsheet of another country', () => {
    const [, received] = surveyOf(['2011-04-03', '2011-05-06', '25/12/2011']).columns
    expect(
      received &&
        noticesIn(received, 3, 'came to attention')
          .map(({ sentence }) => sentence)
          .join(' '),
    ).toContain('a spreadsheet may have taken days for months')
  })
})
