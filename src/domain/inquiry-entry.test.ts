import { describe, expect, it } from 'vitest'
import { calendarDate } from './calendar-date.ts'
import { NOTICE_CONTENTS } from './entries-of-notices.ts'
import { decideEntry, type EntryAnswers, type EntryFacts, type EntryKind } from './entry-kind.ts'
import { ENTRY_KIND_NAMES, ENTRY_KINDS, type EntryKindName, kindsAfter, kindsIn } from './inquiry-entry.ts'
import { ACTS } from './permission.ts'
import { PROVISIONS } from './provision.ts'

const FACTS: EntryFacts = {
  today: calendarDate('2026-11-24'),
  matterKind: 'recordable conduct matter',
  cameToAttention: calendarDate('2025-11-02'),
  linesAway: 1,
  wroteWhatItFollows: 'no',
  severity: undefined,
}
const decide = (kind: EntryKindName, given: EntryAnswers, facts: Partial<EntryFacts> = {}) =>
  decideEntry(ENTRY_KINDS[kind], given, { ...FACTS, ...facts })
const lacking = (...of: Parameters<typeof decide>) => {
  const decided = decide(...of)
  return decided.ok ? [] : decided.missing.map(({ about }) => about)
}

describe('every kind of entry is data', () => {
  it.each(ENTRY_KIND_NAMES)(
    '“%s” names an act and a rule that exist, asks each question once, and can be reached',
    (name) => {
      const kind: EntryKind = ENTRY_KINDS[name]
      expect(Object.keys(ACTS)).toContain(kind.act)
      expect(Object.keys(PROVISIONS)).toContain(kind.provision)
      const names = kind.fields.map((field) => field.name)
      expect(new Set(names).size).toBe(names.length)
      for (const field of kind.fields) if (field.when) expect(names).toContain(field.when.name)
      if (kind.day) expect(names).toContain(kind.day)
      for (const { due, owner } of kind.opens ?? [])
        for (const used of owner ? [due, owner] : [due]) expect(names).toContain(used)
      for (const before of kind.follows ?? []) expect(kindsAfter(before)).toContain(name)
      expect([...kindsIn(kind.section).first, ...kindsIn(kind.section).after]).toContain(name)
    },
  )

  it('and answers with everything that is missing, in the order of its questions', () => {
    expect(lacking('line of enquiry', {})).toEqual(['direction', 'line', 'source', 'owner', 'by'])
    expect(
      lacking('line of enquiry', { direction: 'sideways', line: 'x', source: 'y', owner: 'z', by: '2026-11-24' }),
    ).toEqual(['direction', 'by'])
  })
})

describe('a plan (row D4)', () => {
  it('without a line that points away is not agreed', () => {
    const given = { answer: 'agreed', reason: 'It is enough.' }
    expect(lacking('plan agreed', given, { linesAway: 0 })).toEqual(['answer'])
    expect(lacking('plan agreed', { ...given, answer: 'not agreed' }, { linesAway: 0 })).toEqual([])
    expect(lacking('plan agreed', given)).toEqual([])
  })
})

describe('a decision of the inquiry (row D3)', () => {
  it('names the ways that were rejected, and the day on which it is reviewed', () => {
    expect(lacking('policy decision', { decision: 'Phone first.', reason: 'It may be wiped.' })).toEqual([
      'rejected',
      'review',
    ])
  })
})

describe('a notice under regulation 17', () => {
  const served = {
    which: 'the first',
    given: 'served',
    contents: NOTICE_CONTENTS,
    how: 'electronically',
    on: '2026-11-24',
  }

  it.each(NOTICE_CONTENTS)('that leaves out “%s” is not served', (part) => {
    expect(lacking('notice', { ...served, contents: NOTICE_CONTENTS.filter((each) => each !== part) })).toEqual([
      'contents',
    ])
  })

  it('is served electronically from 28 May 2025 and not before (S.I. 2025/558)', () => {
    expect(lacking('notice', { ...served, on: '2025-05-27' })).toEqual(['how'])
    expect(lacking('notice', { ...served, on: '2025-05-28' })).toEqual([])
  })

  it('is withheld with the harm it would do and a later day on which that is looked at', () => {
    expect(lacking('notice', { which: 'the first', given: 'withheld', on: '2026-11-24' })).toEqual(['reason', 'review'])
  })
})

