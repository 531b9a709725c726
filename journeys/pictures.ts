import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { smallerPicture } from './smaller-picture.ts'

/** The pictures of the README are of the running system and can be taken again: an installation of its own, on a scratch folder. */
const HOME = join(import.meta.dirname, '..')
const PICTURES = join(HOME, 'docs', 'pictures')
const WIDTH = 1280
const TALLEST = 1500
const LIMIT = 200_000
const PATIENCE = 10_000

type Running = { readonly staff: string; readonly portal: string; readonly stop: () => Promise<void> }

/** A history as another force might hand it over: codes of its own, two ways to write a day, a name that is nobody's. */
const HISTORY = `case_no;received;officer;allegation;finding;action
PS/0147/11;03/05/2011;Constable 2210;OPPRESSIVE;UNSUBSTANTIATED;NFA
PS/0152/11;17/05/2011;Organisational;NEGLECT;NA;NA
PS/0160/11;02/06/2011;Constable 1874;SEXUAL CONDUCT;SUBSTANTIATED;MGMT ADVICE
PS/0160/11;02/06/2011;Constable 1902;SEXUAL CONDUCT;UNSUBSTANTIATED;NFA
PS/0171/11;11/07/2011;Organisational;INCIVILITY;NA;NA
PS/0188/11;29/08/2011;Constable 2033;DOMESTIC INCIDENT;UNSUBSTANTIATED;NFA
PS/0203/11;14/10/2011;Constable 1874;DISCREDITABLE;SUBSTANTIATED;WRITTEN WARNING
`

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  await new Promise((done) => server.close(done))

  return port
}

/** Start Candour as `npm start` does, and wait until it has printed where it is. */
async function start(folder: string): Promise<Running> {
  const [staffPort, portalPort] = [await freePort(), await freePort()]
  const child: ChildProcess = spawn(process.execPath, [join(HOME, 'src', 'main', 'start.ts')], {
    env: {
      ...process.env,
      DATABASE_URL: undefined,
      CANDOUR_DATA: folder,
      PORT: String(staffPort),
      PORTAL_PORT: String(portalPort),
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const ended = new Promise<never>((_, failed) => {
    child.once('exit', (code) => failed(new Error(`Candour ended with ${code ?? 'a signal'} before it was ready.`)))
  })
  const ready = new Promise<void>((done) => {
    let text = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk
      if (/^person .+$/m.test(text)) done()
    })
  })
  await Promise.race([ready, ended])
  ended.catch(() => undefined)

  return {
    staff: `http://localhost:${staffPort}`,
    portal: `http://localhost:${portalPort}`,
    stop: async () => {
      const gone = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      await gone
    },
  }
}

async function signIn(browser: Browser, running: Running, name: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: running.staff, viewport: { width: WIDTH, height: 900 } })
  context.setDefaultTimeout(PATIENCE)
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByRole('button', { name }).click()
  await page.waitForLoadState()

  return page
}

/** The page from its top, at most so tall; a picture too heavy for a README is an error. */
async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  const whole = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: WIDTH, height: Math.min(whole, TALLEST) })
  const picture = smallerPicture(await page.screenshot())
  if (picture.length > LIMIT) throw new Error(`${name}.png has ${picture.length} bytes, more than ${LIMIT}.`)
  await writeFile(join(PICTURES, `${name}.png`), picture)
  process.stdout.write(`docs/pictures/${name}.png ${Math.round(picture.length / 1000)} kB\n`)
}

type Taking = (browser: Browser, running: Running, folder: string) => Promise<Page>

const TAKEN: Readonly<Record<string, Taking>> = {
  'my-work': (browser, running) => signIn(browser, running, 'DC Priya Raman'),
  matter: async (browser, running) => {
    const page = await signIn(browser, running, 'DC Priya Raman')
    const late = page.getByRole('row').filter({ hasText: 'Late by' }).first()
    await late.getByRole('link').last().click()

    return page
  },
  decision: async (browser, running) => {
    const page = await signIn(browser, running, 'Det Supt Helen Adeyemi')
    await page.goto('/decisions')
    await page
      .getByRole('link', { name: /referred to the IOPC/ })
      .first()
      .click()

    return page
  },
  officer: async (browser, running) => {
    const page = await signIn(browser, running, 'Det Supt Helen Adeyemi')
    await page.goto('/find')
    await page.locator('main').locator('input:not([type=hidden])').first().fill('Kearton')
    await page.locator('main').getByRole('button').first().click()
    await page
      .locator('main')
      .getByRole('link', { name: /Kearton/ })
      .first()
      .click()

    return page
  },
  import: async (browser, running, folder) => {
    const page = await signIn(browser, running, 'Tom Pryce')
    const file = join(folder, 'history-2011.csv')
    await writeFile(file, HISTORY)
    await page.goto('/imports/new')
    await page.locator('main').getByRole('textbox').first().fill('Westmarch Constabulary')
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('button', { name: 'Bring this file' }).click()
    await page.locator('main a.govuk-button').click()

    return page
  },
  portal: async (browser, { portal }) => {
    const page = await (await browser.newContext({ viewport: { width: WIDTH, height: 900 } })).newPage()
    await page.goto(portal)

    return page
  },
}

/** Every picture is tried, so that one page that is not there does not take the others with it. */
async function takeAll(browser: Browser, running: Running, folder: string): Promise<void> {
  for (const [name, open] of Object.entries(TAKEN)) {
    await open(browser, running, folder).then(
      async (page) => {
        await page.waitForLoadState()
        await take(page, name)
        await page.context().close()
      },
      (error: Error) => {
        process.stderr.write(`candour: ${name}.png could not be taken: ${error.message.split('\n')[0]}\n`)
        process.exitCode = 1
      },
    )
  }
}

const folder = await mkdtemp(join(tmpdir(), 'candour-pictures-'))
try {
  await mkdir(PICTURES, { recursive: true })
  const running = await start(folder)
  const browser = await openBrowser()
  try {
    await takeAll(browser, running, folder)
  } finally {
    await browser.close()
    await running.stop()
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
