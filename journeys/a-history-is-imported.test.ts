import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actingAs } from '../src/actions/acting.ts'
import { dataFolder, fileIn, HEADER, inventedFile, inventedRow } from '../src/actions/import/test-history.ts'
import { ensureOperator } from '../src/actions/session/operator.ts'
import { cell, sheetOf, xlsx } from '../src/documents/test-workbook.ts'
import { startImportRunner } from '../src/jobs/import.ts'
import { prepareAssets } from '../src/page/assets.ts'
import { type Scratch, scratchDatabase } from '../src/store/scratch.ts'
import { createStaffApp } from '../src/web/app.ts'
import { importRoutes } from '../src/web/import/routes.ts'
import { newSecret } from '../src/web/security.ts'
import type { SignedIn } from '../src/web/session.ts'
import { axe, openBrowser, sidewaysScroll } from './browser.ts'

const TOKEN = newSecret()
const data = dataFolder()
let scratch: Scratch
let app: FastifyInstance
let runner: ReturnType<typeof startImportRunner>
let browser: Browser
let address: string
beforeAll(async () => {
  scratch = await scratchDatabase()
  const staff = scratch.store('candour_staff')
  const person = await ensureOperator(staff)
  const assets = join(tmpdir(), 'candour-journey-import-assets')
  await prepareAssets(assets)
  const tom: SignedIn = {
    person,
    name: 'Wren Alder, records',
    roles: ['records'],
    force: 'Westmarch Police',
    unit: 'Records',
  }
  const sessions = {
    open: async () => TOKEN,
    find: async (token: string) => (token === TOKEN ? tom : undefined),
    close: async () => undefined,
  }
  app = await createStaffApp({
    assets,
    secure: false,
    sessions,
    logLevel: 'silent',
    register: (features) => importRoutes(features, { acting: () => actingAs(staff, person), data }),
  })
  address = await app.listen({ port: 0, host: '127.0.0.1' })
  runner = startImportRunner(scratch.store('candour_jobs'), data)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await runner?.stop()
  await app?.close()
  await scratch?.close()
})

async function signedIn(options: {
  readonly javaScriptEnabled: boolean
}): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  await context.addCookies([{ name: `candour-session-${new URL(address).port}`, value: TOKEN, url: address }])
  return { context, page: await context.newPage() }
}

