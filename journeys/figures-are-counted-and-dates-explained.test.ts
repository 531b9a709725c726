import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordMattersToCount } from '../src/actions/counting/test-recorded-matters.ts'
import { type Casework, fillDay, inspect, openCasework, press } from './casework.ts'

let casework: Casework
let analyst: Page

beforeAll(async () => {
  casework = await openCasework()
  await recordMattersToCount(casework.played.store)
  analyst = await casework.signIn('Jory Tait')
}, 60_000)
afterAll(() => casework?.close())

const main = () => analyst.locator('main').textContent()

describe('an analyst', () => {
  it('opens on the counting rules and reads what each definition means', async () => {
    expect(new URL(analyst.url()).pathname).toBe('/counting-rules')
    expect(await main()).toContain('15 definitions')
    await inspect(analyst, 'counting-rules')
    await analyst.getByRole('link', { name: 'Allegations received' }).click()
    expect(await main()).toContain('The day of the conduct does not decide')
    await inspect(analyst, 'counting-rule')
  })

  it('is told what is wrong with a period, and keeps what was typed', async () => {
    await fillDay(analyst, 'First day of the period', '2026-03-31')
    await fillDay(analyst, 'Last day of the period', '2025-04-01')
    await press(analyst, 'Count')
    expect(await analyst.getByRole('alert').textContent()).toContain('The last day is before the first')
    const first = analyst.getByRole('group', { name: 'First day of the period' })
    expect(await first.getByLabel('Year').inputValue()).toBe('2026')
    await inspect(analyst, 'counting-rule-error')
  })

  it('takes a figure with its unit, basis, period, day and what is not known', async () => {
    await fillDay(analyst, 'First day of the period', '2025-04-01')
    await fillDay(analyst, 'Last day of the period', '2026-03-31')
    await press(analyst, 'Count')
    expect(await analyst.getByRole('status').textContent()).toBe('29 allegations.')
    const row = await analyst.getByRole('table', { name: 'The figure' }).getByRole('row').nth(1).textContent()
    expect(row).toMatch(/Allegations.*Every force.*Received in the period.*1 Apr 2025 to Tue 31 Mar 2026/s)
    expect(await main()).toContain('18 of 29 (62.1%)')
    expect(await main()).toContain('Domestic abuse')
    await inspect(analyst, 'counting-figure')
  })

  it('narrows it to one force', async () => {
    await analyst.getByLabel('Force where the matter is now').selectOption('Harrowmere')
    await press(analyst, 'Count')
    expect(await analyst.getByRole('status').textContent()).toBe('4 allegations.')
  })

  it('reads every clock with its rule', async () => {
    await analyst.goto('/rules/clocks')
    expect(await main()).toContain('Suspension review')
    await inspect(analyst, 'clocks')
  })

  it('is told of which clocks the counting is assumed', async () => {
    await analyst.getByRole('link', { name: /Victims/ }).click()
    expect(await analyst.getByText('Counting assumed').count()).toBe(14)
    await inspect(analyst, 'clocks-victims')
  })

  it('reads the clocks of information requests', async () => {
    await analyst.getByRole('link', { name: /Information requests/ }).click()
    expect(await main()).toContain('20 working days, with the holidays of every part of the UK')
    expect(await analyst.getByText('Counting assumed').count()).toBe(0)
    await inspect(analyst, 'clocks-information')
  })

  it('reads which days do not count, year by year', async () => {
    await analyst.getByRole('link', { name: /bank holidays/ }).click()
    await analyst.goto('/rules/holidays?year=2026')
    expect(await main()).toContain('World Cup day')
    await inspect(analyst, 'holidays')
    await analyst.goto('/rules/holidays?year=1999')
    expect(await analyst.getByRole('heading', { level: 1 }).textContent()).toMatch(/^Bank holidays 20/)
  })
})

it('a detective finds no figures: the pages are not there', async () => {
  const detective = await casework.signIn('DC Wren Halloran', 320)
  const answer = await detective.goto('/counting-rules')
  expect(answer?.status()).toBe(404)
  expect((await detective.goto('/counting-rules/matters-live'))?.status()).toBe(404)
  expect((await detective.goto('/rules/clocks'))?.status()).toBe(200)
})
