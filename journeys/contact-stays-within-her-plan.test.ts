import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { REAL_WORLD } from '../src/actions/acting.ts'
import { recordReport } from '../src/actions/matter/record-report.ts'
import { report } from '../src/actions/test-force.ts'
import { addDays, londonDayOf, weekdayOf } from '../src/domain/calendar-date.ts'
import { type Casework, choose, fillDay, inspect, openCasework, press } from './casework.ts'

const today = londonDayOf(new Date())
const barredDay = addDays(today, 1)
let casework: Casework
let detective: Page
let contact: string

beforeAll(async () => {
  casework = await openCasework(undefined, REAL_WORLD)
  const { played } = casework
  const recorded = await recordReport(
    played.as('detective', new Date().toISOString()),
    report(played.serving('other'), { knownOn: today, knownAt: undefined }),
  )
  if (!recorded.ok) throw new Error('The report was not recorded.')
  contact = `/m/${recorded.matter.address}/people/1/contact`
  detective = await casework.signIn('DC Wren Halloran')
}, 120_000)
afterAll(() => casework?.close())

it('nothing of a matter is shown to somebody who has not said why they open it', async () => {
  await detective.goto(contact)
  await detective.getByRole('heading', { name: 'Why do you open this?' }).waitFor()
  expect(await detective.getByText('There is no contact plan').count()).toBe(0)
  await inspect(detective, 'purpose')
  await choose(detective, 'Your reason', 'I work on it')
  await detective.getByLabel('What are you about to do?').fill('Agree how she is reached.')
  await press(detective, 'Open it')
  await detective.getByRole('region', { name: 'There is no contact plan' }).waitFor()
})

it('without a plan the page says that she cannot be rung, and where danger goes', async () => {
  await detective.goto(contact.replace('/1/contact', ''))
  await detective.getByRole('link', { name: 'Contact, rights and consent' }).click()
  expect(await detective.getByRole('region', { name: 'There is no contact plan' }).count()).toBe(1)
  await detective.getByRole('link', { name: 'Agree a contact plan' }).click()
  await fillDay(detective, 'On which day was it agreed?', today)
  await choose(detective, 'Phone: on which days?', weekdayOf(today))
  await detective.getByLabel('Phone: from', { exact: true }).fill('00:00')
  await detective.getByLabel('Phone: until', { exact: true }).fill('23:59')
  await choose(detective, 'May a voicemail be left?', 'Never')
  await detective.getByLabel('Which words are safe to use?').fill('Library book ready?')
  await detective.getByLabel('Code word').fill('marigold')
  await detective.getByLabel('How many days between updates?').fill('14')
  await fillDay(detective, 'When do you look at it again?', addDays(today, 40))
  await inspect(detective, 'contact-plan')
  await press(detective, 'Record the plan')
  await detective.getByRole('heading', { name: 'How to reach her safely' }).waitFor()
  expect(await detective.getByText('marigold').count()).toBe(0)
})

it('a contact outside the plan is refused, by keyboard and on a narrow page, and nothing typed is lost', async () => {
  const narrow = await casework.signIn('DC Wren Halloran', 320)
  await narrow.goto(`${contact}/planned`)
  await narrow.getByLabel('Phone', { exact: true }).focus()
  await narrow.keyboard.press('Space')
  await fillDay(narrow, 'On which day?', barredDay)
  await narrow.getByLabel('At what time?').fill('10:42')
  await narrow.getByRole('button', { name: 'Check it and plan it' }).focus()
  await narrow.keyboard.press('Enter')
  const summary = narrow.getByRole('alert')
  await summary.waitFor()
  expect(await summary.textContent()).toContain('The plan does not allow this way on that day')
  expect(await narrow.getByLabel('At what time?').inputValue()).toBe('10:42')
  expect(await narrow.getByLabel('Phone', { exact: true }).isChecked()).toBe(true)
  expect(await narrow.getByText('She can be reached').count()).toBe(1)
  expect(await narrow.getByRole('button', { name: /anyway/i }).count()).toBe(0)
  await inspect(narrow, 'contact-refused')
  await narrow.goto(contact)
  expect(await narrow.getByText('No contact is on record.').count()).toBe(1)
})

it('one within it is recorded, and says which clocks it met', async () => {
  await detective.goto(`${contact}/made`)
  await choose(detective, 'In which way?', 'Phone')
  await fillDay(detective, 'On which day?', today)
  await detective.getByLabel('At what time?').fill('00:05')
  await choose(detective, 'Was somebody reached?', 'Yes')
  await choose(detective, 'What was told?', 'An update was given')
  await detective
    .getByLabel('What was said, by both?')
    .fill('That the file is with the authority. She asked about her locker.')
  await press(detective, 'Record the contact')
  const row = detective.getByRole('row').filter({ hasText: 'She asked about her locker.' })
  await row.waitFor()
  expect(await row.textContent()).toContain('An update was given')
  expect(await row.textContent()).not.toContain('Duties met: None')
  await inspect(detective, 'contact')
})

it('the code word is opened with a reason and shown once', async () => {
  await detective.goto(`${contact}/code-word`)
  await press(detective, 'Open it')
  expect(await detective.getByRole('alert').textContent()).toContain('Say why you need the code word now')
  await detective.getByLabel('Why do you need it now?').fill('She rang, and I must know that it is her.')
  await press(detective, 'Open it')
  await detective.getByText('marigold').waitFor()
})

it('consent is given, something is passed on, and taking it back says who must be told', async () => {
  await detective.goto(`${contact}/consent`)
  await detective.getByLabel('What kind of service?').selectOption('counselling')
  await detective.getByLabel('Who would be told?').fill('Moor Road')
  await choose(detective, 'For what?', 'Share dates and updates')
  await choose(detective, 'What was the answer?', 'Yes')
  await press(detective, 'Record the answer')
  await detective.getByRole('link', { name: 'Record what was passed on' }).click()
  await detective.getByLabel('Moor Road: share dates and updates').check()
  await detective.getByLabel('What was passed on?').fill('The date of the next meeting.')
  await press(detective, 'Record it')
  await detective.getByRole('link', { name: 'Take a consent back' }).click()
  await detective.getByLabel('Moor Road: share dates and updates').check()
  await press(detective, 'Take it back')
  await detective.getByText('Each recipient must be told').waitFor()
  await detective.goto('/work')
  expect(await detective.getByText('Tell the recipient that she took her consent back').count()).toBeGreaterThan(0)
})
