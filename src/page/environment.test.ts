import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createPages } from './environment.ts'

const { resolve } = createRequire(import.meta.url)
const components = join(dirname(resolve('govuk-frontend/package.json')), 'dist/govuk/components')

type Fixture = { readonly name: string; readonly options: object; readonly html: string }

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
const macro = (name: string): string => `govuk${camel(`-${name}`)}`

describe('the official components come out of our environment exactly as published', () => {
  const names = readdirSync(components, { withFileTypes: true }).filter((entry) => entry.isDirectory())

  it.each(names.map(({ name }) => name))('%s', (name) => {
    const { fixtures } = JSON.parse(readFileSync(join(components, name, 'fixtures.json'), 'utf8')) as {
      fixtures: Fixture[]
    }
    const pages = createPages(components)

    expect(fixtures.length).toBeGreaterThan(0)
    for (const fixture of fixtures) {
      const source = `{% from "govuk/components/${name}/macro.njk" import ${macro(name)} %}{{ ${macro(name)}(params) }}`
      expect(pages.renderText(source, { params: fixture.options }).trim(), fixture.name).toBe(fixture.html.trim())
    }
  })
})

describe('text from a record', () => {
  it('is escaped, in our elements as in theirs', () => {
    const pages = createPages(components)
    const source = `{% from "page/elements.njk" import content, table %}{{ content(view) }}`
    const html = pages.renderText(source, {
      view: ['<b>', { kind: 'link', text: '<i>', href: '"><script>', strong: false }],
    })
    expect(html).not.toMatch(/<(b|i|script)>/)
  })
})

describe('a page of the public portal', () => {
  it('offers a way out first, and needs no script', () => {
    const page = {
      title: 'Checkpoint – Candour',
      nonce: 'n',
      importMap: '',
      assets: { styles: ['/assets/govuk-public.css'], icon: '/assets/icon.svg' },
      force: 'Northmoor Police',
      home: '/',
      leave: 'https://www.bbc.co.uk/weather',
      navigation: [{ text: 'How to check', href: '/check', current: true }],
      foot: [{ text: 'Accessibility', href: '/accessibility' }],
    }
    const source =
      '{% extends "page/public-layout.njk" %}{% block lead %}<h1 class="candour-title">Checkpoint</h1>{% endblock %}'
    const html = createPages(components).renderText(source, { page, errors: [] })

    expect(html).toContain('class="govuk-template__body candour candour-public"')
    expect(html).toContain('<a href="https://www.bbc.co.uk/weather" rel="noreferrer nofollow">Leave this site</a>')
    expect(html).not.toMatch(/<script[^>]* src=|type="module"|type="importmap"/)
  })
})
