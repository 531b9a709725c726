import { describe, expect, it } from 'vitest'
import { fitProfile, type ProfileFitted } from './import-fitting.ts'
import { readProfile } from './import-profile-reading.ts'
import { becomeRecord, canonicalRow, sayRejection } from './import-row.ts'

const HEADER = ['Ref', 'Subject', 'Received', 'Kind', 'Type', 'Result', 'Joined', 'Notes']

const PROFILE = {
  name: 'Invented complaints',
  version: 1,
  scheme: 'Force form 12',
  key: ['Ref', 'Subject'],
  notRecorded: ['NULL'],
  columns: [
    { column: 'Ref', becomes: 'matter reference' },
    { column: 'Subject', becomes: 'officer reference' },
    { column: 'Received', becomes: 'came to attention', dates: 'day first', notRecorded: ['01/01/1900'] },
    { column: 'Kind', becomes: 'abuse class', codes: { DA: 'domestic', Other: 'none' } },
    { column: 'Type', becomes: 'category', codes: { OA: 'Other assault' }, otherwise: 'keep' },
    {
      column: 'Result',
      becomes: 'finding',
      codes: { S: 'substantiated', 'N/A': 'not applicable' },
      otherwise: 'reject',
    },
    { column: 'Joined', becomes: 'year appointed' },
    { column: 'Notes', becomes: 'left out' },
  ],
  placeholders: [
    { column: 'Subject', value: 'Organisational', means: 'organisation' },
    { column: 'Subject', value: 'S-0', means: 'unidentified officer' },
    { column: 'Subject', value: '-', means: 'not recorded' },
    { column: 'Subject', value: 'Force', means: 'a person' },
    { column: 'Result', value: '#N/A', means: 'not recorded' },
  ],
}

function fitted(header: readonly string[] = HEADER): ProfileFitted {
  const read = readProfile(PROFILE)
  if (!read.ok) throw new Error('the profile of this test is at fault')
  const fit = fitProfile(read.profile, header)
  if (!fit.ok) throw new Error('the profile does not fit')

  return fit.fitted
}

const ROW = ['CO/1/19', 'S-17', '03/04/2019', 'DA', 'OA', 'S', '2004', 'left out whatever it says: #VALUE!']

function become(changes: { readonly [column: string]: string } = {}) {
  return becomeRecord(
    fitted(),
    ROW.map((cell, at) => changes[HEADER[at] ?? ''] ?? cell),
  )
}

describe('a row becomes a record of history', () => {
  it('with all that its profile maps, and nothing of what it leaves out', () => {
    expect(become()).toEqual({
      kind: 'record',
      key: ['CO/1/19', 'S-17'],
      matter: { reference: 'CO/1/19', cameToAttention: '2019-04-03', closedOn: undefined },
      officer: { kind: 'identified', reference: 'S-17' },
      attributes: expect.objectContaining({ yearAppointed: 2004, name: undefined, rank: undefined }),
      allegation: expect.objectContaining({
        abuseClass: 'domestic',
        category: 'Other assault',
        finding: 'substantiated',
      }),
      recordSource: undefined,
    })
  })

  it('also without a date, a category, a finding or a year', () => {
    const record = become({ Received: '', Kind: ' ', Type: '', Result: 'NULL', Joined: '' })
    expect(record).toMatchObject({ kind: 'record', matter: { cameToAttention: undefined } })
    expect(record).toMatchObject({ allegation: { abuseClass: undefined, category: undefined, finding: undefined } })
  })

  it('where a date that a program wrote for none is no date', () => {
    expect(become({ Received: '01/01/1900' })).toMatchObject({ kind: 'record', matter: { cameToAttention: undefined } })
  })

  it('where a value that the table lacks is kept, if a person said so', () => {
    expect(become({ Type: 'Incivility' })).toMatchObject({ allegation: { category: 'Incivility' } })
  })

  it('and a placeholder is never an officer, unless a person said that it is one', () => {
    const kinds = ['Organisational', 'S-0', '-', 'Force', ' S-17 '].map((Subject) => {
      const record = become({ Subject })
      return record.kind === 'record' ? record.officer : record
    })
    expect(kinds).toEqual([
      { kind: 'organisation' },
      { kind: 'unidentified' },
      { kind: 'not recorded' },
      { kind: 'identified', reference: 'Force' },
      { kind: 'identified', reference: 'S-17' },
    ])
  })

  it('whatever the order of the columns in this file', () => {
    const turned = becomeRecord(fitted([...HEADER].reverse()), [...ROW].reverse())
    expect(turned).toEqual(become())
  })
})

