import { describe, expect, it } from 'vitest'
import { readSpokenName, spokenNameFrom } from './spoken-name.ts'
import { FIRST_WORDS, SECOND_WORDS } from './spoken-name-words.ts'

describe('the name by which people speak of a matter', () => {
  it('is two words, the same for the same bytes', () => {
    expect(spokenNameFrom(Uint8Array.of(0, 0, 0, 0))).toBe(`${FIRST_WORDS[0]} ${SECOND_WORDS[0]}`)
    expect(spokenNameFrom(Uint8Array.of(1, 2, 3, 4))).toBe(spokenNameFrom(Uint8Array.of(1, 2, 3, 4, 5)))
  })

  it('comes from two lists of at least 120 plain words, none twice and none in both', () => {
    expect(FIRST_WORDS.length).toBeGreaterThanOrEqual(120)
    expect(SECOND_WORDS.length).toBeGreaterThanOrEqual(120)
    const all = [...FIRST_WORDS, ...SECOND_WORDS]
    expect(new Set(all).size).toBe(all.length)
    expect(all.filter((word) => !/^[A-Z][a-z]+$/.test(word))).toEqual([])
  })

  it('holds no word of courts, custody, ranks, wounds or weapons', () => {
    const never =
      /^(court|cell|dock|strand|station|yard|ward|thorn|nettle|grave|gallows|trap|gun|bed)s?$|rape|blood|bruis|knife|chok|strang|sergeant/i
    expect([...FIRST_WORDS, ...SECOND_WORDS].filter((word) => never.test(word))).toEqual([])
  })

  it('is not made from too little chance', () => {
    expect(() => spokenNameFrom(Uint8Array.of(1, 2, 3))).toThrow(RangeError)
  })
})

describe('a spoken name that somebody types', () => {
  it('is read in the letters in which it is kept', () => {
    expect(readSpokenName('  alder   QUAY ')).toBe('Alder Quay')
  })
})
