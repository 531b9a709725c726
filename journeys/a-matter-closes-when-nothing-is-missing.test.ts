import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { REAL_WORLD } from '../src/actions/acting.ts'
import { broughtToOutcome, referred } from '../src/actions/ending/test-ended.ts'
import { recordReport } from '../src/actions/matter/record-report.ts'
import { report } from '../src/actions/test-force.ts'
import { londonDayOf } from '../src/domain/calendar-date.ts'
import { type Casework, choose, fillDay, inspect, openCasework, picture, press } from './casework.ts'

/** The house stands on the Monday of the other specifications, until time is moved. */
const BEGAN = Date.parse('2026-11-02T12:00:00Z')
const today = londonDayOf(new Date(BEGAN))
const DAY = 24 * 60 * 60 * 1000
let casework: Casework
let authority: Page
let detective: Page
let vetting: Page
let matter: string
let oversight: Page
let days = 0

beforeAll(async () => {
  casework = await openCasework(undefined, { now: () => new Date(BEGAN + days * DAY), bytes: REAL_WORLD.bytes })
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
  oversight = await casework.signIn('Greta Holm')
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

  await authority.goto(`/m/${matter}`)
  expect(await authority.getByRole('heading', { name: /^Next: decide what follows the withdrawal/ }).count()).toBe(1)
  await authority.getByRole('link', { name: 'Decide what follows' }).click()
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

async function propose(): Promise<void> {
  await authority.goto(`/m/${matter}/decisions/new/closing-proposal`)
  await fillDay(authority, 'On which day is the person who reported told?', today)
  await choose(authority, 'How are they told?', 'By telephone')
  await choose(authority, 'Who tells them?', 'Whoever investigates')
  await authority.getByLabel('Why does it close now?').fill('Everything is decided, and she was told.')
  await sign(authority)
}

it('it is proposed to close with the notice planned, and whoever proposed it does not approve it', async () => {
  await authority.goto(`/m/${matter}/decisions/new/closing`)
  await authority.getByRole('link', { name: 'Nobody has proposed that it closes' }).click()
  await press(authority, 'Check this decision')
  await inspect(authority, 'closing-proposal-errors')
  await propose()
  await authority.goto(`/m/${matter}/decisions/new/closing`)
  await authority.getByRole('link', { name: 'No second person has approved that it closes' }).click()
  await authority.getByLabel('I have looked at what it rests on').check()
  await authority.getByLabel('Why do you approve it?').fill('I made it.')
  await press(authority, 'Check this decision')
  expect(await authority.getByRole('alert').textContent()).toContain('You proposed it yourself')
})

it('those outside see it before it is one; an objection stops it, and it is proposed again', async () => {
  await oversight.goto('/second-approvals')
  await inspect(oversight, 'second-approvals')
  await oversight.getByRole('link', { name: /^Object/ }).click()
  await press(oversight, 'Check this decision')
  await inspect(oversight, 'closing-objection-errors')
  await oversight.getByLabel('Why do you object?').fill('Nobody has asked her adviser.')
  await sign(oversight)
  await authority.goto(`/m/${matter}/decisions/new/closing`)
  await authority.getByRole('link', { name: /^Someone outside objected/ }).click()
  await propose()
})

it('a second person with no tie to it approves, and seven days go by before it can close', async () => {
  await oversight.goto('/second-approvals')
  await oversight.getByRole('link', { name: /^Approve/ }).click()
  await press(oversight, 'Check this decision')
  await inspect(oversight, 'closing-approval-errors')
  await oversight.getByLabel('I have looked at what it rests on').check()
  await oversight.getByLabel('Why do you approve it?').fill('Each decision is there and nothing ties me to it.')
  await sign(oversight)
  await authority.goto(`/m/${matter}/decisions/new/closing`)
  expect(await authority.getByRole('link', { name: /^Those outside may object until/ }).count()).toBe(1)
  days = 6
  await authority.reload()
  expect(await authority.getByRole('link', { name: /^Those outside may object until/ }).count()).toBe(1)
  days = 7
})

it('then it closes, shows as closed, waits for nothing, and is taken up again with a reason', async () => {
  await authority.goto(`/m/${matter}`)
  await authority.goto(`/m/${matter}/decisions/new/closing`)
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
  expect(await authority.getByRole('link', { name: /\. Closed$/ }).count()).toBe(1)
  expect(await authority.getByRole('link', { name: /Taken up again$/ }).count()).toBe(1)
})

async function sign(page: Page): Promise<void> {
  await press(page, 'Check this decision')
  await press(page, 'Sign and record')
  expect(await page.getByRole('status').textContent()).toContain('is recorded')
}
