import { describe, expect, it } from 'vitest'
import { checkPurity, reachesFor } from './purity.ts'

const planted = [
  ['a clock', 'export const today = () => new Date()'],
  ['a clock', 'export const now = Date.now()'],
  ['a random source', 'export const salt = crypto.getRandomValues(new Uint8Array(32))'],
  ['the network', "export const calendar = fetch('https://example.org')"],
  ['the environment', 'export const zone = process.env.TZ'],
] as const

describe('the domain and the engines are given what they need', () => {
  for (const [what, source] of planted) {
    it(`and are caught reaching for ${what}: ${source}`, () => {
      expect(reachesFor(source)).toEqual([what])
    })
  }

  it('and may do arithmetic on a date that was passed in, or speak of a clock in a comment', () => {
    expect(reachesFor('// never Date.now()\nexport const year = (at: Date) => new Date(at).getFullYear()')).toEqual([])
  })

  it('throughout the tree as it stands', () => {
    expect(checkPurity().faults).toEqual([])
  })
})
