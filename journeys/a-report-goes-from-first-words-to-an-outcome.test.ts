import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { londonDayOf } from '../src/domain/calendar-date.ts'
import { HEADINGS, REFERRAL_HEADINGS } from '../src/domain/referral-heading.ts'
import { type Casework, choose, fillDay, inspect, openCasework, picture, press } from './casework.ts'

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
  await picture(detective, 'work-empty')
  await detective.getByRole('link', { name: 'Record a report' }).click()

  await choose(detective, 'Is anyone in danger now?', 'No')
  await picture(detective, 'report-danger')
  await press(detective, 'Continue')
  await choose(detective, 'They are', 'The person it happened to')
  await choose(detective, 'Whom did they serve with', 'This force')
  await choose(detective, 'How did it reach this unit?', 'In person')
  await picture(detective, 'report-teller')
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
  await detective
    .getByLabel('What happened, in a few words?')
    .fill('He waited after every late shift and knew where I had been.')
  await press(detective, 'Continue')
  await detective.getByLabel('Or about when, as it was told').fill('around Easter, light evenings')
  await choose(detective, 'On duty?', 'Off duty')
  await picture(detective, 'report-when')
  await press(detective, 'Continue')
  await detective.getByLabel('Domestic abuse').check()
  await detective.getByLabel('Serious corruption').check()
  await press(detective, 'Continue')
  await choose(detective, 'Access to police systems', 'Yes')
  await picture(detective, 'report-has')
  await press(detective, 'Continue')
  await detective.getByLabel('Recordable conduct matter').check()
  await detective.getByLabel('Serious corruption').check()
  await picture(detective, 'report-kind')
  await press(detective, 'Continue')

  expect(await detective.getByText('knew where I had been').count()).toBe(0)
  await inspect(detective, 'report-check')
  await press(detective, 'Record this report')
  expect(await detective.getByRole('link', { name: 'Decide whether this must be referred to the IOPC' }).count()).toBe(
    1,
  )
  await inspect(detective, 'report-recorded')
  matter = new URL(detective.url()).pathname.split('/').at(-1) ?? ''
})

it('the appropriate authority answers every heading, signs, and it is referred with its grounds', async () => {
  await authority.goto('/decisions')
  await picture(authority, 'decisions-to-make')
  await authority.getByRole('link', { name: 'Decide whether this must be referred to the IOPC' }).click()
  await picture(authority, 'referral-empty')
  await press(authority, 'Check this decision')
  expect(await authority.getByRole('alert').getByRole('link').count()).toBe(HEADINGS.length)
  for (const heading of HEADINGS) {
    const applies = heading === 'serious corruption'
    await choose(authority, REFERRAL_HEADINGS[heading].title, applies ? 'Applies' : 'Does not apply')
  }
  await press(authority, 'Check this decision')
  await inspect(authority, 'referral-errors')
  await authority
    .getByLabel('What in the account makes it so?')
    .and(authority.locator(':visible'))
    .fill('He used the crime system to follow her.')
  await press(authority, 'Check this decision')
  await picture(authority, 'referral-check')
  await press(authority, 'Sign and record')
  expect(await authority.getByRole('status').textContent()).toContain('Refer to the IOPC: 1 heading applies')
  await picture(authority, 'matter-referred')
})

it('what was sent, begun and received is recorded, each by the button that names it', async () => {
  await detective.goto(`/m/${matter}`)
  await detective.getByRole('link', { name: 'Record that it was sent' }).click()
  await inspect(detective, 'event-new')
  await fillDay(detective, 'On which day was it sent?', today)
  await press(detective, 'Record that it was sent')

  await detective.getByRole('link', { name: 'Assess severity', exact: true }).first().click()
  await choose(detective, 'It would amount to', 'Gross misconduct')
  await detective
    .locator(':visible')
    .and(detective.getByLabel('Misconduct hearing', { exact: true }))
    .check()
  await detective.getByLabel('Honesty and Integrity').check()
  await detective.getByLabel('Why?').fill('If it is so, it goes to trust in the office.')
  await picture(detective, 'severity')
  await sign(detective)

  await authority.goto(`/m/${matter}/decisions/new/duty-status`)
  await choose(authority, 'You decide to', 'Restrict')
  await fillDay(authority, 'From which day?', today)
  await authority
    .getByLabel('For any other answer')
    .fill('No public contact and no system access is enough while it is looked into.')
  await picture(authority, 'duty-status')
  await sign(authority)

  await authority.goto(`/m/${matter}`)
  await authority.getByRole('link', { name: 'Record the form', exact: true }).click()
  await choose(authority, 'The IOPC decided on', 'Directed investigation')
  await authority.getByLabel('What did the IOPC say?').fill('Directed, by its letter of today.')
  await sign(authority)

  await detective.goto(`/m/${matter}`)
  for (const [link, question] of [
    ['Record that it began', 'On which day did it begin?'],
    ['Record that the report came', 'On which day did the report come?'],
  ] as const) {
    await detective.getByRole('link', { name: link }).click()
    await fillDay(detective, question, today)
    await detective.locator('form .govuk-button').last().click()
  }
  await picture(detective, 'matter-reported')
})

