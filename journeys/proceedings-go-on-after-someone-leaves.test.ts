import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { caseToAnswerOn } from '../src/actions/proceedings/test-case-to-answer.ts'
import { londonDayOf } from '../src/domain/calendar-date.ts'
import { type Casework, choose, fillDay, inspect, openCasework, press } from './casework.ts'

const today = londonDayOf(new Date())
let casework: Casework
let authority: Page
let matter: string
let meeting: string

beforeAll(async () => {
  casework = await openCasework()
  matter = await caseToAnswerOn(casework.played, 'special', 'gross misconduct')
  meeting = await caseToAnswerOn(casework.played, 'concerned', 'misconduct')
  authority = await casework.signIn('Det Ch Supt Rufus Lane')
}, 60_000)
afterAll(() => casework?.close())

it('a special constable resigns: what is missing is said, what was typed is kept, and the matter goes on', async () => {
  await authority.goto(`/m/${matter}`)
  await authority.getByRole('link', { name: 'Record that someone left' }).click()
  expect(await authority.title(), 'no name in a title').not.toContain('Quennell')
  await authority.getByLabel('How is this known?').fill('The letter was accepted today.')
  await press(authority, 'Check this decision')
  expect(await authority.getByRole('alert').getByRole('link').count()).toBe(2)
  expect(await authority.getByLabel('How is this known?').inputValue()).toBe('The letter was accepted today.')
  await inspect(authority, 'departure-errors')
  await choose(authority, 'This person', 'Resigned')
  await fillDay(authority, 'From which day did they no longer serve?', today)
  await sign(authority)

  expect(await misconduct(authority)).toContain('Resigned, no longer serving from')
  expect(await misconduct(authority)).toContain('Refer this to proceedings')
  expect(await authority.getByRole('link', { name: 'Report to the advisory list: allegation 1' }).count()).toBe(1)
})

it('it is referred to an accelerated hearing, once both special conditions are certified', async () => {
  await authority.goto(`/m/${matter}/decisions/new/proceedings`)
  await choose(authority, 'It goes to', 'Accelerated misconduct hearing')
  await fillDay(authority, 'On which day was the notice of referral given?', today)
  await authority.getByLabel('For an accelerated hearing, first').fill('The audit of every search that she made.')
  await authority.getByLabel('Why?').fill('Both conditions are met.')
  await press(authority, 'Check this decision')
  expect(await authority.getByRole('alert').textContent()).toContain('Say why the public interest requires')
  await inspect(authority, 'proceedings-errors')
  await authority.getByLabel('For an accelerated hearing, second').fill('Nobody should hold the office so.')
  await sign(authority)
  expect(await misconduct(authority)).toContain('Accelerated misconduct hearing, notice on')
})

it('whoever certified it may not chair it; another chief officer may', async () => {
  await authority.goto(`/m/${matter}/decisions/new/panel`)
  await authority.getByLabel('Chair', { exact: true }).fill('Rufus Lane')
  await authority.getByLabel('Legally qualified adviser').fill('Ivo Marsh')
  await choose(authority, 'The chair is', 'Chief officer')
  await choose(authority, 'Has each said', 'Yes')
  await choose(authority, 'Is it held in public?', 'In public')
  await press(authority, 'Check this decision')
  await press(authority, 'Sign and record')
  expect(await authority.getByRole('alert').textContent()).toContain('certified the special conditions')
  expect(await authority.getByLabel('Legally qualified adviser').inputValue()).toBe('Ivo Marsh')
  await inspect(authority, 'panel-errors')
  await authority.getByLabel('Chair', { exact: true }).fill('ACC Lorna Pyke')
  await sign(authority)
  expect(await misconduct(authority)).toContain('Panel of 2 named')
})

it('the hearing finds that she would have been dismissed; whose rules apply is not asked, for the record says it', async () => {
  await authority.goto(`/m/${matter}/decisions/new/outcome`)
  expect(await authority.getByRole('group', { name: 'Whose rules apply?' }).count()).toBe(0)
  await choose(authority, 'Where was it decided?', 'Accelerated misconduct hearing')
  await authority
    .locator(':visible')
    .and(authority.getByLabel('Gross misconduct', { exact: true }))
    .check()
  await choose(authority, 'Was a final written warning in force', 'Not in force')
  await choose(authority, 'How many incidents?', 'One')
  await press(authority, 'Check this decision')
  const open = authority.getByRole('group', { name: 'What came of it?' })
  expect(await open.getByRole('radio').count()).toBe(2)
  await choose(authority, 'What came of it?', 'Would have been dismissed')
  await authority.getByLabel('Discreditable Conduct').check()
  await authority.getByLabel('Why?').fill('Proved on the papers.')
  await sign(authority)
})

