import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordReport } from '../src/actions/matter/record-report.ts'
import { report } from '../src/actions/test-force.ts'
import { calendarDate, londonDayOf } from '../src/domain/calendar-date.ts'
import { HEADINGS, REFERRAL_HEADINGS } from '../src/domain/referral-heading.ts'
import { type Casework, choose, openCasework, press } from './casework.ts'

const today = londonDayOf(new Date())
let casework: Casework
let matter: string

beforeAll(async () => {
  casework = await openCasework()
  const { played } = casework
  const recorded = await recordReport(played.as('detective', `${today}T00:10:00Z`), {
    ...report(played.serving('concerned')),
    knownOn: calendarDate(today),
  })
  if (!recorded.ok) throw new Error('The report was not recorded.')
  matter = recorded.matter.address
}, 60_000)
afterAll(() => casework?.close())

async function answerHeadings(page: Page, why: string): Promise<void> {
  for (const heading of HEADINGS) {
    await choose(
      page,
      REFERRAL_HEADINGS[heading].title,
      heading === 'serious corruption' ? 'Applies' : 'Does not apply',
    )
  }
  await page.getByLabel('What in the account makes it so?').and(page.locator(':visible')).fill(why)
}

it('a question of the report is answered with the keyboard alone, and an error leads back to its field', async () => {
  const page = await casework.signIn('DC Wren Halloran')
  await page.goto('/matters/new/known')
  const tabTo = async (id: string) => {
    for (let pressed = 0; pressed < 40; pressed++) {
      await page.keyboard.press('Tab')
      if ((await page.evaluate(() => document.activeElement?.id)) === id) return
    }
    throw new Error(`Tab never reached ${id}.`)
  }

  await tabTo('known-day')
  await page.keyboard.type('31')
  await tabTo('known-month')
  await page.keyboard.type('2')
  await tabTo('known-year')
  await page.keyboard.type('2026')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').waitFor()
  expect(await page.title()).toMatch(/^Error: /)
  expect(await page.locator('#known-day').inputValue()).toBe('31')

  await page.getByRole('link', { name: 'Give the day, month and year' }).focus()
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('known-day')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('3')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/matters/new/subject')
})

it('a report that was left is found again where it was left, by the one who typed it and by nobody else', async () => {
  const page = await casework.signIn('DC Wren Halloran')
  await page.goto('/matters/new/account')
  await page.getByRole('textbox').fill('Half a sentence')
  await press(page, 'Save and leave')
  await page.goto('/matters/new/account')
  expect(await page.getByRole('textbox').inputValue()).toBe('Half a sentence')

  const other = await casework.signIn('DC Tobias Reeve')
  await other.goto('/matters/new/account')
  expect(await other.getByRole('textbox').inputValue()).toBe('')
})

it('a decision that someone else made meanwhile is shown, and what was typed stands until it is signed after it', async () => {
  const [one, two] = [await casework.signIn('Det Ch Supt Rufus Lane'), await casework.signIn('Det Ch Supt Rufus Lane')]
  for (const page of [one, two]) await page.goto(`/m/${matter}/decisions/new/referral`)
  await answerHeadings(one, 'First to be signed.')
  await answerHeadings(two, 'Second, and longer in the writing.')
  await press(one, 'Check this decision')
  await press(two, 'Check this decision')
  await press(one, 'Sign and record')
  await press(two, 'Sign and record')

  expect(await two.locator('main').textContent()).toContain('Someone decided this while you were writing')
  expect(await two.getByLabel('What in the account makes it so?').and(two.locator(':visible')).inputValue()).toBe(
    'Second, and longer in the writing.',
  )
  await press(two, 'Check this decision')
  await press(two, 'Sign and record')
  expect(await two.getByRole('status').textContent()).toContain('is recorded')
  await two.goto(`/m/${matter}/decisions/3`)
  expect(await two.locator('main').textContent()).toContain('Comes after decision 2')
})

it('works without JavaScript from signing in to a decision', async () => {
  const context = await casework.browser.newContext({ baseURL: casework.address, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Det Ch Supt Rufus Lane' }).click()
  await page.goto(`/m/${matter}/decisions/new/severity`)
  await choose(page, 'It would amount to', 'Misconduct')
  await page
    .locator(':visible')
    .and(page.getByLabel('Misconduct meeting', { exact: true }))
    .check()
  await page.getByLabel('Discreditable Conduct').check()
  await page.getByLabel('Why?').fill('One look-up, admitted.')
  await press(page, 'Check this decision')
  await press(page, 'Sign and record')
  expect(await page.getByRole('status').textContent()).toContain('is recorded')
  await context.close()
})
