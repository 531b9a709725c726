import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { referred, reported } from '../src/actions/ending/test-ended.ts'
import { addDays, londonDayOf } from '../src/domain/calendar-date.ts'
import { type Casework, choose, fillDay, inspect, openCasework, press } from './casework.ts'

const today = londonDayOf(new Date())
const soon = addDays(today, 7)
let casework: Casework
let detective: Page
let supervisor: Page
let authority: Page
let matter: string

beforeAll(async () => {
  casework = await openCasework()
  matter = await reported(casework.played)
  await referred(casework.played, matter)
  detective = await casework.signIn('DC Wren Halloran')
  supervisor = await casework.signIn('DS Iona Beck')
  authority = await casework.signIn('Det Ch Supt Rufus Lane')
}, 120_000)
afterAll(() => casework?.close())

async function addLine(direction: string, words: string): Promise<void> {
  await detective.goto(`/m/${matter}/inquiry/new/line-of-enquiry`)
  await choose(detective, 'Which way does it point?', direction)
  await detective.getByLabel('What is to be found out?').fill(words)
  await detective.getByLabel('From what or whom?').fill('The duty log')
  await detective.getByLabel('Who follows it?').selectOption('DC Wren Halloran')
  await fillDay(detective, 'By which day?', soon)
  await press(detective, 'Record this')
  expect(await detective.getByRole('status').textContent()).toContain('Recorded: entry')
}

it('a plan with no line that points away is shown as lacking, and is not agreed', async () => {
  await detective.goto(`/m/${matter}`)
  await detective.getByRole('link', { name: 'Plan, lines of enquiry and tasks' }).click()
  await detective.getByRole('link', { name: 'Line of enquiry', exact: true }).click()
  await detective.getByLabel('What is to be found out?').fill('Where was he after the late shift?')
  await press(detective, 'Record this')
  await inspect(detective, 'line-errors')
  expect(await detective.getByLabel('What is to be found out?').inputValue()).toContain('after the late shift')
  await addLine('Towards the allegation', 'Where was he after the late shift?')
  expect(await detective.getByText('No line points away: the plan lacks one.').count()).toBe(1)

  const agree = async () => {
    await supervisor.goto(`/m/${matter}/inquiry/new/plan-agreed`)
    await choose(supervisor, 'The plan as it stands is', 'Agreed')
    await supervisor.getByLabel('Why, and what is to be added?').fill('Enough for now.')
    await press(supervisor, 'Record this')
  }
  await agree()
  expect(await supervisor.getByRole('alert').textContent()).toContain('No line points away from the allegation')
  await addLine('Away from it', 'Who else had that car that night?')
  await agree()
  expect(await supervisor.getByText('Version 1 is agreed.').count()).toBe(1)
  await inspect(supervisor, 'inquiry-plan')
})

it('what came of a line is recorded beside it', async () => {
  await detective.goto(`/m/${matter}/inquiry/plan`)
  await detective
    .getByRole('link', { name: /^Result of a line of enquiry/ })
    .first()
    .click()
  await choose(detective, 'What came of it?', 'Points away from it')
  await detective.getByLabel('What was found').fill('PS Vosper was at Brackenby all night.')
  await fillDay(detective, 'On which day?', today)
  await press(detective, 'Record this')
  expect(await detective.getByText('PS Vosper was at Brackenby all night.').count()).toBe(1)
})

it('a notice is served with each of its parts, or not at all', async () => {
  await detective.goto(`/m/${matter}/inquiry/new/notice`)
  await detective.getByLabel('Which officer concerned is it about?').selectOption({ index: 1 })
  await choose(detective, 'Which notice is it?', 'The first')
  await choose(detective, 'It is', 'Served')
  await choose(detective, 'How was it served?', 'In person')
  await fillDay(detective, 'On which day was it served', today)
  const parts = detective.getByRole('group', { name: 'It tells the officer' }).getByRole('checkbox')
  for (const part of (await parts.all()).slice(1)) await part.check()
  await press(detective, 'Record this')
  expect(await detective.getByRole('alert').textContent()).toContain('A notice says all of it. Left out: the conduct')
  await parts.first().check()
  await press(detective, 'Record this')
  expect(await detective.getByRole('status').textContent()).toContain('Recorded: entry')
})

it('the pack for the IOPC says its grounds and what is kept back, and is saved as one file', async () => {
  await authority.goto(`/m/${matter}/referral-pack`)
  expect(await authority.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
    'Grounds',
    'Allegations',
    'People, by what they are in it',
    'Decisions',
    'On record and not in this pack',
    ...((await authority.getByRole('heading', { name: 'How it is handled' }).count()) > 0 ? ['How it is handled'] : []),
  ])
  await inspect(authority, 'referral-pack')
  const download = authority.waitForEvent('download')
  await authority.getByRole('link', { name: 'Save it as one file' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe(`referral-${matter}.html`)
  expect((await detective.goto(`/m/${matter}/inquiry/reviews`))?.status()).toBe(200)
})
