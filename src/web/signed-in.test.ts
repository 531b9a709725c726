import { expect, it } from 'vitest'
import { paths, patterns } from './paths.ts'
import { returnAddress } from './signed-in.ts'

it('after signing in one comes back to an address of ours, and to no other', () => {
  expect(returnAddress('/m/7k4q2w/timeline', '/work')).toBe('/m/7k4q2w/timeline')
  for (const elsewhere of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/m?x=//y',
    '',
    undefined,
    ['/m'],
  ]) {
    expect(returnAddress(elsewhere, '/work')).toBe('/work')
  }
})

it('a link and the pattern that answers it are made from the same words', () => {
  expect(patterns.matter.newDecision).toBe('/m/:matter/decisions/new/:kind')
  expect(paths.matter('7k4q2w').newDecision('referral')).toBe('/m/7k4q2w/decisions/new/referral')
})
