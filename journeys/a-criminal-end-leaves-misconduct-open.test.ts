import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordReport } from '../src/actions/matter/record-report.ts'
import { report } from '../src/actions/test-force.ts'
import { calendarDate, londonDayOf } from '../src/domain/calendar-date.ts'
import { type Casework, choose, fillDay, inspect, openCasework, picture, press } from './casework.ts'

const today = londonDayOf(new Date())
let casework: Casework
let authority: Page
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
  authority = await casework.signIn('Det Ch Supt Rufus Lane')
}, 60_000)
afterAll(() => casework?.close())

it('an end of the criminal side is recorded with what follows from it, before it is signed', async () => {
  await authority.goto(`/m/${matter}`)
  await authority.getByRole('link', { name: 'Record a criminal step' }).click()
  await authority.getByLabel('It stands').selectOption('No further action (CPS)')
  await fillDay(authority, 'Since which day?', today)
  await press(authority, 'Check this decision')
  expect(await authority.locator('main').textContent()).toContain('An end here does not end misconduct')
  await inspect(authority, 'criminal-check')
  await press(authority, 'Sign and record')
})

it('the misconduct strand stands as it stood, and still says what comes next', async () => {
  const strand = (name: string) =>
    authority.locator('section', { has: authority.getByRole('heading', { name, exact: true }) })

  expect(await authority.getByRole('status').textContent()).toContain('No further action (CPS)')
  expect(await strand('Criminal').textContent()).toContain('No further action (CPS)')
  expect(await strand('Misconduct').textContent()).toMatch(/Goes on now.*Next.*Decide whether this must be referred/s)
  expect(await authority.getByRole('row', { name: /Domestic abuse/ }).textContent()).toContain('Recorded')
  await picture(authority, 'matter-criminal-end')

  await authority.goto('/work')
  expect(await authority.getByRole('link', { name: /referred to the IOPC/ }).count()).toBe(1)
  await inspect(authority, 'work')
})

it('a decision on case to answer then asks for reasons that leave the criminal one aside', async () => {
  await authority.goto(`/m/${matter}/decisions/new/case-to-answer`)
  await choose(authority, 'There is', 'No case to answer')
  await choose(authority, 'Who decided?', 'Appropriate authority')
  await authority.getByLabel('Why, on the balance of probabilities?').fill('As the prosecutors said.')
  await press(authority, 'Check this decision')
  expect(await authority.getByRole('alert').textContent()).toContain('Give your reasons without it')
  expect(await authority.getByLabel('Why, on the balance of probabilities?').inputValue()).toBe(
    'As the prosecutors said.',
  )
})
