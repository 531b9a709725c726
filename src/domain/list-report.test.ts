import { describe, expect, it } from 'vitest'
import { calendarDate } from './calendar-date.ts'
import { recordDeparture } from './departure.ts'
import { LIST_PARTICULARS, type ListFacts, listDuty, type ProposedListReport, recordListReport } from './list-report.ts'
import { recordReflectivePractice } from './reflective-practice.ts'

const on = calendarDate
const today = on('2026-11-02')
const FACTS: ListFacts = {
  role: 'police officer',
  severity: 'gross misconduct',
  caseToAnswer: 'gross misconduct',
  outcome: undefined,
  outcomeOn: undefined,
  leftOn: undefined,
  cameToAttention: on('2026-09-01'),
}
const list = (facts: Partial<ListFacts>) => listDuty({ ...FACTS, ...facts })

describe('the law asks for a report', () => {
  it('to the barred list of whoever was, or would have been, dismissed (BAR 2017 reg. 3)', () => {
    for (const outcome of ['dismissed without notice', 'would have been dismissed'] as const)
      for (const role of ['police officer', 'special constable', 'police staff', 'former officer'] as const)
        expect(list({ role, outcome, outcomeOn: today })).toMatchObject({
          list: 'barred',
          from: today,
          provision: 'bar-3',
        })
  })

  it('to the advisory list of whoever left while gross misconduct was looked into', () => {
    expect(list({ leftOn: on('2026-10-01') })).toMatchObject({ list: 'advisory', from: '2026-10-01' })
    expect(list({ leftOn: today, caseToAnswer: undefined })?.list).toBe('advisory')
    expect(list({ leftOn: on('2024-05-01') })).toMatchObject({ list: 'advisory', from: '2026-09-01' })
    expect(list({ leftOn: today, caseToAnswer: 'misconduct' })).toBeUndefined()
    expect(list({ leftOn: today, severity: 'misconduct', caseToAnswer: undefined })).toBeUndefined()
  })

  it('to the advisory list of a volunteer whose designation was withdrawn', () => {
    const facts = { role: 'designated volunteer', outcome: 'designation withdrawn', outcomeOn: today } as const
    expect(list(facts)?.list).toBe('advisory')
  })

  it('to no list of anybody who kept their post, nor of a contractor', () => {
    expect(list({})).toBeUndefined()
    expect(list({ outcome: 'final written warning', outcomeOn: today })).toBeUndefined()
    expect(list({ outcome: 'no action', outcomeOn: today, leftOn: today })).toBeUndefined()
    expect(list({ role: 'contractor', outcome: 'removed from police work', outcomeOn: today })).toBeUndefined()
  })
})

describe('a report to a list', () => {
  const PROPOSED: ProposedListReport = {
    duty: list({ outcome: 'dismissed without notice', outcomeOn: on('2026-10-30') }),
    role: 'police officer',
    sentOn: today,
    particulars: Object.fromEntries(LIST_PARTICULARS.map((each) => [each, 'Given'])),
    standards: ['STD9', 'STD1'],
    earlier: { known: [], linked: undefined },
    today,
  }
  const refused = (changes: Partial<ProposedListReport>) => {
    const said = recordListReport({ ...PROPOSED, ...changes })
    return said.ok ? [] : said.missing.map(({ about, provision }) => [about, provision])
  }

  it('gives every particular that the regulations ask for', () => {
    expect(recordListReport(PROPOSED)).toMatchObject({
      ok: true,
      decision: { list: 'barred', from: '2026-10-30', sentOn: today, standards: ['STD1', 'STD9'] },
    })
    for (const each of LIST_PARTICULARS)
      expect(refused({ particulars: { ...PROPOSED.particulars, [each]: ' ' } })).toEqual([[each, 'bar-3']])
    expect(refused({ standards: [] })).toEqual([['standards', 'bar-3']])
  })

  it('is linked to an earlier advisory report, where there was one', () => {
    const earlier = { known: ['first'], linked: undefined }
    expect(refused({ earlier })).toEqual([['earlier', 'bar-3']])
    expect(refused({ earlier: { ...earlier, linked: 'another' } })).toEqual([['earlier', 'bar-3']])
    expect(refused({ earlier: { ...earlier, linked: 'first' } })).toEqual([])
  })

  it('is made where the law asks for it, on a day that can be', () => {
    expect(refused({ duty: undefined })).toEqual([['duty', 'bar-3']])
    expect(refused({ sentOn: undefined })).toEqual([['sent on', 'bar-3']])
    expect(refused({ sentOn: on('2026-11-03') })).toEqual([['sent on', 'bar-3']])
    expect(refused({ sentOn: on('2026-10-29') })).toEqual([['sent on', 'bar-3']])
  })
})

describe('that someone left', () => {
  const PROPOSED = { way: 'resigned', from: today, reason: 'The letter.', today, was: 'special constable' } as const

  it('makes them a former officer from that day, and says that it ends nothing', () => {
    expect(recordDeparture(PROPOSED)).toMatchObject({
      ok: true,
      decision: { becomes: 'former officer', from: today, provision: 'policy-leaving' },
    })
  })

  it('is recorded once, with how, from when and how it is known', () => {
    expect(recordDeparture({ ...PROPOSED, was: 'former officer' })).toMatchObject({ missing: [{ about: 'way' }] })
    expect(recordDeparture({ ...PROPOSED, way: undefined, from: undefined, reason: undefined })).toMatchObject({
      missing: [{ about: 'way' }, { about: 'from' }, { about: 'reason' }],
    })
    expect(recordDeparture({ ...PROPOSED, from: on('2026-11-03') })).toMatchObject({ missing: [{ about: 'from' }] })
  })
})

describe('reflective practice (PCR 2020 Part 6)', () => {
  const PROPOSED = { step: 'began', on: today, words: 'What was said at the door.', today } as const
  const decidedOn = on('2026-10-30')
  const began = { kind: 'began', on: on('2026-10-31'), provision: 'pcr-part-6', because: 'it began' } as const

  it('begins where it was decided on, and ends after it began', () => {
    expect(recordReflectivePractice({ ...PROPOSED, decidedOn, latest: undefined }).ok).toBe(true)
    expect(recordReflectivePractice({ ...PROPOSED, step: 'ended', decidedOn, latest: began }).ok).toBe(true)
  })

  it('does neither otherwise', () => {
    const about = (proposed: Partial<Parameters<typeof recordReflectivePractice>[0]>) => {
      const said = recordReflectivePractice({ ...PROPOSED, decidedOn, latest: undefined, ...proposed })
      return said.ok ? [] : said.missing.map((each) => each.about)
    }
    expect(about({ decidedOn: undefined })).toEqual(['outcome'])
    expect(about({ step: 'ended' })).toEqual(['step'])
    expect(about({ latest: began })).toEqual(['step'])
    expect(about({ step: 'ended', latest: { ...began, kind: 'ended' } })).toEqual(['step'])
    expect(about({ on: on('2026-10-29') })).toEqual(['on'])
    expect(about({ step: undefined, on: undefined, words: undefined })).toEqual(['step', 'on', 'words'])
  })
})
