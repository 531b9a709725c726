import type { StaffRole } from '../../domain/act-rule.ts'
import { addDays, addMonths, type CalendarDate, daysBetween } from '../../domain/calendar-date.ts'
import type { InventedServing, InventedStaff } from './found-force.ts'

/** The invented people of whom the stories tell. All are invented; none resembles anybody. */
export const FORCE = { name: 'Northmoor Police', unit: 'Domestic and Sexual Abuse Unit' } as const

type Sign = {
  readonly name: string
  readonly roles: readonly StaffRole[]
  /** What the person is as someone serving; absent for those who serve elsewhere. */
  readonly serves?: { readonly given: string; readonly family: string; readonly rank?: string; readonly unit: string }
}

/** The years that a founding covers. */
type Span = { readonly start: CalendarDate; readonly until: CalendarDate }

const FIRST_POSTS = [
  'Upper Thorpe response A',
  'Ferry Lane response C',
  'Upper Thorpe neighbourhood team',
  'Ferry Lane custody',
]
const STANDARDS = 'Professional Standards, headquarters'

/** Who can sign in. */
export const STAFF = {
  raman: sign('DC Priya Raman', ['detective'], FORCE.unit, 'DC'),
  probert: sign('DC Iwan Probert', ['detective'], FORCE.unit, 'DC'),
  marsh: sign('DS Owen Marsh', ['supervisor'], FORCE.unit, 'DS'),
  castell: sign('DCI Ruth Castell', ['head of unit'], FORCE.unit, 'DCI'),
  adeyemi: sign('Det Supt Helen Adeyemi', ['appropriate authority'], STANDARDS, 'Det Supt'),
  bhandal: sign('Sunita Bhandal', ['vetting officer'], 'Vetting, headquarters'),
  pryke: sign('Joanna Pryke', ['information officer'], 'Information Rights, headquarters'),
  fernley: sign('Marcus Fernley', ['information officer'], 'Information Rights, headquarters'),
  carver: sign('Mei Carver', ['analyst'], 'Performance and Insight, headquarters'),
  fairlie: { name: 'CI Alan Fairlie, Fenland Police', roles: ['oversight'] },
  strand: { name: 'Neil Strand', roles: ['administrator'] },
  pryce: sign('Tom Pryce', ['records'], 'Records, headquarters'),
  hallworth: { name: 'PC Daniel Hallworth', roles: ['officer'] },
} as const satisfies Record<string, Sign>

/** One who can sign in. */
export type StaffKey = keyof typeof STAFF

/** An officer concerned in a story. `left` is how many days before the last day someone's service ended. */
type Part = {
  readonly given: string
  readonly family: string
  readonly rank?: string
  readonly collar?: string
  readonly unit: string
  readonly role: string
  readonly kind?: 'police staff' | 'special constable'
  readonly left?: number
}

/** Officers concerned, by the key that the stories use. */
export const CONCERNED = {
  hallworth: part('Daniel', 'Hallworth', 'PC', '4471', 'Kestrel Road response B', 'response officer'),
  kearton: part('Russell', 'Kearton', 'PS', '2093', 'Schools and Youth, Saltmarsh', 'schools officer', { left: 15 }),
  mossop: part('Joel', 'Mossop', 'PC', '3318', 'Eastmoor neighbourhood team', 'neighbourhood officer'),
  thackwray: part('Adrian', 'Thackwray', 'PS', '1127', 'Coldwell Street response D', 'response sergeant'),
  skelding: part('Nathan', 'Skelding', 'PC', '3902', 'Roads Policing, Priory Gate', 'roads policing officer'),
  wintle: part('Peter', 'Wintle', 'DC', '2764', 'Saltmarsh CID', 'detective'),
  ollerton: part('Rachel', 'Ollerton', 'PC', '4120', 'Control Room, headquarters', 'dispatcher'),
  brathwell: part('Leon', 'Brathwell', 'PC', '3655', 'Tannersbridge response A', 'response officer'),
  garsdale: part('Stephen', 'Garsdale', 'PC', '2418', 'Priory Gate neighbourhood team', 'neighbourhood officer'),
  yarlett: part('Clive', 'Yarlett', 'PS', '1586', 'Custody, Coldwell Street', 'custody sergeant', { left: 62 }),
  threlkeld: part('Darren', 'Threlkeld', 'PC', '3071', 'Eastmoor response C', 'response officer', { left: 121 }),
  penhallow: part('Martin', 'Penhallow', 'PS', '1409', 'Kestrel Road response E', 'response sergeant'),
  orrell: part('Gavin', 'Orrell', 'PC', '3847', 'Coldwell Street response B', 'response officer'),
  tregenza: part('Neil', 'Tregenza', undefined, '9014', 'Tannersbridge specials', 'special constable', {
    kind: 'special constable',
    left: 210,
  }),
  dunmore: part('Kelvin', 'Dunmore', undefined, undefined, 'Front counter, Eastmoor', 'station enquiry officer', {
    kind: 'police staff',
  }),
} as const satisfies Record<string, Part>

