import { expect, it } from 'vitest'
import { within } from './words.ts'

it('within a sentence only the first letter of the words is small', () => {
  expect(within('Suspended since Thu 17 Dec 2020')).toBe('suspended since Thu 17 Dec 2020')
})
