import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { londonDayOf } from '../src/domain/calendar-date.ts'
import { HEADINGS, REFERRAL_HEADINGS } from '../src/domain/referral-heading.ts'
import { type Casework, choose, fillDay, inspect, openCasework, press } from './casework.ts'

const today = londonDayOf(new Date())
let casework: Casework
let detective: Page
let authority: Page
let matter: string

beforeAll(async () => {
  casework = await openCasework()
  detective = await casework.signIn('DC Wren Halloran')
  authority = await casework.signIn('Det Ch Supt Rufus Lane')
}, 60_000)
afterAll(() => casework?.close())

it('a detective takes a colleague’s report, one question a page, and it becomes a recordable conduct matter', async () => {
  await inspect(detective, 'work-empty')
  await detective.getByRole('link', { name: 'Record a report' }).click()

  await choose(detective, 'Is anyone in danger now?', 'No')
  await inspect(detective, 'report-danger')
  await press(detective, 'Continue')
  await choose(detective, 'They are', 'The person it happened to')
  await choose(detective, 'Whom did they serve with', 'This force')
  await choose(detective, 'How did it reach this unit?', 'In person')
  await inspect(detective, 'report-teller')
  await press(detective, 'Continue')
  await detective.getByLabel('Name to use').fill('Robin')
  await choose(detective, 'How do they want to be spoken of?', 'She')
  await press(detective, 'Continue')
  await fillDay(detective, 'Day', today)
  await press(detective, 'Continue')

  await choose(detective, 'Who is it about?', 'Someone on the roster')
  await detective.getByLabel('Name or collar number').fill('7311')
  await press(detective, 'Continue')
  await detective.getByLabel('PC 7311 Colm Tarrant').check()
  await inspect(detective, 'report-subject')
  await press(detective, 'Continue')
  await detective.getByLabel('What happened, in a few words?').fill('He waited after every late shift and knew where I had been.')
  await press(detective, 'Continue')
  await detective.getByLabel('Or about when, as it was told').fill('around Easter, light evenings')
  await choose(detective, 'On duty?', 'Off duty')
  await inspect(detective, 'report-when')
  await press(detective, 'Continue')
  await detective.getByLabel('Domestic abuse').check()
  await detective.getByLabel('Serious corruption').check()
  await press(detective, 'Continue')
  await choose(detective, 'Access to police systems', 'Yes')
  await inspect(detective, 'report-has')
  await press(detective, 'Continue')
  await detective.getByLabel('Recordable conduct matter').check()
  await detective.getByLabel('Serious corruption').check()
  await inspect(detective, 'report-kind')
  await press(detective, 'Continue')

  expect(await detective.getByText('knew where I had been').count()).toBe(0)
  await inspect(detective, 'report-check')
  await press(detective, 'Record this report')
  expect(await detective.getByRole('link', { name: 'Decide whether this must be referred to the IOPC' }).count()).toBe(1)
  await inspect(detective, 'report-recorded')
  matter = new URL(detective.url()).pathname.split('/').at(-1) ?? ''
})

it('the appropriate authority answers every heading, signs, and it is referred with its grounds', async () => {
  await authority.goto('/decisions')
  await inspect(authority, 'decisions-to-make')
  await authority.getByRole('link', { name: 'Decide whether this must be referred to the IOPC' }).click()
  await inspect(authority, 'referral-empty')
  await press(authority, 'Check this decision')
  expect(await authority.getByRole('alert').getByRole('link').count()).toBe(HEADINGS.length)
  for (const heading of HEADINGS) {
    const applies = heading === 'serious corruption'
    await choose(authority, REFERRAL_HEADINGS[heading].title, applies ? 'Applies' : 'Does not apply')
  }
  await press(authority, 'Check this decision')
  await inspect(authority, 'referral-errors')
  await authority.getByLabel('What in the account makes it so?').and(authority.locator(':visible')).fill('He used the crime system to follow her.')
  await press(authority, 'Check this decision')
  await inspect(authority, 'referral-check')
  await press(authority, 'Sign and record')
  expect(await authority.getByRole('status').textContent()).toContain('Refer to the IOPC: 1 heading applies')
  await inspect(authority, 'matter-referred')
})
