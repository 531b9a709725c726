import { describe, expect, it } from 'vitest'
import { firstPageFor, navigationFor } from './navigation.ts'

describe('the navigation', () => {
  it('offers one who decides what waits for a decision', () => {
    const texts = navigationFor(['appropriate authority'], 'decisions').map(({ text }) => text)
    expect(texts).toEqual(['My work', 'Decisions to make', 'Matters', 'People', 'Find'])
  })

  it('joins the items of someone with two roles, each once and never more than six', () => {
    const items = navigationFor(['detective', 'records', 'oversight'], undefined)
    expect(items.map(({ text }) => text)).toEqual(['My work', 'Matters', 'People', 'Find', 'Guidance', 'Imports'])
  })

  it('offers an administrator no matter', () => {
    expect(navigationFor(['administrator'], undefined).map(({ text }) => text)).toEqual(['Guidance'])
  })

  it('opens after signing in on the first item of the first role', () => {
    expect([firstPageFor(['oversight']), firstPageFor(['records', 'detective'])]).toEqual(['/escalations', '/imports'])
  })
})
