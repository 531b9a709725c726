import type { Connection } from '../../domain/unconnected.ts'
import { workTogether } from '../../store/inquiry.ts'
import { staffOfForce, thoseBeside } from '../../store/staff-person.ts'
import type { Desk } from '../decision/deciding.ts'
import { concernedIn } from '../matter/case-file.ts'
import { thoseOfUnit } from '../matter/of-unit.ts'

/** Decisions by which somebody outside looks at a matter; they tie nobody to it. */
const FROM_OUTSIDE: readonly string[] = [
  'closing approval',
  'closing objection',
  'lowering approval',
  'lowering objection',
]

/** What ties whoever acts to a matter, to the officer concerned, and to whoever proposed what they are asked to look at. */
export async function connectionsOf(
  { tx, acting, file }: Pick<Desk, 'tx' | 'acting' | 'file'>,
  { proposer, outsideUnit }: { readonly proposer: string | undefined; readonly outsideUnit: 'asked' | 'not asked' },
): Promise<readonly Connection[]> {
  const { person, today } = acting
  const staff = await staffOfForce(tx, file.matter.force)
  const beside = async (serving: string) => (await thoseBeside(tx, [person], serving, today)).has(person)
  const concerned = concernedIn(file)
  const theirs = await Promise.all(concerned.map(beside))
  const proposerServes = staff.find(({ id }) => id === proposer)?.person_serving ?? undefined
  const found: [Connection, boolean][] = [
    ['proposed it', person === proposer],
    ['is on the matter', file.onIt.some(({ staff_person }) => staff_person === person)],
    ['decided in it', file.decisions.some((each) => each.decided_by === person && !FROM_OUTSIDE.includes(each.kind))],
    ['serves beside the officer', theirs.includes(true)],
    [
      'serves beside the proposer',
      person !== proposer && proposerServes !== undefined && (await beside(proposerServes)),
    ],
    [
      'works with the proposer',
      proposer !== undefined && person !== proposer && (await workTogether(tx, person, proposer, file.matter.id)),
    ],
    [
      'is of the unit',
      outsideUnit === 'asked' &&
        (await thoseOfUnit(tx, staff, { force: file.matter.force, concerned, day: today }, [person])).has(person),
    ],
  ]

  return found.filter(([, tied]) => tied).map(([connection]) => connection)
}
