import { describe, expect, it } from 'vitest'
import type { CriminalStatus } from './criminal-strand.ts'
import { type LeavingFacts, mayLeave } from './may-leave.ts'

const of = (criminal: readonly CriminalStatus[], abuse: readonly string[] = ['domestic abuse']): LeavingFacts => ({
  allegations: [{ abuse, conduct: ['serious corruption'], criminal }],
})
const barredBy = (facts: LeavingFacts) => {
  const leaving = mayLeave(facts)
  return leaving.kind === 'barred' ? leaving.grounds.map(({ provision }) => provision) : []
}

describe('a record of a matter may not leave while criminal proceedings are active (CCA 1981 s. 2, Sch. 1)', () => {
  it.each<readonly [readonly CriminalStatus[]]>([
    [['arrested']],
    [['under investigation', 'arrested', 'interviewed voluntarily', 'with the CPS for a decision']],
    [['arrested', 'on pre-charge bail']],
    [['charged']],
    [['charged', 'trial listed']],
    [['convicted', 'under appeal']],
  ])('after %j', (criminal) => {
    expect(barredBy(of(criminal))).toEqual(['cca-sch-1'])
  })

  it.each<readonly [readonly CriminalStatus[]]>([
    [[]],
    [['under investigation']],
    [['interviewed voluntarily', 'with the CPS for a decision']],
    [['arrested', 'released under investigation']],
    [['charged', 'acquitted']],
    [['arrested', 'no further action by the police']],
  ])('and that bar is no longer there after %j', (criminal) => {
    expect(barredBy(of(criminal))).toEqual([])
  })

  it('one active allegation bars the whole matter', () => {
    const facts = { allegations: [...of(['acquitted']).allegations, ...of(['charged']).allegations] }
    expect(barredBy(facts)).toEqual(['cca-sch-1'])
  })
})

describe('a record of a matter with a sexual offence alleged never leaves (SO(A)A 1992 s. 1)', () => {
  it.each<readonly [readonly CriminalStatus[]]>([[[]], [['not criminal']], [['acquitted']], [['convicted']]])(
    'whatever came of it: %j',
    (criminal) => {
      expect(barredBy(of(criminal, ['sexual']))).toEqual(['soaa-1'])
    },
  )

  it('on both grounds where both apply', () => {
    expect(barredBy(of(['charged'], ['sexual']))).toEqual(['cca-sch-1', 'soaa-1'])
  })

  it('also where only the conduct is described so', () => {
    expect(barredBy({ allegations: [{ abuse: [], conduct: ['serious sexual offence'], criminal: [] }] })).toEqual([
      'soaa-1',
    ])
  })
})
