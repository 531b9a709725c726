import type { InventedStaff } from '../found-force.ts'
import { inventName } from '../names.ts'
import type { Random } from '../random.ts'
import type { Hands } from './telling.ts'

/** Who works the many matters beside the people of the stories: those of today sign in, those who left do not. */
const DETECTIVES = 28
const BEFORE = { detective: 60, supervisor: 9, 'appropriate authority': 5, 'vetting officer': 3 } as const
const RANKS = { detective: 'DC', supervisor: 'DS', 'appropriate authority': 'Det Supt', 'vetting officer': '' } as const

type Role = keyof typeof BEFORE

export function inventStaff(random: Random): readonly InventedStaff[] {
  const made = (role: Role, count: number, left: 'the unit' | undefined): readonly InventedStaff[] =>
    Array.from({ length: count }, (_, at) => {
      const { given, family } = inventName(random)

      return {
        key: keyOf(role, at, left),
        name: `${RANKS[role]} ${given} ${family}`.trim(),
        roles: [role],
        ...(left ? { left } : {}),
      }
    })

  return [
    ...made('detective', DETECTIVES, undefined),
    ...made('detective', BEFORE.detective, 'the unit'),
    ...made('supervisor', BEFORE.supervisor, 'the unit'),
    ...made('appropriate authority', BEFORE['appropriate authority'], 'the unit'),
    ...made('vetting officer', BEFORE['vetting officer'], 'the unit'),
  ]
}

/**
 * Who works a matter: those who have left the unit what has ended; what goes on a detective of today, with the supervisor,
 * the appropriate authority and the vetting officer of the stories, who are the first of their role in this force.
 */
export function handsFor(matter: 'ended' | 'goes on', random: Random): Readonly<Record<keyof Hands, string>> {
  if (matter === 'goes on')
    return {
      investigates: keyOf('detective', random.below(DETECTIVES), undefined),
      ...{ supervises: 'marsh', decides: 'adeyemi', vets: 'bhandal', approves: 'fairlie' },
    }
  const one = (role: Role) => keyOf(role, random.below(BEFORE[role]), 'the unit')

  return {
    investigates: one('detective'),
    supervises: one('supervisor'),
    decides: one('appropriate authority'),
    vets: one('vetting officer'),
    approves: 'fairlie',
  }
}

function keyOf(role: Role, at: number, left: 'the unit' | undefined): string {
  return `${left ? 'former' : 'today'} ${role} ${at + 1}`
}
