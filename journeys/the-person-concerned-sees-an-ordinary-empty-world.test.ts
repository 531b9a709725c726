import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordReport } from '../src/actions/matter/record-report.ts'
import { report } from '../src/actions/test-force.ts'
import { calendarDate, londonDayOf } from '../src/domain/calendar-date.ts'
import { type Casework, inspect, openCasework, press } from './casework.ts'

const today = londonDayOf(new Date())
let casework: Casework
let matter: string
let spokenName: string
let person: string

beforeAll(async () => {
  casework = await openCasework()
  const { played } = casework
  const recorded = await recordReport(played.as('detective', `${today}T00:10:00Z`), {
    ...report(played.serving('concerned')),
    knownOn: calendarDate(today),
  })
  if (!recorded.ok) throw new Error('The report was not recorded.')
  matter = recorded.matter.address
  spokenName = recorded.matter.spokenName
  person = played.serving('concerned').toLowerCase()
}, 60_000)
afterAll(() => casework?.close())

/** What somebody gets at an address, without what differs between any two pages. */
async function answerAt(page: Page, address: string): Promise<{ status: number; length: number; words: string }> {
  const answer = await page.request.get(address)
  const body = await answer.text()
  return { status: answer.status(), length: body.length, words: body.replaceAll(/nonce="\w+"/g, '') }
}

describe('an officer who heads a unit and is himself concerned', () => {
  let concerned: Page

  it('finds a list with no matter, nothing by his name, its name or its reference, and nothing to decide', async () => {
    concerned = await casework.signIn('PC Colm Tarrant')
    await concerned.goto('/matters')
    expect(await concerned.locator('main').textContent()).toContain('There is no matter that you may open.')
    for (const words of ['Tarrant', '7311', spokenName, matter]) {
      await concerned.goto('/find')
      await concerned.getByRole('textbox').fill(words)
      await press(concerned, 'Find')
      expect(await concerned.getByRole('status').textContent(), words).toBe('Nothing that you can open fits.')
      expect(new URL(concerned.url()).search).toBe('')
    }
    await inspect(concerned, 'find-nothing')
    for (const address of ['/decisions', '/work', '/access'])
      expect((await answerAt(concerned, address)).words, address).not.toContain(spokenName)
  })

  it('gets at the address of his matter, and of himself, what an address gives that never was', async () => {
    const never = await answerAt(concerned, '/m/000000')
    expect([never.status, never.words]).toEqual([
      404,
      expect.stringContaining('There is nothing here that you can open'),
    ])
    for (const page of ['', '/allegations', '/people', '/timeline', '/decisions', '/decisions/1', '/access'])
      expect(await answerAt(concerned, `/m/${matter}${page}`), page).toEqual(never)
    for (const form of ['/decisions/new/referral', '/events/new/update-given', '/allegations/new'])
      expect(await answerAt(concerned, `/m/${matter}${form}`), form).toEqual(never)
    expect(await answerAt(concerned, `/p/${person}`)).toEqual(never)
  })
})

describe('an ordinary officer', () => {
  it('sees an ordinary first page with nothing on it, and no other', async () => {
    const officer = await casework.signIn('PS Ines Vosper')
    expect(await officer.locator('main').textContent()).toContain('Nothing here waits for you.')
    await inspect(officer, 'work-officer')
    const never = await answerAt(officer, '/no/such/page')
    for (const address of ['/matters', '/people', '/find', '/decisions', '/ledger', '/imports', `/m/${matter}`])
      expect((await answerAt(officer, address)).status, address).toBe(404)
    expect(await answerAt(officer, `/m/${matter}`)).toEqual(never)
  })
})

describe('oversight, outside the unit', () => {
  it('reads the facts and who has looked, and no account and no reason', async () => {
    const oversight = await casework.signIn('Greta Holm')
    await oversight.goto('/access')
    await oversight.getByRole('link', { name: 'Who has looked at' }).first().click()
    expect(await oversight.getByRole('cell', { name: 'DC Wren Halloran' }).count()).toBeGreaterThan(0)
    await oversight.goto(`/m/${matter}`)
    expect(await oversight.locator('main').textContent()).toContain('You read facts here, not accounts.')
    expect(await oversight.getByRole('button', { name: /Show the account/ }).count()).toBe(0)
    await oversight.goto(`/p/${person}`)
    await inspect(oversight, 'person')
  })
})
