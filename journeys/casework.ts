import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Played, playedForce } from '../src/actions/test-force.ts'
import { staffApp } from '../src/main/staff-app.ts'
import { prepareAssets } from '../src/page/assets.ts'
import { axe, openBrowser, sidewaysScroll } from './browser.ts'

const pictures = process.env.CANDOUR_PICTURES

/** A small force at work: its database, the staff web on a port of its own, and a browser. */
export type Casework = {
  readonly played: Played
  readonly browser: Browser
  readonly address: string
  /** A window of somebody who has signed in by choosing their name. */
  readonly signIn: (name: string, width?: number) => Promise<Page>
  readonly close: () => Promise<void>
}

export async function openCasework(): Promise<Casework> {
  const assets = join(tmpdir(), `candour-test-assets-${process.getuid?.() ?? 0}`)
  const [played, browser] = await Promise.all([playedForce(), openBrowser(), prepareAssets(assets)])
  const app = await staffApp(played.store, { assets, data: tmpdir(), logLevel: 'silent' })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const windows: BrowserContext[] = []

  return {
    played,
    browser,
    address,
    signIn: async (name, width = 1280) => {
      const context = await browser.newContext({ baseURL: address, viewport: { width, height: 900 } })
      context.setDefaultTimeout(10_000)
      windows.push(context)
      const page = await context.newPage()
      await page.goto('/sign-in')
      await page.getByRole('button', { name }).click()
      return page
    },
    close: async () => {
      await Promise.all(windows.map((context) => context.close()))
      await browser.close()
      await app.close()
      await played.scratch.close()
    },
  }
}

const WIDTHS = [1280, 320] as const

/** The page as it stands breaks no rule of axe and does not scroll sideways, wide or narrow. */
export async function inspect(page: Page, name: string): Promise<void> {
  const before = page.viewportSize()
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    if (pictures) {
      await mkdir(pictures, { recursive: true })
      await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true })
    }
    expect(await axe(page), `${name} at ${width}`).toEqual([])
    expect(await sidewaysScroll(page), `${name} at ${width}`).toBe(0)
  }
  if (before) await page.setViewportSize(before)
}

/** Fill the three fields of a day; the question is the legend above them. */
export async function fillDay(page: Page, question: string, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-')
  const group = page.getByRole('group', { name: question })
  await group.getByLabel('Day').fill(String(Number(date)))
  await group.getByLabel('Month').fill(String(Number(month)))
  await group.getByLabel('Year').fill(year)
}

/** Answer one of a group of radios. */
export async function choose(page: Page, question: string, answer: string): Promise<void> {
  await page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).first().check()
}

export async function press(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
}
