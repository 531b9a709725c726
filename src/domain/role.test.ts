import { describe, expect, it } from 'vitest'
import { PARTY_ROLES, roleName } from './role.ts'

describe('what a person is in a matter', () => {
  it('is said in the words of the law, never as victim or perpetrator', () => {
    expect(PARTY_ROLES.map(roleName)).toEqual([
      'Reporter',
      'Complainant',
      'Interested person',
      'Witness',
      'Officer concerned',
      'Police friend',
      'Relevant lawyer',
    ])
  })
})
