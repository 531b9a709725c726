import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from './browser.ts'

/** The pictures of the README are of the running system and can be taken again: an installation of its own, on a scratch folder. */
const HOME = join(import.meta.dirname, '..')
const PICTURES = join(HOME, 'docs', 'pictures')
const WIDTH = 1280
const TALLEST = 1500
const LIMIT = 200_000

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
  const path = join(PICTURES, `${name}.png`)
  await page.screenshot({ path })
  const { size } = await stat(path)
  if (size > LIMIT) throw new Error(`${name}.png has ${size} bytes, more than ${LIMIT}.`)
  process.stdout.write(`docs/pictures/${name}.png ${Math.round(size / 1000)} kB\n`)
}

async function takeAll(browser: Browser, running: Running, folder: string): Promise<void> {
  const detective = await signIn(browser, running, 'DC Priya Raman')
  await take(detective, 'my-work')
  const late = detective.getByRole('row').filter({ hasText: 'Late by' }).first()
  await detective.goto((await late.getByRole('link').last().getAttribute('href')) ?? '/work')
  await take(detective, 'matter')

  const decider = await signIn(browser, running, 'Det Supt Helen Adeyemi')
  await decider.goto('/decisions')
  await decider
    .getByRole('link', { name: /referred to the IOPC/ })
    .first()
    .click()
  await take(decider, 'decision')
  await decider.goto('/find')
  await decider.locator('main').getByRole('textbox').first().fill('Kearton')
  await decider.locator('main').getByRole('button').first().click()
  await decider
    .locator('main')
    .getByRole('link', { name: /Kearton/ })
    .first()
    .click()
  await take(decider, 'officer')

  const records = await signIn(browser, running, 'Tom Pryce')
  const file = join(folder, 'history-2011.csv')
  await writeFile(file, HISTORY)
  await records.goto('/imports/new')
  await records.locator('main').getByRole('textbox').first().fill('Westmarch Constabulary')
  await records.locator('input[type=file]').setInputFiles(file)
  await records.locator('main').getByRole('button').first().click()
  await records.locator('main a.govuk-button').click()
  await take(records, 'import')

  const visitor = await (await browser.newContext({ viewport: { width: WIDTH, height: 900 } })).newPage()
  await visitor.goto(running.portal)
  await take(visitor, 'portal')
}

const folder = await mkdtemp(join(tmpdir(), 'candour-pictures-'))
const running = await start(folder)
const browser = await openBrowser()
try {
  await mkdir(PICTURES, { recursive: true })
  await takeAll(browser, running, folder)
} finally {
  await browser.close()
  await running.stop()
  await rm(folder, { recursive: true, force: true })
}