/** Everyone can use the page as it stands, on a wide screen and on a phone. */
async function expectUsable(page: Page, name: string): Promise<void> {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await axe(page), `${name} at ${width}`).toEqual([])
    expect(await sidewaysScroll(page), `${name} at ${width} scrolls sideways`).toBe(0)
    const pictures = process.env.CANDOUR_PICTURES
    if (pictures) await page.screenshot({ path: join(pictures, `import-${name}-${width}.png`), fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

const file = fileIn(
  data,
  'complaints-2011.csv',
  inventedFile(6_000, (row, number) => (number === 3 ? row.replace(/\d\d\/03/, '31/02') : row)),
)

const rows = [HEADER, ...Array.from({ length: 120 }, (_, at) => inventedRow(at + 1))].map((row) => row.split(','))
const spreadsheet = fileIn(
  data,
  'complaints-2012.xlsx',
  xlsx({
    sheets: {
      'Read me': sheetOf([['Made by the old system']]),
      'Complaints 2012': sheetOf(rows).replace(/<c r="F3".*?<\/c>/, cell('F3', 't="str"', '<f>A1</f><v>Advice</v>')),
    },
  }),
)

describe('somebody from records brings in a force’s history', () => {
  it('step by step, with axe content at every step, on a screen and on a phone', { timeout: 180_000 }, async () => {
    const { context, page } = await signedIn({ javaScriptEnabled: true })
    await page.goto(`${address}/imports`)
    await expectUsable(page, 'empty')
    await page
      .getByRole('button', { name: 'Bring a file' })
      .or(page.getByRole('link', { name: 'Bring a file' }))
      .click()
    await page.getByRole('button', { name: 'Bring this file' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('Name the history')
    await expectUsable(page, 'new')

    await page.getByLabel('Which history is it?').fill('Westmarch 2011')
    await page.getByLabel('The file').setInputFiles(file)
    await page.getByRole('button', { name: 'Bring this file' }).click()
    await page.getByText('has 6,000 rows and 6 columns').waitFor()
    await expectUsable(page, 'file')

    await page.goto(page.url().replace('/file', '/columns'))
    await page.getByRole('heading', { name: 'Match the columns' }).waitFor()
    await page.getByLabel('Kind becomes').selectOption('')
    await page.getByRole('button', { name: /^(Decide|Match|Look)/ }).click()
    expect(await page.getByRole('alert').textContent()).toContain('Say what “Kind” becomes')
    await expectUsable(page, 'columns')
    for (const [column, becomes] of [
      ['Log', 'allegation reference'],
      ['Case', 'matter reference'],
      ['Officer', 'officer reference'],
      ['Received', 'came to attention|day first'],
      ['Kind', 'abuse class'],
      ['Result', 'outcome'],
    ] as const)
      await page.getByLabel(`${column} becomes`).selectOption(becomes)
    await page.getByLabel('What is the scheme of its codes called?').fill('Westmarch codes 2011')
    for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
    await page.getByRole('checkbox', { name: 'Log' }).check()
    await page.getByRole('button', { name: /^(Decide|Match|Look)/ }).click()

    await page.getByRole('heading', { name: 'Decide the values' }).waitFor()
    await expectUsable(page, 'values')
    await page.getByLabel('An officer whom nobody identified').check()
    for (const [word, kind] of [
      ['domestic', 'domestic'],
      ['sexual', 'sexual'],
      ['incivility', 'none'],
      ['neglect', 'none'],
    ] as const)
      await page.getByLabel(`“${word}” is`).selectOption(kind)
    await page.getByRole('button', { name: 'Keep these decisions' }).click()

    await page.getByRole('heading', { name: 'Look at the first rows' }).waitFor()
    expect(await page.getByText('Received: no calendar').textContent()).toContain('no calendar has that day')
    await expectUsable(page, 'preview')
    // The page goes on by itself when the import ends; so that it can be looked at, the import waits until it was.
    await runner?.stop()
    await page.getByRole('button', { name: 'Bring in 6,000 rows' }).click()
    await expectUsable(page, 'running')
    runner = startImportRunner(scratch.store('candour_jobs'), data)
    await page.getByText('5,999 rows are new').waitFor()
    await expectUsable(page, 'done')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /rejected row as CSV/ }).click(),
    ])
    expect(download.suggestedFilename()).toBe('rejected-rows.csv')

    for (const place of ['imports', 'imports/profiles']) {
      await page.goto(`${address}/${place}`)
      await expectUsable(page, place.replace('/', '-'))
    }
    await page.getByRole('link', { name: 'Westmarch 2011' }).click()
    await expectUsable(page, 'profile')
    await context.close()
  })

  it('from a spreadsheet of two sheets, which says what was noticed in it', { timeout: 180_000 }, async () => {
    const { context, page } = await signedIn({ javaScriptEnabled: true })
    await page.goto(`${address}/imports/new`)
    await page.getByLabel('Which history is it?').fill('Eastmarch 2012')
    await page.getByLabel('The file').setInputFiles(spreadsheet)
    await page.getByRole('button', { name: 'Bring this file' }).click()
    await page.getByText('has 2 sheets. Say which of them holds the history.').waitFor()
    await expectUsable(page, 'sheets')
    await page.getByRole('button', { name: 'Read this sheet' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('Choose the sheet that holds the history')
    await expectUsable(page, 'sheets-unchosen')
    await page.getByLabel('Complaints 2012').check()
    await page.getByRole('button', { name: 'Read this sheet' }).click()
    await page.getByText('has 120 rows and 6 columns').waitFor()
    expect(await page.getByText('1 row has a formula').isVisible()).toBe(true)
    await expectUsable(page, 'spreadsheet')
    await page
      .getByRole('link', { name: /^(Decide|Match|Look)/ })
      .or(page.getByRole('button', { name: /^(Decide|Match|Look)/ }))
      .click()
    await page.getByRole('heading', { name: 'Match the columns' }).waitFor()
    await expectUsable(page, 'spreadsheet-columns')
    await context.close()
  })

  it('again without any script, by the profile that was kept, and nothing is added', { timeout: 120_000 }, async () => {
    const { context, page } = await signedIn({ javaScriptEnabled: false })
    await page.goto(`${address}/imports/new`)
    await page.getByLabel('Which history is it?').fill('Westmarch 2011')
    await page.getByLabel('How is it to be read?').selectOption({ index: 1 })
    await page.getByLabel('The file').setInputFiles(file)
    await page.getByRole('button', { name: 'Bring this file' }).click()
    while (await page.getByRole('link', { name: 'Look again' }).isVisible()) {
      await page.waitForTimeout(300)
      await page.getByRole('link', { name: 'Look again' }).click()
    }
    await page
      .getByRole('button', { name: 'Look at what the first rows become' })
      .or(page.getByRole('link', { name: 'Look at what the first rows become' }))
      .click()
    expect(await page.getByText('This file was imported on').isVisible()).toBe(true)
    await page.getByRole('button', { name: 'Bring in 6,000 rows' }).click()
    for (let looks = 0; looks < 100 && !(await page.getByText('0 rows are new').isVisible()); looks += 1) {
      await page.waitForTimeout(300)
      await page.reload()
    }
    expect(await page.getByText('0 rows are new, 0 differ and became corrections, 1 was rejected').isVisible()).toBe(
      true,
    )
    await context.close()
  })
})
