import { describe, expect, it } from 'vitest'
import { suggestField } from './import-suggestion.ts'
import { type FileSurvey, SurveyInProgress } from './import-survey.ts'
import type { ColumnSurvey } from './import-tally.ts'

function surveyOf(header: readonly string[], rows: Iterable<readonly string[]>): FileSurvey {
  const survey = new SurveyInProgress(header)
  for (const row of rows) survey.add(row)

  return survey.survey()
}

function columnOf(name: string, values: readonly string[]): ColumnSurvey {
  const [column] = surveyOf(
    [name],
    values.map((value) => [value]),
  ).columns
  if (!column) throw new Error('there is one column')

  return column
}

describe('a survey counts what stands in each column', () => {
  it('filled cells, different values, the first and the most frequent', () => {
    expect(columnOf('Rank', ['PC', ' PC', 'DS', '', 'PC ', 'PS'])).toMatchObject({
      filled: 5,
      distinct: { count: 3, exact: true },
      first: ['PC', 'DS', 'PS'],
      top: [
        { value: 'PC', rows: 3 },
        { value: 'DS', rows: 1 },
        { value: 'PS', rows: 1 },
      ],
    })
  })

  it('how many dates fit each order, an ambiguous one in both', () => {
    const { dates } = columnOf('Received', ['03/04/2019', '25/04/2019', '04/25/2019', '2019-04-03', 'soon'])
    expect(dates).toEqual({ 'year first': 1, 'day first': 2, 'month first': 2 })
  })

  it('errors of a spreadsheet, characters lost, years, and the build of values', () => {
    const column = columnOf('Ref', ['#VALUE!', 'CO/1/19', 'CO/22/20', 'Zo\uFFFD', '2019'])
    expect(column).toMatchObject({ spreadsheetErrors: 1, lostCharacters: 1, years: 1 })
    expect(column.shapes[0]).toEqual({ shape: 'a/9/9', values: 2 })
  })

  it('and never shows prose', () => {
    const prose = Array.from(
      { length: 20 },
      (_, at) => `Call ${at}: the caller said that she would rather speak to somebody else about this.`,
    )
    expect(columnOf('Notes', prose)).toMatchObject({ prose: true, first: [], top: [] })
    expect(columnOf('Notes', ['x', 'y'.repeat(500)])).toMatchObject({ prose: true, first: [], top: [] })
  })

  it('in two parts as in one', () => {
    const rows = Array.from({ length: 500 }, (_, at) => [`R-${at % 90}`, at % 7 ? `${(at % 28) + 1}/04/2019` : ''])
    const first = new SurveyInProgress(['Ref', 'On'])
    const second = new SurveyInProgress(['Ref', 'On'])
    for (const [at, row] of rows.entries()) (at < 200 ? first : second).add(row)
    first.merge(second)
    expect(first.survey()).toEqual(surveyOf(['Ref', 'On'], rows))
  })

  it('in bounded memory, still finding values on many rows wherever they come, and open about the rest', () => {
    const survey = new SurveyInProgress(['Subject', 'Ref'], { perColumn: 3_000, inAll: 4_000 })
    for (let at = 0; at < 20_000; at += 1)
      survey.add([at > 12_000 && at % 10 === 0 ? 'S-0' : `S-${at + 1}`, `03/04/${1000 + at}`])
    const [subject, ref] = survey.survey().columns
    expect(subject?.filled).toBe(20_000)
    expect(subject?.distinct.exact).toBe(false)
    expect(subject?.distinct.count).toBeGreaterThanOrEqual(3_000)
    expect(subject?.top[0]?.value).toBe('S-0')
    expect(subject?.top[0]?.rows).toBeGreaterThan(700)
    expect(ref?.distinct.exact).toBe(false)
    // The years from 1850 to 2100: no kept file speaks of others.
    expect(ref?.dates['day first']).toBe(251)
  })
})

describe('a field is suggested with the sentence that says why', () => {
  for (const [name, values, becomes] of [
    ['Case Ref', ['A/1', 'A/2'], 'matter reference'],
    ['complaint_no', ['A/1', 'A/2'], 'matter reference'],
    ['allegation_id', ['1', '2'], 'allegation reference'],
    ['Subject Ref', ['S-1', 'S-2'], 'officer reference'],
    ['Subject', ['S-1', 'S-2'], 'officer reference'],
    ['OfficerName', ['A', 'B'], 'officer name'],
    ['Collar No', ['1182', '340'], 'collar number'],
    ['Date Received', ['25/04/2019', '26/04/2019'], 'came to attention'],
    ['incident_date', ['2019-04-25'], 'happened on'],
    ['Date closed', ['2019-04-25'], 'closed on'],
    ['Allegation Type', ['Other assault'], 'category'],
    ['abuse_class', ['none', 'domestic'], 'abuse class'],
    ['Finding', ['Upheld'], 'finding'],
    ['Outcome', ['Learning'], 'outcome'],
    ['Borough', ['Eastry'], 'posting'],
    ['Rank', ['PC'], 'rank'],
    ['Ethnicity', ['Not stated'], 'ethnicity'],
    ['appointed_year', ['2004'], 'year appointed'],
    ['Notes', ['word '.repeat(80)], 'left out'],
    ['Spare', ['', ''], 'left out'],
  ] as const)
    it(`${name} becomes ${becomes}`, () => {
      const suggestion = suggestField(columnOf(name, values), values.length)
      expect(suggestion?.becomes).toBe(becomes)
      expect(suggestion?.because).toMatch(/^[A-Z].*\.$/)
    })

  for (const [name, values] of [
    ['Column 7', ['A', 'B']],
    ['Date Received', ['03/04/2019', '05/06/2019']],
    ['Date Received', ['soon', 'later']],
    ['Joined', ['April', 'May']],
  ] as const)
    it(`and none where only a person can know: ${name}, ${values[0]}`, () => {
      expect(suggestField(columnOf(name, values), values.length)).toBeUndefined()
    })

  it('with the order of a date only where the values show it', () => {
    const column = columnOf('Date Received', ['03/04/2019', '25/04/2019'])
    expect(suggestField(column, 2)).toMatchObject({ becomes: 'came to attention', dates: 'day first' })
  })
})
