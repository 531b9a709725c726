import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  acceptSignature,
  corrected,
  isFixed,
  mayFollow,
  missingParticulars,
  notAgreed,
  type Particulars,
  type StatementStanding,
} from './statement.ts'

const ALL: readonly StatementStanding[] = [
  ...(['draft', 'read back', 'amended', 'confirmed', 'signed', 'served', 'superseded by additional'] as const),
]

const WHOLE: Particulars = {
  name: 'Robin Ashdown',
  over18: 'yes',
  age: undefined,
  language: 'English',
  interpreted: 'no',
  interpreter: undefined,
  interpreterDeclares: undefined,
  canRead: 'she can read it',
  reader: undefined,
  present: undefined,
  datesToAvoid: 'none',
  specialMeasures: 'none',
  medicalConsent: 'does not apply',
  personalStatement: 'offered, wanted',
  exhibits: undefined,
}

describe('nothing leads back from a signature', () => {
  it('whatever states are tried after one another', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ALL), { maxLength: 30 }), (tried) => {
        let at: StatementStanding = 'draft'
        for (const next of tried) {
          const before: StatementStanding = at
          if (mayFollow(at, next) === 'yes') at = next
          if (isFixed(before) === 'fixed') expect(isFixed(at)).toBe('fixed')
          if (at === 'signed' && before !== 'signed') expect(before).toBe('confirmed')
        }
      }),
    )
  })
})

describe('what stands on a statement (CJA 1967 s. 9(3); CrimPR r. 16.2; the back of the form)', () => {
  const missing = (changes: Partial<Particulars>) =>
    missingParticulars({ ...WHOLE, ...changes }).map(({ about, provision }) => `${about} by ${provision}`)

  it('is complete, or says by which rule it is not', () => {
    expect(missing({})).toEqual([])
    expect(missing({ over18: 'no' })).toEqual(['age by cja-9-3-a'])
    expect(missing({ over18: 'no', age: 16 })).toEqual([])
    expect(missing({ canRead: 'it was read to her' })).toEqual(['reader by cja-9-3-b'])
    expect(missing({ datesToAvoid: ' ' })).toEqual(['datesToAvoid by mg11-dates'])
    expect(missing({ interpreted: 'yes', interpreter: 'M. Osei' })).toEqual(['interpreterDeclares by crimpr-16-3'])
  })

  it('and is signed only by who took it or supervises, with the declaration', () => {
    const proposed = {
      ...({ standing: 'confirmed', open: [], particulars: WHOLE, declared: 'yes', how: 'typed' } as const),
      signature: 'R. Ashdown',
      before: 'who took it or supervises' as const,
    }
    expect(acceptSignature(proposed)).toEqual({ ok: true, decision: { how: 'typed' } })
    expect(acceptSignature({ ...proposed, before: 'someone else' }).ok).toBe(false)
    expect(acceptSignature({ ...proposed, declared: 'no' }).ok).toBe(false)
    expect(acceptSignature({ ...proposed, signature: ' ' }).ok).toBe(false)
    for (const standing of ALL.filter((each) => each !== 'confirmed'))
      expect(acceptSignature({ ...proposed, standing }).ok, standing).toBe(false)
  })
})

describe('a correction', () => {
  it('may become several paragraphs or none, but never nothing at all', () => {
    expect(corrected(['a', 'b', 'c'], 2, ['x', 'y'])).toMatchObject({ ok: true, paragraphs: ['a', 'x', 'y', 'c'] })
    expect(corrected(['a', 'b'], 2, [])).toMatchObject({ ok: true, paragraphs: ['a'] })
    expect(corrected(['a'], 1, [])).toEqual({ ok: false, refusal: 'nothing left' })
    expect(corrected(['a'], 1, ['a'])).toEqual({ ok: false, refusal: 'nothing changed' })
    expect(corrected(['a'], 2, ['b'])).toEqual({ ok: false, refusal: 'no such paragraph' })
  })

  it('leaves open what was not agreed, said in runs', () => {
    expect(notAgreed([7, 8, 9, 10, 11, 12, 13, 14])).toBe('8 paragraphs have not been agreed: 7 to 14')
    expect(notAgreed([2, 5, 6])).toBe('3 paragraphs have not been agreed: 2, 5, 6')
  })
})
