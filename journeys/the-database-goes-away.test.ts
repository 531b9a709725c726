import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordReport } from '../src/actions/matter/record-report.ts'
import { report } from '../src/actions/test-force.ts'
import { calendarDate, londonDayOf } from '../src/domain/calendar-date.ts'
import { openStore, type Store } from '../src/store/database.ts'
import { type Passage, proxyBefore } from '../src/store/test-proxy.ts'
import { type Casework, choose, inspect, openCasework, press } from './casework.ts'

const today = londonDayOf(new Date())
let casework: Casework
let proxy: Passage
let store: Store
let matter: string

beforeAll(async () => {
  casework = await openCasework(async ({ scratch }) => {
    proxy = await proxyBefore(scratch.superuser)
    store = openStore(proxy.address(scratch.address('candour_staff')), 4)
    return store
  })
  const { played } = casework
  const recorded = await recordReport(played.as('detective', `${today}T00:10:00Z`), {
    ...report(played.serving('concerned')),
    knownOn: calendarDate(today),
  })
  if (!recorded.ok) throw new Error('The report was not recorded.')
  matter = recorded.matter.address
}, 120_000)
afterAll(async () => {
  await casework?.close()
  await store?.destroy()
  await proxy?.close()
})

async function aboutToSign(page: Page, why: string): Promise<void> {
  await page.goto(`/m/${matter}/decisions/new/severity`)
  await choose(page, 'It would amount to', 'Misconduct')
  await page
    .locator(':visible')
    .and(page.getByLabel('Misconduct meeting', { exact: true }))
    .check()
  await page.getByLabel('Discreditable Conduct').check()
  await page.getByLabel('Why?').fill(why)
  await press(page, 'Check this decision')
}

const decisions = async () =>
  (await casework.played.scratch.store('candour_inspector').selectFrom('decision').select('number').execute()).length

it('what somebody was signing is kept in the page while the database is away, and is recorded once when it is back', async () => {
  const page = await casework.signIn('Det Ch Supt Rufus Lane')
  await aboutToSign(page, 'One look-up, admitted.')
  proxy.cut()
  await press(page, 'Sign and record')
  await page.getByRole('heading', { name: 'We cannot record anything now' }).waitFor()
  await inspect(page, 'database-away')
  await press(page, 'Send it again')
  await page.getByRole('heading', { name: 'We cannot record anything now' }).waitFor()
  expect(await decisions()).toBe(1)

  proxy.mend()
  await press(page, 'Send it again')
  expect(await page.getByRole('status').textContent()).toContain('is recorded')
  await page.goto(`/m/${matter}/decisions/2`)
  expect(await page.locator('main').textContent()).toContain('One look-up, admitted.')
  expect(await decisions()).toBe(2)
}, 120_000)

it('a page that cannot be opened says so, and opens once the database is back', async () => {
  const page = await casework.signIn('Det Ch Supt Rufus Lane')
  proxy.cut()
  await page.goto(`/m/${matter}`)
  await page.getByRole('heading', { name: 'We cannot open this now' }).waitFor()
  proxy.mend()
  await page.getByRole('link', { name: 'Try again' }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(page.url()).toContain(`/m/${matter}`)
})
