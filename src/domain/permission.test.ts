import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Capacity, StaffRole } from './act-rule.ts'
import { ACTS, type ActName, decidePermission, type Standing } from './permission.ts'

const ROLES: readonly StaffRole[] = [
  'detective',
  'supervisor',
  'head of unit',
  'appropriate authority',
  'vetting officer',
  'information officer',
  'analyst',
  'oversight',
  'administrator',
  'records',
  'officer',
]
const CAPACITIES: readonly Capacity[] = ['investigates', 'supervises', 'decides', 'outside eye']
const ALL = Object.keys(ACTS) as readonly ActName[]
const UPON_MATTERS = ALL.filter((act) => ACTS[act].upon === 'live matter' || ACTS[act].upon === 'any matter')

const live = (capacities: readonly Capacity[] = []): NonNullable<Standing['matter']> => ({
  kind: 'live',
  capacities,
  standsApart: 'yes',
})

describe('the person concerned may do nothing upon his own matter', () => {
  it('whatever roles and capacities he holds besides', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...UPON_MATTERS),
        fc.subarray([...ROLES]),
        fc.subarray([...CAPACITIES]),
        (act, roles, capacities) => {
          const matter = { kind: 'live', capacities, standsApart: 'no, concerned or shut out' } as const
          expect(decidePermission(act, { roles, matter })).toEqual({
            kind: 'refused',
            rule: 'permission/concerned-or-shut-out',
          })
        },
      ),
    )
  })

  it('and may not open the page about himself', () => {
    const person = { known: 'yes', standsApart: 'no, concerned or shut out' } as const
    expect(decidePermission('open person', { roles: ROLES, person }).kind).toBe('refused')
  })
})

describe('some roles see no matter at all', () => {
  for (const role of ['administrator', 'information officer', 'analyst', 'officer'] as const)
    it(`the ${role}, upon a live matter, may do nothing`, () => {
      for (const act of UPON_MATTERS)
        expect(decidePermission(act, { roles: [role], matter: live() }).kind, act).toBe('refused')
    })
})

describe('a caseworker sees the matters they are on', () => {
  it('a detective who investigates it may open it', () => {
    expect(decidePermission('open matter', { roles: ['detective'], matter: live(['investigates']) }).kind).toBe(
      'permitted',
    )
  })

  it('and one who is not on it may not', () => {
    expect(decidePermission('open matter', { roles: ['detective'], matter: live() }).kind).toBe('refused')
  })

  it('oversight reads facts and not the words', () => {
    expect(decidePermission('open matter', { roles: ['oversight'], matter: live() }).kind).toBe('permitted')
    expect(decidePermission('open narrative', { roles: ['oversight'], matter: live() }).kind).toBe('refused')
  })
})

describe('decisions that the law gives to the appropriate authority', () => {
  for (const act of ['decide referral', 'decide case to answer', 'record outcome', 'decide duty status'] as const)
    it(`${act}: not by the detective who investigates`, () => {
      expect(decidePermission(act, { roles: ['detective'], matter: live(['investigates']) }).kind).toBe('refused')
      expect(decidePermission(act, { roles: ['appropriate authority'], matter: live() }).kind).toBe('permitted')
    })
})

describe('imported history', () => {
  it('is found and never acted upon', () => {
    const matter = { kind: 'history', capacities: [], standsApart: 'yes' } as const
    expect(decidePermission('open history', { roles: ['detective'], matter }).kind).toBe('permitted')
    for (const act of ALL.filter((name) => ACTS[name].upon === 'live matter'))
      expect(decidePermission(act, { roles: ROLES, matter }), act).toEqual({
        kind: 'refused',
        rule: 'permission/history-is-not-acted-upon',
      })
  })
})

it('every line of the table says why', () => {
  for (const act of ALL) expect(ACTS[act].why.length, act).toBeGreaterThan(20)
})