/** One officer concerned in a story. */
export type ConcernedKey = keyof typeof CONCERNED | 'probert'

/** Those who can sign in, as the founding takes them. */
export function castOfStaff(): readonly InventedStaff[] {
  return (Object.entries(STAFF) as [StaffKey, Sign][]).map(([key, { name, roles, serves }]) => ({
    key,
    name,
    roles,
    ...(serves || key === 'hallworth' ? { serving: key } : {}),
  }))
}

/** Those in the stories, as people serving: the unit itself, and the officers concerned, with what changed over time. */
export function castServing({ start, until }: Span): readonly InventedServing[] {
  const since = addMonths(until, -12 * 11)
  const unit = (Object.entries(STAFF) as [StaffKey, Sign][]).flatMap(([key, { serves }], at): InventedServing[] =>
    serves
      ? [
          {
            key,
            names: [{ value: { given: serves.given, family: serves.family }, from: since }],
            workerRoles: [{ value: serves.rank ? 'police officer' : 'police staff', from: since }],
            ...(serves.rank ? { ranks: [{ value: serves.rank, from: addMonths(until, -40) }] } : {}),
            postings: [{ value: { unit: serves.unit, role: undefined }, from: addMonths(until, -40) }],
            warrantNumbers: serves.rank ? [{ value: `2${2107 + at * 31}`, from: since }] : [],
          },
        ]
      : [],
  )

  return [
    ...unit,
    ...(Object.entries(CONCERNED) as [string, Part][]).map(([key, each], at) =>
      serving(key, each, at, { start, until }),
    ),
  ]
}

function serving(key: string, each: Part, at: number, { start, until }: Span): InventedServing {
  // The officer of the nine contacts joins as the years begin, so that every one of them falls within his service.
  const joined = key === 'kearton' ? addDays(start, -12) : addDays(addMonths(until, -12 * 9 - at * 5), 11)
  const trained = addDays(joined, 300)
  const moved = addDays(joined, Math.round(daysBetween(joined, until) * (0.45 + (at % 4) * 0.08)))
  const ended = each.left === undefined ? {} : { until: addDays(until, -each.left) }
  const role = each.kind ?? 'police officer'
  const senior = each.rank === 'PS' ? [{ value: 'PC', from: joined, until: addDays(moved, -1) }] : []

  return {
    key,
    names: [{ value: { given: each.given, family: each.family }, from: joined }],
    workerRoles: [
      { value: role, from: joined, ...ended },
      ...(each.left === undefined ? [] : [{ value: 'former officer' as const, from: addDays(until, 1 - each.left) }]),
    ],
    ranks: each.rank ? [...senior, { value: each.rank, from: senior.length ? moved : joined, ...ended }] : [],
    postings: [
      { value: { unit: 'Training, headquarters', role: 'student' }, from: joined, until: addDays(trained, -1) },
      {
        value: { unit: FIRST_POSTS[at % FIRST_POSTS.length] ?? '', role: undefined },
        from: trained,
        until: addDays(moved, -1),
      },
      { value: { unit: each.unit, role: each.role }, from: moved, ...ended },
    ],
    collarNumbers: each.collar ? [{ value: each.collar, from: joined, ...ended }] : [],
    warrantNumbers: role === 'police officer' ? [{ value: `3${1045 + at * 67}`, from: joined, ...ended }] : [],
  }
}

function sign(name: string, roles: readonly StaffRole[], unit: string, rank?: string): Sign {
  const [given = '', family = ''] = (rank ? name.slice(rank.length + 1) : name).split(' ')

  return { name, roles, serves: { given, family, unit, ...(rank ? { rank } : {}) } }
}

function part(
  given: string,
  family: string,
  rank: string | undefined,
  collar: string | undefined,
  unit: string,
  role: string,
  more: Pick<Part, 'kind' | 'left'> = {},
): Part {
  return { given, family, unit, role, ...(rank ? { rank } : {}), ...(collar ? { collar } : {}), ...more }
}
