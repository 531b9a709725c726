import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prepareAssets } from '../src/page/assets.ts'
import { formGallery, matterGallery, timelineGallery, workGallery } from '../src/page/gallery/views.ts'
import { createStaffApp } from '../src/web/app.ts'
import { render, type StaffPageView } from '../src/web/render.ts'
import { startSession } from '../src/web/signed-in.ts'
import { axe, openBrowser, sidewaysScroll, smallestText, spaceText } from './browser.ts'

const PAGES = ['/gallery/matter', '/gallery/work', '/gallery/timeline', '/guidance']
const WIDTHS = [1280, 320] as const
const pictures = process.env.CANDOUR_PICTURES

function galleryRoutes(app: FastifyInstance): void {
  const show = (path: string, template: string, view: object): void => {
    app.get(path, async (_request, reply) => render(reply, template, view as StaffPageView))
  }
  show('/gallery/matter', 'page/gallery/matter', matterGallery)
  show('/gallery/work', 'page/gallery/work', workGallery)
  show('/gallery/timeline', 'page/gallery/timeline', timelineGallery)
  show('/gallery/form', 'page/gallery/form', formGallery({ values: {}, errors: [] }))
  app.post('/gallery/form', async (request, reply) => {
    const errors = [
      { field: 'death', message: 'Answer death or serious injury' },
      { field: 'corruption-why', message: 'Say what in the account makes serious corruption apply' },
    ]
    const values = request.body as Record<string, unknown>
    return render(reply.code(422), 'page/gallery/form', formGallery({ values, errors }) as unknown as StaffPageView)
  })
  app.get('/sign-in', { config: { open: true } }, async (_request, reply) => {
    await startSession(reply, 'someone')
    return reply.redirect('/gallery/matter', 303)
  })
}

let app: FastifyInstance
let address: string
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  const assets = join(tmpdir(), `candour-test-assets-${process.getuid?.() ?? 0}`)
  await prepareAssets(assets)
  const person = {
    person: 'someone',
    name: 'DC Priya Raman',
    roles: ['detective'],
    force: 'Northmoor Police',
    unit: 'Domestic and Sexual Abuse Unit',
  } as const
  app = await createStaffApp({
    assets,
    secure: false,
    logLevel: 'silent',
    sessions: {
      open: async () => 'a-token',
      find: async (token) => (token === 'a-token' ? person : undefined),
      close: async () => {},
    },
    register: galleryRoutes,
  })
  address = await app.listen({ port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
  context = await browser.newContext({ baseURL: address })
  page = await context.newPage()
  await page.goto('/sign-in')
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await app?.close()
})

async function picture(name: string, width: number): Promise<void> {
  if (!pictures) return
  await mkdir(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name.replaceAll('/', '-').slice(1)}-${width}.png`), fullPage: true })
}

describe.each(WIDTHS)('at %i pixels', (width) => {
  it.each(PAGES)('%s breaks no rule of axe, does not scroll sideways and has no text under 15 px', async (path) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(path)
    await picture(path, width)

    expect(await axe(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBe(0)
    expect(await smallestText(page)).toBeGreaterThanOrEqual(15)
  })

  it('a form that came back with errors names them in its title, keeps what was typed and links to the fields', async () => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('/gallery/form')
    await page.getByLabel('Why?').fill('Because of paragraph 6')
    await page.getByRole('button', { name: 'Check this decision' }).click()
    await picture('/gallery/errors', width)

    expect(await page.title()).toMatch(/^Error: Referral/)
    expect(await page.getByLabel('Why?').inputValue()).toBe('Because of paragraph 6')
    expect(await page.getByRole('alert').getByRole('heading').textContent()).toContain('Two answers are missing')
    await page.getByRole('link', { name: 'Answer death or serious injury' }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('death')
    expect(await axe(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBe(0)
  })
})

it('what breaks a rule of axe is found, with the place where it stands', async () => {
  await page.goto('/gallery/form')
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')))
  const [found] = await axe(page)
  expect([found?.rule, found?.where.length]).toEqual(['image-alt', 1])
})

it('nothing is lost at 320 pixels when a reader widens the spacing of text', async () => {
  await page.setViewportSize({ width: 320, height: 900 })
  for (const path of PAGES) {
    await page.goto(path)
    await spaceText(page)
    expect(await sidewaysScroll(page), path).toBe(0)
  }
})

it('every control can be reached by Tab and shows that it was', async () => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto('/gallery/matter')
  const controls = await page
    .locator('a[href], button, summary, input:not([type=hidden])')
    .filter({ visible: true })
    .count()
  const reached: string[] = []
  for (;;) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement
      const { boxShadow, outlineStyle } = getComputedStyle(element)
      return { what: element.outerHTML.slice(0, 120), marked: boxShadow !== 'none' || outlineStyle !== 'none' }
    })
    if (found.what.startsWith('<body')) break
    expect(found.marked, found.what).toBe(true)
    reached.push(found.what)
  }
  expect(reached).toHaveLength(controls)
})

describe('covering the screen', () => {
  for (const [how, cover] of [
    ['the link', () => page.getByRole('link', { name: 'Cover screen' }).click()],
    ['Ctrl+Shift+H', () => page.keyboard.press('Control+Shift+H')],
  ] as const) {
    it(`by ${how} blanks the page and its title at once, and only the button brings it back with what was typed`, async () => {
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.goto('/gallery/form')
      await page.getByLabel('Why?').fill('Half a sentence')
      await cover()
      expect(await page.title()).toBe('Screen covered – Candour')
      expect(await page.getByRole('heading').allTextContents()).toEqual(['Screen covered'])

      await page.keyboard.press('Escape')
      expect(await page.getByRole('heading', { name: 'Screen covered' }).isVisible()).toBe(true)
      await page.getByRole('button', { name: 'Uncover' }).click()
      expect(await page.getByLabel('Why?').inputValue()).toBe('Half a sentence')
      expect(await page.title()).toBe('Referral – Candour')
    })
  }
})

it('a page asks no other origin for anything, and nothing on it is stopped by its own policy', async () => {
  const asked: string[] = []
  const said: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).origin))
  page.on('console', (message) => said.push(message.text()))
  await page.goto('/gallery/form')
  await page.waitForLoadState('networkidle')

  expect([...new Set(asked)]).toEqual([address])
  expect(said).toEqual([])
})

it('works without JavaScript: a choice shows what it asks further, and covering the screen leads to a plain page', async () => {
  const plain = await browser.newContext({ baseURL: address, javaScriptEnabled: false })
  const still = await plain.newPage()
  await still.goto('/sign-in')
  await still.goto('/gallery/form')
  await still.locator('#corruption').check()
  expect(await still.getByLabel('What in the account makes it so?').isVisible()).toBe(true)

  await still.getByRole('link', { name: 'Cover screen' }).click()
  expect(new URL(still.url()).pathname).toBe('/covered')
  expect(await still.getByText('DC Priya Raman').count()).toBe(0)
  await plain.close()
})
