import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { AbuseClass } from '../domain/import-field.ts'
import { fitProfile } from '../domain/import-fitting.ts'
import { noticesIn, undecidedIn } from '../domain/import-noticing.ts'
import type { ImportProfile } from '../domain/import-profile.ts'
import { readProfile } from '../domain/import-profile-reading.ts'
import { becomeRecord } from '../domain/import-row.ts'
import { type FileSurvey, SurveyInProgress } from '../domain/import-survey.ts'
import { openCsv } from './csv.ts'

/**
 * Two histories of real forces, kept beside the repository and never in it: they are about real people. Only counts leave
 * this file. Where the folder is absent, these specifications are skipped by name.
 */
const DATA = new URL('../../../shared/data/', import.meta.url)
const CHICAGO = new URL('chicago-patterns/allegations.csv.gz', DATA)
const MET = new URL('met-complaints-uk/met_police_complaints.csv', DATA)

/** Set so that a machine several times slower than a laptop still passes; a few seconds are usual. */
const TIME = 60_000

type Tally = { rows: number; cases: Set<string>; officers: Set<string>; withFinding: number; sustained: number }

function profileOf(name: string): ImportProfile {
  const file = new URL(`../../docs/how-to/profiles/${name}.json`, import.meta.url)
  const read = readProfile(JSON.parse(readFileSync(file, 'utf8')))
  if (!read.ok) throw new Error('the example profile is at fault')

  return read.profile
}

async function surveyOf(file: URL): Promise<FileSurvey> {
  const csv = await openCsv(createReadStream(file))
  const survey = new SurveyInProgress(csv.header)
  for await (const row of csv.rows) survey.add(row.cells)

  return survey.survey()
}

async function become(file: URL, profile: ImportProfile) {
  const csv = await openCsv(createReadStream(file))
  const fit = fitProfile(profile, csv.header)
  if (!fit.ok) throw new Error('the profile does not fit the file')
  const counted = { damaged: 0, rejected: 0, all: emptyTally(), keys: new Set<string>() }
  const officerKinds: Record<string, number> = {}
  const byClass = new Map<AbuseClass | undefined, Tally>()
  const bySource: Record<string, number> = {}
  for await (const row of csv.rows) {
    const record = row.kind === 'row' ? becomeRecord(fit.fitted, row.cells) : undefined
    if (!record) counted.damaged += 1
    else if (record.kind === 'rejected') counted.rejected += 1
    else {
      const { abuseClass, finding } = record.allegation
      const ofClass = byClass.get(abuseClass) ?? emptyTally()
      byClass.set(abuseClass, ofClass)
      for (const tally of [counted.all, ofClass]) {
        tally.rows += 1
        tally.cases.add(record.matter.reference)
        if (record.officer.kind === 'identified') tally.officers.add(record.officer.reference)
        if (finding !== undefined) tally.withFinding += 1
        if (finding === 'sustained') tally.sustained += 1
      }
      counted.keys.add(record.key.join('\0'))
      officerKinds[record.officer.kind] = (officerKinds[record.officer.kind] ?? 0) + 1
      if (record.recordSource) bySource[record.recordSource] = (bySource[record.recordSource] ?? 0) + 1
    }
  }

  return { ...counted, officerKinds, byClass, bySource }
}

function emptyTally(): Tally {
  return { rows: 0, cases: new Set(), officers: new Set(), withFinding: 0, sustained: 0 }
}

function sizes(tally: Tally | undefined) {
  return tally && { rows: tally.rows, cases: tally.cases.size, officers: tally.officers.size }
}

function findings(tally: Tally | undefined) {
  return tally && { rows: tally.rows, with_finding: tally.withFinding, sustained: tally.sustained }
}

function flagged(survey: FileSurvey, column: string): string[] {
  const found = survey.columns.find((other) => other.column === column)
  const noticed = found ? noticesIn(found, survey.rows, undefined) : []

  return noticed.flatMap((noticing) => (noticing.kind === 'to decide' ? [noticing.value] : []))
}

describe.skipIf(!existsSync(CHICAGO))('the history of Chicago (skipped where ../shared is absent)', () => {
  const facts = () => JSON.parse(readFileSync(new URL('chicago-patterns/facts.json', DATA), 'utf8'))

  it(
    'becomes as many rows, cases and officers as were counted by others, by class, source and finding',
    async () => {
      const expected = facts()
      const counted = await become(CHICAGO, profileOf('chicago-allegations'))
      const sustained = expected.sustained_by_class_all_years

      expect([counted.damaged, counted.rejected]).toEqual([0, 0])
      expect(sizes(counted.all)).toEqual({
        rows: expected.allegation_rows,
        cases: expected.cases,
        officers: expected.officers,
      })
      expect(counted.keys.size).toBe(expected.allegation_rows)
      expect(counted.bySource).toEqual(expected.rows_by_source)
      expect(findings(counted.all)).toEqual(pick(sustained.all))
      expect(findings(counted.byClass.get('none'))).toEqual(pick(sustained.none))
      for (const [abuseClass, name] of [
        ['domestic', 'domestic'],
        ['sexual', 'sexual'],
        ['sexual harassment', 'sexual-harassment'],
      ] as const) {
        const { rows, cases, officers } = expected[`class_${name}`]
        expect(sizes(counted.byClass.get(abuseClass))).toEqual({ rows, cases, officers })
        expect(findings(counted.byClass.get(abuseClass))).toEqual(pick(sustained[name]))
      }
    },
    TIME,
  )

  it(
    'is surveyed without taking one of its officers for a placeholder, and leaves its profile nothing to decide',
    async () => {
      const survey = await surveyOf(CHICAGO)
      expect(survey.rows).toBe(facts().allegation_rows)
      expect(survey.columns.every(({ distinct }) => distinct.exact)).toBe(true)
      expect(flagged(survey, 'officer_id')).toEqual([])
      expect(flagged(survey, 'case_id')).toEqual([])
      expect(undecidedIn(survey, profileOf('chicago-allegations'))).toEqual([])
    },
    TIME,
  )
})

describe.skipIf(!existsSync(MET))('the history of the Metropolitan Police (skipped where ../shared is absent)', () => {
  const profile = profileOf('met-complaints-by-subject')

  it(
    'becomes as many rows, cases and officers as were counted by others, placeholders apart',
    async () => {
      const counted = await become(MET, profile)
      expect([counted.damaged, counted.rejected]).toEqual([0, 0])
      expect(sizes(counted.all)).toEqual({ rows: 58_129, cases: 31_271, officers: 22_060 })
      expect(counted.officerKinds).toEqual({ identified: 48_875, unidentified: 8_815, organisation: 439 })
      expect(counted.keys.size).toBe(58_129)
    },
    TIME,
  )

  it(
    'has both its placeholders flagged by the general rule, with nobody having said what the column is',
    async () => {
      const survey = await surveyOf(MET)
      const decided = profile.placeholders.map(({ value }) => value)
      expect(flagged(survey, 'Subject Ref')).toEqual(decided)
      expect(flagged(survey, 'Case Ref')).toEqual([])
      expect(undecidedIn(survey, { ...profile, placeholders: [] }).map(({ value }) => value)).toEqual(decided)
      expect(undecidedIn(survey, profile)).toEqual([])
    },
    TIME,
  )
})

function pick({ rows, with_finding, sustained }: { rows: number; with_finding: number; sustained: number }) {
  return { rows, with_finding, sustained }
}
