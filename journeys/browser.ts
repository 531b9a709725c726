import { readFileSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { createRequire, findPackageJSON } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'

const PACKED = findPackageJSON('@sparticuz/chromium', import.meta.url) ?? ''

/** Its own default arguments switch web security off, so none of them is used. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-quic',
  '--no-first-run',
]

/** The browser from npm is for Linux on x64; elsewhere an installed Chrome is used. */
async function executable(): Promise<{ executablePath: string } | { channel: 'chrome' }> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome' }

  // It unpacks to TMPDIR and takes whatever version it finds there, so each version has a folder of its own.
  const { version } = JSON.parse(await readFile(PACKED, 'utf8'))
  const folder = join(tmpdir(), `candour-chromium-${version}`)
  const before = process.env.TMPDIR
  await mkdir(folder, { recursive: true })
  process.env.TMPDIR = folder
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    return { executablePath: await packed.executablePath() }
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/** A real Chromium, without a window. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ ...(await executable()), args: ARGUMENTS, headless: true })
}

/** What of axe is used here; its results are those of the builder. */
type Axe = {
  readonly run: (within: Document, options: object) => ReturnType<AxeBuilder['analyze']>
}

export type Violation = { readonly rule: string; readonly why: string; readonly where: readonly string[] }

/** The axe that @axe-core/playwright brings, without its builder, which reads the whole of axe anew for every question. */
const AXE = readFileSync(
  createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
)
const sessions = new WeakMap<Page, CDPSession>()

/** What axe finds against WCAG 2.0 to 2.2, A and AA, and its own best practice. An empty list is what one wants. */
export async function axe(page: Page): Promise<readonly Violation[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    const session = sessions.get(page) ?? (await page.context().newCDPSession(page))
    sessions.set(page, session)
    // As a script and not through eval, the browser keeps what it compiled for the next page.
    await session.send('Runtime.evaluate', { expression: AXE })
  }
  // No page of ours holds a frame, so none has to be put together.
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe }
    const { violations } = await axe.run(document, {
      preload: false,
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations.map(({ id, help, nodes }) => ({
      rule: id,
      why: help,
      where: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
    }))
  })
}

/** How many pixels the page is wider than the window: 0 unless it scrolls sideways. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** The size of the smallest text in view, in CSS pixels. */
export async function smallestText(page: Page): Promise<number> {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    let smallest = Number.POSITIVE_INFINITY
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement
      if (!element || !texts.currentNode.textContent?.trim() || !element.checkVisibility()) continue
      smallest = Math.min(smallest, Number.parseFloat(getComputedStyle(element).fontSize))
    }
    return smallest
  })
}

/** The spacing that a reader may set under WCAG 1.4.12; nothing may be lost by it. */
export async function spaceText(page: Page): Promise<void> {
  // Through a constructed sheet: an added style element would be stopped by the page's own policy.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-bottom: 2em !important }`)
    document.adoptedStyleSheets = [sheet]
  })
}