it('there is found to be a case to answer, and the allegation is brought to a lawful outcome', async () => {
  await authority.goto(`/m/${matter}`)
  await authority.getByRole('link', { name: 'Decide', exact: true }).click()
  await choose(authority, 'There is', 'Case to answer for gross misconduct')
  await choose(authority, 'Who decided?', 'Appropriate authority')
  await authority.getByLabel('Why, on the balance of probabilities?').fill('The audit and her account agree.')
  await sign(authority)

  await authority.getByRole('link', { name: 'Refer to proceedings', exact: true }).first().click()
  await choose(authority, 'It goes to', 'Misconduct hearing')
  await fillDay(authority, 'On which day was the notice of referral given?', today)
  await authority.getByLabel('Why?').fill('A panel could find gross misconduct.')
  await sign(authority)

  await authority.goto(`/m/${matter}/decisions/new/outcome?allegation=1`)
  await choose(authority, 'Where was it decided?', 'Misconduct hearing')
  await authority
    .locator(':visible')
    .and(authority.getByLabel('Gross misconduct', { exact: true }))
    .check()
  await choose(authority, 'Was a final written warning in force', 'Not in force')
  await choose(authority, 'How many incidents?', 'One')
  await press(authority, 'Check this decision')
  await inspect(authority, 'outcome')
  expect(await authority.getByRole('group', { name: 'What came of it?' }).getByRole('radio').count()).toBe(3)
  await choose(authority, 'What came of it?', 'Dismissed without notice')
  await authority.getByLabel('Discreditable Conduct').check()
  await authority.getByLabel('Why?').fill('The panel found every particular proved.')
  await sign(authority)

  expect(await authority.getByText('Dismissed without notice').count()).toBeGreaterThan(0)
  await inspect(authority, 'matter-outcome')
  const misconduct = authority.locator('section', {
    has: authority.getByRole('heading', { name: 'Misconduct', exact: true }),
  })
  expect(await misconduct.textContent()).toContain('Every allegation has its own outcome')
})

it.each(['Allegations', 'People', 'Timeline', 'Decisions', 'Who has looked'])(
  'the page “%s” of the matter can be used by everyone, wide and narrow',
  async (page) => {
    await authority.locator('main nav').getByRole('link', { name: page, exact: true }).click()
    await inspect(authority, `matter-${page.toLowerCase().replaceAll(' ', '-')}`)
  },
)

it('the list of who has looked names the decision, and the decision its reason and its rule', async () => {
  // So much has been done here by now that it may stand on an earlier page of the list.
  const decided = authority.getByRole('cell', { name: 'Decide referral' })
  while ((await decided.count()) === 0) {
    await authority.locator('a[rel="next"]').click()
    await authority.waitForLoadState()
  }
  await authority.goto(`/m/${matter}/decisions/2`)
  expect(await authority.locator('main').textContent()).toContain('He used the crime system to follow her.')
  await inspect(authority, 'decision')
  await authority
    .getByRole('link', { name: /CMR 2020 reg\. 7\(1\)\(c\)/ })
    .first()
    .click()
  await inspect(authority, 'rule')
})

async function sign(page: Page): Promise<void> {
  await press(page, 'Check this decision')
  await press(page, 'Sign and record')
  expect(await page.getByRole('status').textContent()).toContain('is recorded')
}
