import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordReport } from '../matter/record-report.ts'
import { type Played, playedForce, report } from '../test-force.ts'
import { auditFile } from './audit-file.ts'
import { auditProcedure } from './audit-procedure.ts'

let played: Played
let shown: string

beforeAll(async () => {
  played = await playedForce()
  const made = await recordReport(played.as('detective'), report(played.serving('concerned')))
  if (!made.ok) throw new Error('The report was not recorded.')
  shown = made.matter.reference
})
afterAll(() => played.scratch.close())

async function answers(who: string, at: string): Promise<Record<string, string | undefined>> {
  const checks = await auditProcedure(played.as(who, at))

  return Object.fromEntries(checks.map(({ check, rows }) => [check.id, rows[0]?.answer.kind]))
}

describe('the audit of procedure', () => {
  it('says of each matter whether a step is not due yet, and not done once its last day has passed', async () => {
    expect(await answers('oversight', '2026-11-02T10:00:00Z')).toMatchObject({
      referral: 'not due yet',
      updates: 'not due yet',
    })
    expect(await answers('oversight', '2027-02-01T10:00:00Z')).toMatchObject({
      referral: 'not done',
      updates: 'not done',
      severity: 'not done',
      misconduct: 'not required',
    })
  })

  it('leaves as a file with references and rules, and no name of anybody', async () => {
    const file = (await Array.fromAsync(auditFile(await auditProcedure(played.as('head'))))).join('')
    expect(file).toContain('Severity was assessed for each allegation')
    expect(file.replaceAll('-', '')).toContain(shown)
    expect(file).not.toMatch(/Tarrant|Halloran|Robin/)
  })

  it('is not for a detective, and shows the person concerned no matter about them', async () => {
    const seen = await auditProcedure(played.as('concerned'))
    expect(seen.flatMap(({ rows }) => rows)).toEqual([])
    await expect(auditProcedure(played.as('detective'))).rejects.toMatchObject({ code: 'CANDOUR_NOT_PERMITTED' })
  })
})
