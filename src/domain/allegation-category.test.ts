import { describe, expect, it } from 'vitest'
import {
  CATEGORY_SCHEME_IDS,
  CATEGORY_SCHEMES,
  categoryName,
  categorySchemeOn,
  decideCategory,
} from './allegation-category.ts'
import { calendarDate } from './calendar-date.ts'
import { provision } from './provision.ts'

const GIVEN = {
  scheme: 'IOPC 2020',
  code: 'K',
  factors: [],
  cameToAttention: calendarDate('2026-11-02'),
  before: 'not categorised',
  reason: undefined,
} as const

describe('a category of an allegation', () => {
  it('is a scheme and a code: the same letter means different things in two schemes', () => {
    expect(categoryName('IOPC 2020', 'B')).toBe('B Police powers, policies and procedures')
    expect(categoryName('IOPC before 2020', 'B')).toBe('B Sexual assault')
    expect(categoryName('IOPC 2020', 'D')).not.toBe(categoryName('IOPC before 2020', 'D'))
  })

  it('has letters A to L without I from 2020, and only those known before', () => {
    const letters = Object.keys(CATEGORY_SCHEMES['IOPC 2020'].codes).filter((code) => code.length === 1)
    expect(letters.join('')).toBe('ABCDEFGHJKL')
    expect(Object.keys(CATEGORY_SCHEMES['IOPC before 2020'].codes)).toEqual(['B', 'D', 'Y'])
  })

  it('is counted in the scheme of the day on which its matter came to attention', () => {
    expect(categorySchemeOn(calendarDate('2020-01-31'))).toBe('IOPC before 2020')
    expect(categorySchemeOn(calendarDate('2020-02-01'))).toBe('IOPC 2020')
  })

  it('of the other scheme is refused with the rule, also where both know the letter', () => {
    expect(decideCategory({ ...GIVEN, scheme: 'IOPC before 2020', code: 'B' })).toMatchObject({
      ok: false,
      missing: [{ about: 'code', provision: 'iopc-capture-2020' }],
    })
    expect(decideCategory({ ...GIVEN, code: 'Y' })).toMatchObject({ ok: false, missing: [{ about: 'code' }] })
    expect(decideCategory({ ...GIVEN, code: 'toString' }).ok).toBe(false)
  })

  it('may be left open where a factor is given, and not otherwise', () => {
    expect(decideCategory({ ...GIVEN, code: undefined }).ok).toBe(false)
    expect(decideCategory({ ...GIVEN, code: undefined, factors: ['custody'] })).toMatchObject({
      ok: true,
      decision: { code: undefined, scheme: undefined, factors: ['custody'] },
    })
  })

  it('rests on lists that nobody has checked, and says so', () => {
    for (const scheme of CATEGORY_SCHEME_IDS)
      expect(provision(CATEGORY_SCHEMES[scheme].provision).checked, scheme).toBe('unverified')
  })
})
