import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressOf, makeReference, parseReference, showReference } from './reference.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const references = fc.uint8Array({ minLength: 5, maxLength: 5 }).map(makeReference)

describe('a reference', () => {
  it('is six characters, none of which is I, L, O or U', () => {
    fc.assert(fc.property(references, (reference) => /^[0-9A-HJKMNP-TV-Z]{6}$/.test(reference)))
  })

  it('is shown with a hyphen and stands in an address without one', () => {
    const reference = makeReference(Uint8Array.of(7, 19, 4, 22, 2))
    expect(showReference(reference)).toMatch(/^7K4P-2.$/)
    expect(addressOf(reference)).toMatch(/^7k4p2.$/)
  })

  it('is read whatever its case, spaces and hyphens', () => {
    fc.assert(
      fc.property(references, (reference) => {
        for (const typed of [
          reference,
          addressOf(reference),
          showReference(reference),
          ` ${showReference(reference)} `,
        ]) {
          expect(parseReference(typed)).toEqual({ ok: true, reference })
        }
      }),
    )
  })

  it('is read where someone wrote O for 0, or I or L for 1', () => {
    fc.assert(
      fc.property(references, (reference) => {
        expect(parseReference(reference.replaceAll('0', 'o').replaceAll('1', 'I'))).toEqual({ ok: true, reference })
        expect(parseReference(reference.replaceAll('0', 'O').replaceAll('1', 'l'))).toEqual({ ok: true, reference })
      }),
    )
  })

  it('is refused when any one character is wrong', () => {
    fc.assert(
      fc.property(references, (reference) => {
        for (let place = 0; place < 6; place += 1) {
          for (const wrong of ALPHABET.replace(reference[place] ?? '', '')) {
            const typed = reference.slice(0, place) + wrong + reference.slice(place + 1)
            if (parseReference(typed).ok) return false
          }
        }
        return true
      }),
    )
  })

  it('is refused when two unlike neighbours are exchanged', () => {
    fc.assert(
      fc.property(references, fc.integer({ min: 0, max: 4 }), (reference, place) => {
        const [a, b] = [reference[place] ?? '', reference[place + 1] ?? '']
        fc.pre(a !== b)
        expect(parseReference(reference.slice(0, place) + b + a + reference.slice(place + 2)).ok).toBe(false)
      }),
    )
  })

  it('is refused when it is too short, too long, or holds a character that is never used', () => {
    expect(parseReference('7K4Q')).toEqual({ ok: false, refusal: 'not-six-characters' })
    expect(parseReference('7K4Q2W2')).toEqual({ ok: false, refusal: 'not-six-characters' })
    expect(parseReference('7K4U2W')).toEqual({ ok: false, refusal: 'character-never-used' })
    expect(parseReference('7K4€2W')).toEqual({ ok: false, refusal: 'character-never-used' })
  })

  it('is not made from too little chance', () => {
    expect(() => makeReference(Uint8Array.of(1, 2, 3, 4))).toThrow(RangeError)
  })
})
