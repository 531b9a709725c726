import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { actingAs } from '../src/actions/acting.ts'
import { publishedLedger } from '../src/actions/public/published-ledger.ts'
import { readCalendar } from '../src/actions/reminder/reminders.ts'
import { closeSession } from '../src/actions/session/close-session.ts'
import { findSession } from '../src/actions/session/find-session.ts'
import { listDemonstrationPeople } from '../src/actions/session/list-demonstration-people.ts'
import { openSession } from '../src/actions/session/open-session.ts'
import { type Played, playedForce } from '../src/actions/test-force.ts'
import { prepareAssets } from '../src/page/assets.ts'
import type { Store } from '../src/store/database.ts'
import { createStaffApp } from '../src/web/app.ts'
import { registerFeatures } from '../src/web/features.ts'
import { signedIn } from '../src/web/signed-in.ts'
import { axe, openBrowser, sidewaysScroll } from './browser.ts'

const WIDTHS = [1280, 320] as const
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

/** `reach`: by which way the staff web reaches the database, where it is not the straight one. */
export async function openCasework(
  reach: (played: Played) => Promise<Store> = async ({ store }) => store,
): Promise<Casework> {
  const assets = join(tmpdir(), `candour-test-assets-${process.getuid?.() ?? 0}`)
  const [played, browser] = await Promise.all([playedForce(), openBrowser(), prepareAssets(assets)])
  const store = await reach(played)
  const app = await createStaffApp({
    assets,
    secure: false,
    logLevel: 'silent',
    sessions: {
      open: async (reference) => {
        const opened = await openSession(store, reference)
        if (!opened.ok) throw new Error(`No session can be opened: ${opened.refusal}.`)
        return opened.token
      },
      find: (token) => findSession(store, token),
      close: (token) => closeSession(store, token),
    },
    register: (features) =>
      registerFeatures(features, {
        acting: (request) => actingAs(store, signedIn(request).person),
        demonstrationPeople: () => listDemonstrationPeople(store),
        calendar: (secret) => readCalendar(store, secret),
        ledger: publishedLedger(store, join(tmpdir(), 'no-verifier')),
        data: tmpdir(),
      }),
  })
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

/** A picture of the page at both widths, where somebody asked for pictures. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return
  await mkdir(pictures, { recursive: true })
  await atBothWidths(page, async (width) => {
    await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true })
  })
}

/** The page as it stands breaks no rule of axe and does not scroll sideways, wide or narrow. */
export async function inspect(page: Page, name: string): Promise<void> {
  await picture(page, name)
  await atBothWidths(page, async (width) => {
    expect(await axe(page), `${name} at ${width}`).toEqual([])
    expect(await sidewaysScroll(page), `${name} at ${width}`).toBe(0)
  })
}

async function atBothWidths(page: Page, look: (width: number) => Promise<void>): Promise<void> {
  const before = page.viewportSize()
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    await look(width)
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