describe('a row is rejected with its reasons, rather than guessed at', () => {
  for (const [because, changes, column] of [
    ['a date is impossible', { Received: '31/02/2019' }, 'Received'],
    ['a date is written in another order', { Received: '2019-04-03' }, 'Received'],
    ['no matter is named', { Ref: 'NULL' }, 'Ref'],
    ['a kind of abuse is not translated', { Kind: 'DV' }, 'Kind'],
    ['a code is not in a strict table', { Result: 'T' }, 'Result'],
    ['a year has two digits', { Joined: '04' }, 'Joined'],
    ['a year cannot be one', { Joined: '0204' }, 'Joined'],
    ['a spreadsheet left an error', { Type: '#VALUE!' }, 'Type'],
    ['a spreadsheet left an error for a name', { Subject: '#N/A' }, 'Subject'],
    ['a number did not fit its column', { Received: '########' }, 'Received'],
    ['a character was lost', { Type: 'Incivil\uFFFDty' }, 'Type'],
  ] as const)
    it(`when ${because}`, () => {
      expect(become(changes)).toMatchObject({ kind: 'rejected', reasons: [{ column }] })
    })

  it('when a column of the key is empty, so that nothing would tell it from another', () => {
    expect(become({ Subject: '' })).toMatchObject({ kind: 'rejected', reasons: [{ column: 'Subject' }] })
    expect(become({ Ref: '' })).toMatchObject({ kind: 'rejected' })
  })

  it('when it is ragged', () => {
    expect(becomeRecord(fitted(), ROW.slice(1))).toMatchObject({ kind: 'rejected', reasons: [{ column: undefined }] })
  })

  it('and all reasons are given at once, without repeating a cell', () => {
    const rejected = become({ Received: '31/02/2019', Joined: 'secret' })
    expect(rejected).toMatchObject({ kind: 'rejected', reasons: [{ column: 'Received' }, { column: 'Joined' }] })
    if (rejected.kind === 'rejected')
      expect(sayRejection(rejected)).toBe(
        'Received: no calendar has that day, read day first; Joined: it is not a year of four digits',
      )
  })

  it('but what a person decided about a value goes before the rule', () => {
    expect(become({ Result: '#N/A' })).toMatchObject({ kind: 'record', allegation: { finding: undefined } })
    expect(become({ Result: 'N/A' })).toMatchObject({ kind: 'record', allegation: { finding: 'not applicable' } })
  })
})

describe('a profile is laid upon a file only where it fits', () => {
  const layUpon = (header: readonly string[]) => {
    const read = readProfile(PROFILE)
    return read.ok ? fitProfile(read.profile, header) : read
  }

  it('and is refused when the file lacks a column', () => {
    expect(layUpon(HEADER.slice(1))).toMatchObject({ ok: false, faults: [{ path: 'columns[0].column' }] })
  })

  it('and is refused when nobody has looked at a column of the file', () => {
    expect(layUpon([...HEADER, 'New'])).toMatchObject({
      ok: false,
      faults: [{ because: 'Column 9 of the file is not decided.' }],
    })
  })
})

describe('the text of a row that is hashed', () => {
  it('differs wherever two rows differ', () => {
    const texts = [['a', 'b'], ['a,b'], ['a', 'b', ''], ['a"', 'b'], ['a\n', 'b'], ['', 'ab']].map(canonicalRow)
    expect(new Set(texts).size).toBe(texts.length)
  })
})
