import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { broughtToOutcome, referred } from '../src/actions/ending/test-ended.ts'
import { recordReport } from '../src/actions/matter/record-report.ts'
import { report } from '../src/actions/test-force.ts'
import { londonDayOf } from '../src/domain/calendar-date.ts'
import { type Casework, choose, fillDay, inspect, openCasework, picture, press } from './casework.ts'

const today = londonDayOf(new Date())
let casework: Casework
let authority: Page
let detective: Page
let vetting: Page
let matter: string

beforeAll(async () => {
  casework = await openCasework()
  const { played } = casework
  const recorded = await recordReport(
    played.as('detective'),
    report(played.serving('other'), {
      kind: 'complaint',
      service: 'no force',
      recordableGrounds: [],
      reason: 'She is a member of the public.',
    }),
  )
  if (!recorded.ok) throw new Error('The report was not recorded.')
  matter = recorded.matter.address
  await referred(played, matter)
  await broughtToOutcome(played, matter, 'final written warning')
  authority = await casework.signIn('Det Ch Supt Rufus Lane')
  detective = await casework.signIn('DC Wren Halloran')
  vetting = await casework.signIn('Sorcha Finn')
}, 120_000)
afterAll(() => casework?.close())

it('a matter with an outcome cannot close yet, and the page says what is missing, each a link to it', async () => {
  await authority.goto(`/m/${matter}`)
  await authority.getByRole('link', { name: 'Close this matter' }).click()
  expect(await authority.getByRole('heading', { level: 1 }).textContent()).toBe('This matter cannot close yet')
  for (const missing of [
    'Allegation 1 has no criminal decision',
    'Vetting has made no decision',
    'Safeguarding has no decision',
    'It is not recorded that the person who reported was told',
  ])
    expect(await authority.getByRole('link', { name: missing }).count(), missing).toBe(1)
  await inspect(authority, 'closing-missing')
})

it('a withdrawal ends nothing: what follows is decided, and the IOPC is told of it', async () => {
  await detective.goto(`/m/${matter}`)
  await detective.getByRole('link', { name: 'Record a withdrawal' }).click()
  await press(detective, 'Record the withdrawal')
  await inspect(detective, 'withdrawal-errors')
  await fillDay(detective, 'On which day?', today)
  await detective.getByLabel('How was it said?').fill('She wrote that she cannot go on for now.')
  await choose(detective, 'Were they told what it stops and what it does not?', 'Yes, as it stands above')
  await press(detective, 'Record the withdrawal')
  expect(await detective.getByRole('status').textContent()).toContain('It ends nothing')

  // What came of it is late to be told, and that is next; what follows the withdrawal is decided beside it.
  await authority.goto(`/m/${matter}`)
  expect(await authority.getByRole('heading', { name: /^Next: tell the person who reported/ }).count()).toBe(1)
  await authority.goto('/decisions')
  await authority.getByRole('link', { name: 'Decide what follows the withdrawal' }).click()
  await choose(authority, 'You decide to', 'Treat it as a recordable conduct matter')
  await press(authority, 'Check this decision')
  await inspect(authority, 'after-withdrawal-errors')
  await authority.getByLabel('Serious corruption').check()
  await authority.getByLabel('Why?').fill('The logs bear it out whether or not she complains.')
  await sign(authority)
  await authority.goto(`/m/${matter}/events/new/iopc-told-of-withdrawal`)
  await fillDay(authority, 'On which day was it told?', today)
  await press(authority, 'Record that it was told')
})

it('each thing that is missing is decided or recorded for itself, by whoever may', async () => {
  await authority.goto(`/m/${matter}/decisions/new/closing`)
  await authority.getByRole('link', { name: 'Allegation 1 has no criminal decision' }).click()
  await authority.getByLabel('It stands').selectOption('No further action (CPS)')
  await fillDay(authority, 'Since which day?', today)
  await sign(authority)

  await detective.goto(`/m/${matter}`)
  await detective.getByRole('link', { name: 'Record what was told', exact: true }).click()
  await fillDay(detective, 'On which day were they told?', today)
  await detective.getByLabel('What were they told').fill('By telephone, with her adviser there.')
  await press(detective, 'Record that they were told')

  await detective.getByRole('link', { name: 'Decide on safeguarding', exact: true }).first().click()
  await press(detective, 'Check this decision')
  await inspect(detective, 'safeguarding-errors')
  await detective.getByLabel('Separation at work').check()
  await choose(detective, 'From now on', 'A safeguarding plan stays in place')
  await detective.getByLabel('Why?', { exact: true }).fill('She still works in the building.')
  await sign(detective)
})

it('vetting decides from a list of its own, and opens no matter', async () => {
  await vetting.goto('/vetting')
  await inspect(vetting, 'vetting-list')
  await vetting.getByRole('link', { name: /^Decide/ }).click()
  await press(vetting, 'Check this decision')
  await inspect(vetting, 'vetting-errors')
  await vetting.getByLabel('I have looked at every matter').check()
  await choose(vetting, 'You decide that', 'A review is called for')
  await vetting.getByLabel('Why?').fill('The conduct goes to trust in the office.')
  await sign(vetting)
  expect(new URL(vetting.url()).pathname).toBe('/vetting')
  const opened = await vetting.goto(`/m/${matter}`)
  expect(opened?.status()).toBe(404)
})

it('then it closes, shows as closed, waits for nothing, and is taken up again with a reason', async () => {
  await authority.goto(`/m/${matter}`)
  await authority.getByRole('link', { name: 'Look at what is missing', exact: true }).click()
  await press(authority, 'Check this decision')
  await inspect(authority, 'closing-errors')
  await authority.getByLabel('Why does it close now?').fill('Everything is decided, and she was told.')
  await sign(authority)
  expect(await authority.getByRole('heading', { name: /^Closed on/ }).count()).toBe(1)
  await inspect(authority, 'matter-closed')

  await authority.goto('/matters')
  expect(await authority.getByRole('row', { name: /Closed/ }).count()).toBe(1)
  await detective.goto(`/m/${matter}`)
  expect(await detective.getByRole('link', { name: 'Record a criminal step' }).count()).toBe(0)
  await picture(detective, 'matter-closed-detective')

  await authority.goto(`/m/${matter}`)
  await authority.getByRole('link', { name: 'Take it up again' }).click()
  await press(authority, 'Check this decision')
  await inspect(authority, 'reopening-errors')
  await authority.getByLabel('What has come up?').fill('A second person came forward.')
  await sign(authority)
  expect(await authority.getByRole('heading', { name: /^Closed on/ }).count()).toBe(0)
  await authority.goto(`/m/${matter}/decisions`)
  expect(await authority.getByRole('link', { name: /Closed$/ }).count()).toBe(1)
  expect(await authority.getByRole('link', { name: /Taken up again$/ }).count()).toBe(1)
})

async function sign(page: Page): Promise<void> {
  await press(page, 'Check this decision')
  await press(page, 'Sign and record')
  expect(await page.getByRole('status').textContent()).toContain('is recorded')
}
