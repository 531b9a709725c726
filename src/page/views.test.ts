import { describe, expect, it } from 'vitest'
import { note } from './content.ts'
import { dateField, radiosField } from './field.ts'
import { errorSummary, inFieldOrder, whatIsWrong } from './form-error.ts'
import { titleWords } from './frame.ts'
import { closedNarrative, countWords } from './narrative.ts'
import { pager } from './pager.ts'
import { table } from './table.ts'
import { timeline } from './timeline.ts'

describe('the title of a page', () => {
  it('names a record by its spoken name and reference', () => {
    const title = { page: 'Timeline', spokenName: 'Alder Quay', reference: '7K4Q-2W' }
    expect(titleWords({ title })).toBe('Timeline, Alder Quay 7K4Q-2W – Candour')
  })

  it('says first that a form came back with errors', () => {
    expect(titleWords({ title: 'Referral', errors: [{ field: 'why', message: 'Say why' }] })).toBe(
      'Error: Referral – Candour',
    )
  })
})

describe('the summary of errors', () => {
  const errors = ['death', 'offence[2]'].map((field) => ({ field, message: `Answer ${field}` }))

  it('counts in words, and says whether answers are missing or need a change', () => {
    expect(errorSummary(errors, 'missing').title).toBe('Two answers are missing')
    expect(errorSummary(errors.slice(1)).title).toBe('One answer needs a change')
  })

  it('says “missing” only where nothing was answered: a wrong answer, and half a day, need a change', () => {
    const [panel, served] = [
      { field: 'chair', message: 'The chair may not be someone who investigated' },
      { field: 'served', at: 'served-day', message: 'Give a day' },
    ]
    expect(whatIsWrong([panel, served], { chair: '  ' })).toBe('missing')
    expect(whatIsWrong([panel], { chair: 'Wren Halloran' })).toBe('to change')
    expect(whatIsWrong([served], { 'served-month': '3' })).toBe('to change')
  })

  it('stands in the order of the fields, whatever the law asked first', () => {
    const asked = ['kind', 'elsewhere', 'other', 'reason'].map((field) => ({ field, message: field }))
    expect(inFieldOrder(asked, ['other', 'kind', 'end', 'reason']).map(({ field }) => field)).toEqual([
      'other',
      'kind',
      'reason',
      'elsewhere',
    ])
  })

  it('links each error to the first control of its field', () => {
    const field = radiosField({ name: 'offence[2]', label: 'Relevant offence', choices: [] }, { values: {}, errors })
    expect(errorSummary(errors).items[1]?.href).toBe(`#${field.params.idPrefix}`)
  })
})

describe('a date that came back', () => {
  it('keeps the three parts as they were typed', () => {
    const values = { 'known-day': '31', 'known-month': 'Feb', 'known-year': '' }
    const { items } = dateField({ name: 'known', label: 'When?' }, { values, errors: [] }).params
    expect((items as { value: string }[]).map(({ value }) => value)).toEqual(['31', 'Feb', ''])
  })
})

describe('a table', () => {
  it('takes the first column for the name of each row unless another is said to be', () => {
    const names = (columns: { label: string; names?: boolean }[]) =>
      table({ caption: '', columns, rows: [] }).columns.findIndex((column) => column.names)
    expect(names([{ label: 'Due' }, { label: 'What' }])).toBe(0)
    expect(names([{ label: 'Due' }, { label: 'What', names: true }])).toBe(1)
  })
})

describe('a pager', () => {
  it('walks by key and keeps what the list was narrowed to', () => {
    const view = pager('20 of 58,129', '/matters', { before: undefined, after: '7k4q2w' }, { kind: 'history' })
    expect(view).toEqual({ showing: '20 of 58,129', newer: undefined, older: '/matters?kind=history&after=7k4q2w' })
  })
})

describe('someone’s own words', () => {
  it('are closed, with their length, what is inside, and that opening is recorded', () => {
    const view = closedNarrative(
      'account',
      countWords('one two\n\nthree'),
      'Describes threats.',
      '/m/7k4q2w/accounts/1',
    )
    expect(view.ask).toBe('Show the account (3 words)')
    expect(view.inside).toMatch(/^Describes threats\. Opening it is recorded/)
    expect(closedNarrative('reason', 1, '', '/').ask).toBe('Show the reason (1 word)')
  })
})

describe('a timeline', () => {
  it('keeps the order of time, gathers by year and says the lane of each entry', () => {
    const lanes = [
      { key: 'account', heading: 'Her account', short: 'Her account' },
      { key: 'clocks', heading: 'Clocks', short: 'Clock' },
    ]
    const entry = { when: '', what: '', source: '' }
    const { years } = timeline(lanes, [
      { ...entry, year: '2025', lane: 'clocks' },
      { ...entry, year: '2026', lane: 'account' },
    ])
    expect(years.map(({ year, entries }) => [year, entries.map(({ column, short }) => [column, short])])).toEqual([
      ['2025', [[2, 'Clock']]],
      ['2026', [[1, 'Her account']]],
    ])
  })
})

it('a note is smaller and grey, and never anyone’s own words', () => {
  expect(note('2020 Regulations reg 7')).toEqual({ kind: 'note', text: '2020 Regulations reg 7' })
})
