import { describe, expect, it } from 'vitest'
import type { ImportField } from './import-field.ts'
import { noticesIn, undecidedIn } from './import-noticing.ts'
import type { ImportProfile } from './import-profile.ts'
import { SurveyInProgress } from './import-survey.ts'

function surveyOf(name: string, values: readonly string[]) {
  const survey = new SurveyInProgress([name])
  for (const value of values) survey.add([value])

  return survey.survey()
}

function notices(name: string, values: readonly string[], becomes?: ImportField) {
  const survey = surveyOf(name, values)
  const [column] = survey.columns

  return column ? noticesIn(column, survey.rows, becomes) : []
}

function toDecide(values: readonly string[], becomes?: ImportField): string[] {
  return notices('Column', values, becomes).flatMap((noticing) =>
    noticing.kind === 'to decide' ? [noticing.value] : [],
  )
}

/** Officers as they are: most once, some often, one far more often than the next. */
const OFFICERS = Array.from({ length: 400 }, (_, at) =>
  Array.from({ length: at === 7 ? 90 : (at % 13) + 1 }, () => `S-${1000 + at}`),
).flat()

function often(value: string, rows: number): string[] {
  return Array.from({ length: rows }, () => value)
}

describe('a likely placeholder is shown for a person to decide', () => {
  for (const word of [
    'Organisational',
    'ORGANIZATIONAL',
    'unknown',
    'NA',
    'N/A',
    'not recorded',
    '-',
    'none',
    'Unidentified',
    'Unknown officer (night duty)',
    '??',
  ])
    it(`when it is a word such as “${word}”, on however few rows`, () => {
      expect(toDecide([...OFFICERS, word], 'officer reference')).toEqual([word])
    })

  it('when it stands on far more rows than any other, though it is built like them', () => {
    expect(toDecide([...OFFICERS, ...often('S-9999', 1_000)], 'officer reference')).toEqual(['S-9999'])
  })

  it('when two of them stand far above the rest side by side', () => {
    const values = [...OFFICERS, ...often('S-9998', 2_000), ...often('S-9999', 950)]
    expect(toDecide(values, 'officer reference')).toEqual(['S-9998', 'S-9999'])
  })

  it('when it is built unlike the others and stands on several rows', () => {
    expect(toDecide([...OFFICERS, ...often('see file', 25)], 'officer reference')).toEqual(['see file'])
  })

  it('when it is a number that fills a box', () => {
    expect(toDecide([...OFFICERS, '0000', '9999'], 'collar number')).toEqual(['0000', '9999'])
  })

  it('when it is the day that programs write for no day', () => {
    expect(toDecide(['2019-04-03', '2019-04-04', '1900-01-01'], 'came to attention')).toEqual(['1900-01-01'])
  })

  it('also before anybody chose what the column becomes', () => {
    const many = Array.from({ length: 3_000 }, (_, at) => `S-${at}`)
    expect(toDecide([...many, ...often('S-77777', 400)])).toEqual(['S-77777'])
  })
})

describe('an officer is not taken for a placeholder', () => {
  it('for having several times as many matters as the next', () => {
    expect(toDecide(OFFICERS, 'officer reference')).toEqual([])
  })

  it('in a small file, for having most of it', () => {
    expect(toDecide([...often('S-1', 15), 'S-2', 'S-3'], 'officer reference')).toEqual([])
  })

  it('and a frequent category is no placeholder', () => {
    expect(toDecide([...often('Other assault', 9_000), 'Incivility', 'Corruption'], 'category')).toEqual([])
  })
})

describe('what was noticed is said as a finding, not as a verdict', () => {
  const sentences = (...args: Parameters<typeof notices>) => notices(...args).map(({ sentence }) => sentence)

  it('about a person on a great part of the rows', () => {
    const [sentence] = sentences(
      'Subject',
      ['S-1', 'S-2', 'Organisational', 'Organisational', 'Organisational'],
      'officer reference',
    )
    expect(sentence).toBe(
      '3 rows say “Organisational”. Is that a person? If so, one officer has more than half of all rows.',
    )
  })

  it('about dates that would fit another order too', () => {
    const values = ['03/04/2019', '25/04/2019', '26/04/2019']
    expect(sentences('Received', values, 'came to attention')[0]).toBe(
      'All 3 fit day first; 1 would also fit month first.',
    )
    expect(sentences('Received', ['03/04/2019', ''], 'came to attention')[0]).toBe(
      'All 1 fit day first and month first alike; the file does not say which.',
    )
  })

  it('about a word that may end either strand', () => {
    expect(sentences('Outcome', ['NFA', 'NFA', 'Learning'], 'outcome')[0]).toBe(
      '“NFA” in 2 rows. It may end the criminal strand or the misconduct strand; the file does not say which.',
    )
  })

  it('about errors, lost characters, prose and what is missing', () => {
    expect(sentences('Type', ['#VALUE!', 'Incivil\uFFFDty', ''])).toEqual([
      'In 1 row an error of a spreadsheet stands here; such rows are rejected.',
      'In 1 row a character could not be read. The file may have another encoding.',
      '1 row has none. 2 different.',
    ])
    expect(sentences('Notes', ['word '.repeat(80)])[0]).toMatch(/^May hold names/)
  })
})

describe('an import waits until every likely placeholder is decided', () => {
  const profile: ImportProfile = {
    name: 'Invented',
    version: 1,
    scheme: 'Form 12',
    file: {},
    key: ['Subject'],
    notRecorded: [],
    columns: [{ column: 'Subject', becomes: 'officer reference' }],
    placeholders: [],
  }
  const survey = surveyOf('Subject', ['S-1', 'S-2', 'Organisational'])

  it('and names the column, the value and the rows', () => {
    expect(undecidedIn(survey, profile)).toMatchObject([{ column: 'Subject', value: 'Organisational', rows: 1 }])
  })

  it('and goes on once the profile says what it means', () => {
    const decision = { column: 'Subject', value: 'Organisational', means: 'organisation' } as const
    expect(undecidedIn(survey, { ...profile, placeholders: [decision] })).toEqual([])
    expect(undecidedIn(survey, { ...profile, notRecorded: ['Organisational'] })).toEqual([])
    expect(undecidedIn(survey, { ...profile, columns: [{ column: 'Subject', becomes: 'left out' }] })).toEqual([])
  })
})
