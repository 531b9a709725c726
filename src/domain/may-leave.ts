import type { AbuseKind, ConductDescription } from './allegation.ts'
import type { CriminalStatus } from './criminal-strand.ts'
import type { Ground } from './decision.ts'

/** The facts of a matter on which it turns whether anything that could point to a person may leave the installation. */
export type LeavingFacts = {
  readonly allegations: readonly {
    readonly abuse: readonly (AbuseKind | (string & {}))[]
    readonly conduct: readonly (ConductDescription | (string & {}))[]
    /** Every standing of the criminal side, oldest first. */
    readonly criminal: readonly CriminalStatus[]
  }[]
}

/** Figures about many matters are no record of one and are not decided here. */
export type Leaving =
  | { readonly kind: 'not barred' }
  | { readonly kind: 'barred'; readonly grounds: readonly [Ground, ...Ground[]] }

/** From which standing proceedings are active: from arrest or charge on. Unverified. */
const BEGINS: readonly CriminalStatus[] = [
  'arrested',
  'on pre-charge bail',
  'charge authorised by the CPS',
  'charged',
  'trial listed',
  'under appeal',
]

/** By which they cease. Release under investigation is release otherwise than on bail. Unverified. */
const CEASES: readonly CriminalStatus[] = [
  'not criminal',
  'released under investigation',
  'no further action by the police',
  'no further action by the CPS',
  'out-of-court disposal',
  'convicted',
  'acquitted',
  'discontinued',
  'stayed',
]

/**
 * Whether a record of this matter is barred from leaving the installation in any form that could point to a person.
 *
 * Active criminal proceedings bar it while they last. A sexual offence that is alleged bars it for the lifetime of whoever
 * it is said to have happened to, whatever came of it: proof, withdrawal and closing change nothing.
 *
 * @returns not barred; or barred on every ground that applies
 * @see CCA 1981 s. 2 and Sch. 1; SO(A)A 1992 s. 1; both unverified
 */
export function mayLeave({ allegations }: LeavingFacts): Leaving {
  const grounds: Ground[] = []
  if (allegations.some(({ criminal }) => areActive(criminal)))
    grounds.push({ provision: 'cca-sch-1', because: 'criminal proceedings are active' })
  if (allegations.some(isSexual))
    grounds.push({
      provision: 'soaa-1',
      because: 'a sexual offence is alleged, and whoever it is said to have happened to stays unnamed for life',
    })
  const [first, ...rest] = grounds

  return first ? { kind: 'barred', grounds: [first, ...rest] } : { kind: 'not barred' }
}

function areActive(criminal: readonly CriminalStatus[]): boolean {
  const turns = criminal.filter((status) => BEGINS.includes(status) || CEASES.includes(status))
  const last = turns.at(-1)

  return last !== undefined && BEGINS.includes(last)
}

function isSexual({ abuse, conduct }: LeavingFacts['allegations'][number]): boolean {
  return abuse.includes('sexual') || conduct.includes('serious sexual offence')
}