it('the report to the barred list starts with what the record knows, and asks for the rest', async () => {
  await authority.getByRole('link', { name: 'Report to the barred list: allegation 1' }).first().click()
  expect(await authority.getByLabel('Full name').inputValue()).toBe('Dara Quennell')
  await authority.getByLabel('Discreditable Conduct').check()
  await authority.getByLabel('Why, and for which conduct?').fill('Searches for private ends were found.')
  await fillDay(authority, 'On which day was it sent?', today)
  await press(authority, 'Check this decision')
  expect(await authority.getByRole('alert').textContent()).toContain('Give the date of birth')
  await inspect(authority, 'list-report-errors')
  await authority.getByLabel('Date of birth').fill('4 5 1988')
  await sign(authority)
})

it('an appeal is brought to the tribunal, and the outcome stays on record beside it', async () => {
  await authority.goto(`/m/${matter}/decisions/new/appeal`)
  await choose(authority, 'The appeal', 'Was brought')
  await fillDay(authority, 'On which day?', today)
  await authority.getByLabel('On what grounds?').fill('The finding was unreasonable.')
  await inspect(authority, 'appeal')
  await sign(authority)
  expect(await misconduct(authority)).toContain('Appeal brought (Police Appeals Tribunal)')

  await authority.goto(`/m/${matter}/allegations`)
  const page = await authority.locator('main').textContent()
  for (const said of [
    'Panel of 2 named',
    'Would have been dismissed (accelerated misconduct hearing)',
    'Appeal brought (Police Appeals Tribunal)',
    'Reported to the barred list on',
    'Discreditable Conduct',
  ])
    expect(page).toContain(said)
  await inspect(authority, 'allegations-after-proceedings')
  await authority.getByRole('link', { name: 'Dara Quennell' }).first().click()
  expect(await authority.locator('main').textContent()).toContain('Barred list')
  expect(await authority.getByText('We cannot count this date').count(), 'nobody who left waits for a review').toBe(0)
  await inspect(authority, 'person-on-a-list')
})

it('a serving officer goes to a meeting before a manager, and is warned in writing', async () => {
  await authority.goto(`/m/${meeting}/decisions/new/proceedings`)
  await choose(authority, 'It goes to', 'Misconduct meeting')
  await fillDay(authority, 'On which day was the notice of referral given?', today)
  await authority.getByLabel('Why?').fill('A warning would be enough.')
  await sign(authority)
  await authority.goto(`/m/${meeting}/decisions/new/panel`)
  await authority.getByLabel('Manager').fill('Insp Sela Dunn')
  await choose(authority, 'Has each said', 'Yes')
  await choose(authority, 'Is it held in public?', 'In private')
  await sign(authority)
  await authority.goto(`/m/${meeting}/decisions/new/outcome`)
  await choose(authority, 'Where was it decided?', 'Misconduct meeting')
  await authority
    .locator(':visible')
    .and(authority.getByLabel('Misconduct', { exact: true }))
    .check()
  await choose(authority, 'Was a final written warning in force', 'Not in force')
  await choose(authority, 'How many incidents?', 'One')
  await press(authority, 'Check this decision')
  await choose(authority, 'What came of it?', 'Written warning')
  await authority.getByLabel('Why?').fill('He accepts it.')
  await press(authority, 'Check this decision')
  expect(await authority.getByRole('alert').textContent()).toContain('Say which Standards were found to be breached')
  await authority.getByLabel('Honesty and Integrity').check()
  await sign(authority)
  await authority.goto(`/m/${meeting}/allegations`)
  expect(await authority.locator('main').textContent()).toContain('Warning in force')
  expect(await authority.locator('main').textContent()).not.toContain('Reported to')
})

async function misconduct(page: Page): Promise<string> {
  const strand = page.locator('section', { has: page.getByRole('heading', { name: 'Misconduct', exact: true }) })

  return (await strand.textContent()) ?? ''
}

async function sign(page: Page): Promise<void> {
  await press(page, 'Check this decision')
  await press(page, 'Sign and record')
  expect(await page.getByRole('status').textContent()).toContain('is recorded')
}
