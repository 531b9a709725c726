import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordReport } from '../src/actions/matter/record-report.ts'
import { report } from '../src/actions/test-force.ts'
import { addDays, londonDayOf } from '../src/domain/calendar-date.ts'
import { type Casework, choose, fillDay, inspect, openCasework, press } from './casework.ts'

const today = londonDayOf(new Date())
let casework: Casework
let detective: Page
let matter: string

beforeAll(async () => {
  casework = await openCasework()
  const { played } = casework
  const recorded = await recordReport(played.as('detective'), report(played.serving('concerned')))
  if (!recorded.ok) throw new Error('The report was not recorded.')
  matter = recorded.matter.address
  detective = await casework.signIn('DC Wren Halloran')
}, 120_000)
afterAll(() => casework?.close())

it('a matter says first that risk has not been assessed, and leads to the questions', async () => {
  await detective.goto(`/m/${matter}`)
  await detective.getByRole('link', { name: /^Risk has not been assessed/ }).click()
  await detective.getByRole('link', { name: 'Assess the risk', exact: true }).click()
  await inspect(detective, 'risk-forms')
  await detective.getByRole('link', { name: 'The suspect is police' }).click()
})

it('the form asks section by section, keeps what was typed while it is typed, and leaves no question open', async () => {
  const keeps = detective.waitForResponse((response) => response.url().endsWith('/keep') && response.status() === 204)
  await choose(detective, '1. Has he authority', 'Yes')
  await detective.getByLabel('What was said to question 1, if anything').fill('A Taser on duty.')
  await keeps
  await press(detective, 'Go on to the next section')
  expect(await detective.getByRole('heading', { level: 2 }).first().textContent()).toContain('Four answers are missing')
  await inspect(detective, 'risk-section-errors')
  await detective.goto(`/m/${matter}/safety/assess/police-suspect/1`)
  expect(await detective.getByLabel('What was said to question 1, if anything').inputValue()).toBe('A Taser on duty.')
  for (const number of [2, 3, 4, 5]) await answer(number, number === 2 ? 'Not known' : 'No')
  await press(detective, 'Go on to the next section')
  for (const number of [6, 7, 8, 9, 10]) await answer(number, number === 6 ? 'Yes' : 'No')
  await press(detective, 'Go on to the next section')
  // By keyboard alone: the first radio of each group, then the arrows.
  for (const number of [11, 12, 13]) {
    await detective
      .getByRole('group', { name: `${number}. ` })
      .getByLabel('Yes')
      .focus()
    await detective.keyboard.press('ArrowRight')
  }
  await detective.getByRole('button', { name: 'Go on to the grade' }).focus()
  await detective.keyboard.press('Enter')
})

it('high risk is refused without somebody who answers for it, and then opens weapon, access and duty tasks the same day', async () => {
  await detective.waitForURL(/grade$/)
  await choose(detective, 'This is', 'The first assessment, by whoever heard it')
  await choose(detective, 'You judge the risk to be', 'High')
  await press(detective, 'Record this assessment')
  await detective.getByLabel('Who answers for keeping her safe?').selectOption('DC Wren Halloran')
  await press(detective, 'Record this assessment')
  await inspect(detective, 'safety-today')
  const text = await detective.locator('main').textContent()
  for (const task of [
    'Withdraw authority to carry',
    'Restrict his access to police systems',
    'Decide on his duties today',
  ])
    expect(text).toContain(task)
  expect(await detective.getByRole('row', { name: /^Withdraw authority to carry/ }).textContent()).toContain('Today')
})

it('each is tracked to done, with who did it', async () => {
  await detective.getByRole('link', { name: 'Withdraw authority to carry, and take weapons in' }).click()
  await choose(detective, 'It is now', 'In force')
  await fillDay(detective, 'Since which day?', today)
  await press(detective, 'Record this')
  const row = detective.getByRole('row', { name: /^Withdraw authority to carry/ })
  expect(await row.textContent()).toMatch(/Done .*DC Wren Halloran/s)
  await detective.getByRole('link', { name: 'Have the logs of who looked her up preserved' }).click()
  await press(detective, 'Record that it is done')
  expect(await detective.getByRole('alert').textContent()).toContain('One answer')
  await fillDay(detective, 'On which day was it done?', today)
  await detective.getByLabel('What was done, and with whom?').fill('Asked of both system owners, receipts kept.')
  await press(detective, 'Record that it is done')
  await detective.goto(`/m/${matter}`)
  expect(await detective.locator('aside').textContent()).toContain('In force since')
})

it('the plan, an order beyond its limit, and her address held apart', async () => {
  await detective.goto(`/m/${matter}/safety/assessments/1`)
  await inspect(detective, 'assessment')
  await detective.goto(`/m/${matter}/safety/plan/new`)
  await press(detective, 'Record this plan')
  await inspect(detective, 'plan-errors')
  await detective.getByLabel('What threatens her?').fill('He waits outside after late shifts.')
  await detective.getByLabel('What is done (action 1)').fill('A taxi to the door on late shifts.')
  await detective.getByLabel('Who does it (action 1)').selectOption('Her employer')
  await fillDay(detective, 'By when (action 1)', today)
  await detective.getByLabel('What must not be written into police systems?').fill('Her shifts.')
  await detective.getByLabel('What does she think of it?').fill('She wants to go on working.')
  await choose(detective, 'Does she serve with the police?', 'She does not serve with the police')
  await choose(detective, 'Are there children?', 'No children')
  await choose(detective, 'Where is this plan kept?', 'Here only')
  await detective.getByLabel('Who answers for it?').selectOption('DC Wren Halloran')
  await fillDay(detective, 'When is it looked at again?', addDays(today, 7))
  await press(detective, 'Record this plan')
  await detective.getByRole('link', { name: 'Open the plan' }).click()
  await inspect(detective, 'plan')

  await detective.goto(`/m/${matter}/safety/orders/new`)
  await choose(detective, 'Which one?', 'Domestic violence protection order')
  await choose(detective, 'It is now', 'Made')
  await fillDay(detective, 'Since which day?', today)
  await fillDay(detective, 'If it was made, when does it end?', addDays(today, 29))
  await press(detective, 'Record this')
  expect(await detective.getByRole('alert').textContent()).toContain('at most 28 days')

  await detective.goto(`/m/${matter}/safety/address`)
  await detective.getByLabel('Where is she?').fill('With her sister, 4 Invented Row.')
  await press(detective, 'Hold it apart')
  await detective.getByRole('link', { name: 'Open the address, with a reason' }).click()
  await press(detective, 'Open the address')
  await inspect(detective, 'address-errors')
  await detective.getByLabel('Why do you need this now?').fill('To arrange the visit of tomorrow.')
  await press(detective, 'Open the address')
  expect(await detective.locator('main').textContent()).toContain('4 Invented Row')
})

async function answer(number: number, given: string): Promise<void> {
  await choose(detective, `${number}. `, given)
}