describe('an interview', () => {
  const given = {
    ...{ whom: 'the officer concerned', standing: 'voluntarily, under caution', on: '2026-11-20' },
    ...{ start: '14:05', end: '15:40', there: ['lawyer'], told: 'yes' },
  }

  it('ends after it starts, explains the caution, and is under caution for nobody but the officer', () => {
    expect(lacking('interview', given)).toEqual([])
    expect(lacking('interview', { ...given, end: '14:05', told: 'no' })).toEqual(['end', 'told'])
    expect(lacking('interview', { ...given, whom: 'a witness' })).toEqual(['standing'])
    expect(lacking('interview', { ...given, start: '2pm' })).toEqual(['start'])
  })
})

describe('an item of a disclosure schedule (row E8)', () => {
  const given = {
    ...{ schedule: 'not sensitive', description: 'Duty log', reference: 'WH/3', relevance: 'Shows where he was.' },
    ...{ undermines: 'no', decision: 'do not disclose', reason: 'It adds nothing.' },
  }

  it('that might help the defence is disclosed or put to the prosecutor; a sensitive one says what harm it would do', () => {
    expect(lacking('disclosure item', given)).toEqual([])
    expect(lacking('disclosure item', { ...given, undermines: 'yes' })).toEqual(['decision'])
    expect(lacking('disclosure item', { ...given, schedule: 'sensitive' })).toEqual(['sensitivity'])
  })

  it('is reviewed by someone other than its author', () => {
    const review = { answer: 'agreed', reason: 'So it is.' }
    expect(lacking('disclosure review', review, { wroteWhatItFollows: 'yes' })).toEqual(['kind'])
    expect(lacking('disclosure review', review)).toEqual([])
  })
})

describe('a report on delay (CMR 2020 reg. 13)', () => {
  const given = {
    ...{ came: '2025-11-02', noticed: 'yes', notice: '2025-11-20', progress: 'Two of three interviews are done.' },
    ...{ end: '2027-01-15', report: '2027-02-01', reason: 'The audit came late.', steps: 'The last interview.' },
    ...{ exempt: 'nothing is left out', to: ['local policing body', 'IOPC'], on: '2026-11-24' },
  }

  it('holds all six parts and goes to the local policing body and the IOPC', () => {
    expect(lacking('delay report', given)).toEqual([])
    for (const part of ['came', 'notice', 'progress', 'end', 'report', 'reason', 'steps'])
      expect(lacking('delay report', { ...given, [part]: undefined }), part).toEqual([part])
    expect(lacking('delay report', { ...given, to: ['IOPC'] })).toEqual(['to'])
    expect(lacking('delay report', { ...given, to: ['local policing body'] })).toEqual(['to'])
  })

  it('goes to the local policing body alone outside Schedule 3 (PCR 2020 reg. 19), and gives a reason for what it leaves out', () => {
    const internal = { ...given, to: ['local policing body'], exempt: 'yes' }
    expect(lacking('delay report', internal, { matterKind: 'internal conduct matter' })).toEqual(['exempt-reason'])
  })
})

describe('a request for a review under Schedule 3', () => {
  const given = { body: 'local policing body', letter: '2026-04-01', received: '2026-04-29', late: 'yes' }

  it('is in time to the 28th day after the date of the letter: of 1 April to 29 April', () => {
    expect(lacking('Schedule 3 review asked', given)).toEqual([])
    expect(lacking('Schedule 3 review asked', { ...given, received: '2026-04-30' })).toEqual(['late'])
    expect(
      lacking('Schedule 3 review asked', { ...given, late: 'no, and it is not taken up', reason: 'It is late.' }),
    ).toEqual(['late'])
  })

  it('is no Victims’ Right to Review, and each scheme says which it is', () => {
    for (const name of kindsIn('reviews').first)
      expect(ENTRY_KINDS[name].name).toMatch(/Schedule 3|police Victims|CPS Victims|Decision on crime/)
  })
})

describe('a confirmation of a suspension', () => {
  it('gives the reasons, the right to make representations, and when it is reviewed', () => {
    const says = ['the reasons, condition by condition', 'when it is reviewed']
    expect(lacking('suspension confirmed', { says, how: 'in person', on: '2026-11-24' })).toEqual(['says'])
  })
})
