import { addDays, type CalendarDate } from '../../../domain/calendar-date.ts'
import type { ImportProfile } from '../../../domain/import-profile.ts'
import { type Dated, trueOn } from '../../../domain/person-serving.ts'
import type { Spell } from '../found-force.ts'
import type { DrawnAllegation } from './draw-matter.ts'
import type { MatterOfForce } from './matter-of-force.ts'
import { oldCategory, spelledOtherwise } from './old-words.ts'
import type { Person } from './people.ts'
import type { True } from './truth.ts'

export const OLD_COLUMNS = [
  ...[
    'allegation',
    'matter',
    'officer',
    'came',
    'happened',
    'closed',
    'code',
    'category',
    'abuse',
    'finding',
    'outcome',
  ],
  ...['told by', 'name', 'collar', 'rank', 'posting', 'gender', 'joined', 'left'],
] as const

/** Where an old matter was kept: its force, how that force numbers, and what it knows of the person. */
export const OLD_FORCES = {
  'in the old files': { name: 'Northmoor Police, files before 2020', letters: 'NM' },
  'in the old files of the second force': { name: 'Fenland Police, files before 2020', letters: 'FP' },
} as const

export type OldKeeping = keyof typeof OLD_FORCES

/** The rows of one matter in the old file, and whom they truly concern. */
export function oldRows(
  matter: MatterOfForce,
  kept: OldKeeping,
  people: readonly Person[],
): readonly { readonly cells: readonly string[]; readonly truth: True }[] {
  const { number, drawn, on } = matter
  const { letters, name: force } = OLD_FORCES[kept]
  const closed = addDays(on, drawn.lasts)

  return drawn.allegations.map((allegation, at) => {
    const place = matter.subjects[allegation.concerns === 'the first' ? 0 : 1]
    const person = people[place] as Person
    const half = allegation.known === 'half'
    const officer = half ? NOT_KNOWN : officerReference(letters, place, person, on)
    const record = `${letters}/A/${number}-${at + 1}`
    const { code, category, abuse } = oldCategory(allegation.type)
    const ended = oldEnding(allegation)
    const cells = [
      ...[record, `${letters}/${number}`, officer, on, addDays(on, -allegation.happenedBefore), closed],
      ...[code, category, abuse, ...ended, drawn.teller === 'a colleague' ? 'colleague' : 'public'],
      ...(half ? NOBODY : describedOf(person, on, matter, kept)),
    ]

    return {
      cells,
      truth: { force, record, said: officer, person: person.key, because: whyOf(kept, half, person, on) },
    }
  })
}

const NOT_KNOWN = 'NK'
const NOBODY = ['', '', '', '', '', '', '']

/** The old system gave somebody a new number when their name changed, in every second case. */
function officerReference(letters: string, place: number, person: Person, on: CalendarDate): string {
  const second = person.serves.names[1]?.from
  const anew = second !== undefined && on >= second && place % 2 === 0

  return `${letters}${String(place + 1).padStart(6, '0')}${anew ? 'B' : ''}`
}

function whyOf(kept: OldKeeping, half: boolean, person: Person, on: CalendarDate): True['because'] {
  if (half) return 'known by half'
  if (kept !== 'in the old files') return 'in another force'
  const changed = person.serves.names[1]?.from

  return changed !== undefined && on < changed ? 'under an earlier name' : 'by number'
}

function describedOf(person: Person, on: CalendarDate, { number }: MatterOfForce, kept: OldKeeping): readonly string[] {
  const { serves, gender, joined, left } = person
  if (kept !== 'in the old files') {
    const [first] = serves.names
    return [
      first ? fullName(first.value, number) : '',
      String(1000 + (number % 3000)),
      'PC',
      '',
      gender,
      '',
      joined.slice(0, 4),
    ]
  }
  const name = trueOn(dated(serves.names), on)
  const posting = trueOn(dated(serves.postings ?? []), on)
  const [collar, rank] = [trueOn(dated(serves.collarNumbers ?? []), on), trueOn(dated(serves.ranks ?? []), on)]
  const gone = left !== undefined && left < ('2020-02-01' as CalendarDate) ? left.slice(0, 4) : ''

  return [
    name ? fullName(name, number) : '',
    collar ?? '',
    rank ?? '',
    posting?.unit ?? '',
    gender,
    joined.slice(0, 4),
    gone,
  ]
}

function fullName(name: { readonly given: string; readonly family: string }, turn: number): string {
  return spelledOtherwise(`${name.given} ${name.family}`, turn)
}

/** Spells as the domain reads them. */
export function dated<Value>(spells: readonly Spell<Value>[]): readonly Dated<Value>[] {
  return spells.map(({ value, from, until }) => ({ value, from, until }))
}

function oldEnding({ finding, ending }: DrawnAllegation): readonly [finding: string, outcome: string] {
  const found = finding === 'none' ? 'NO CTA' : 'CTA'
  if (ending.wished === 'reflective practice review process') return [found, finding === 'none' ? 'ADVICE' : 'ACTION']

  return [found, OLD_OUTCOMES[ending.wished] ?? 'NONE']
}

const OLD_OUTCOMES: Readonly<Record<string, string>> = {
  'written warning': 'WW',
  'final written warning': 'FWW',
  'dismissed without notice': 'DISM',
  'resigned before a finding': 'RES',
  'retired before a finding': 'RET',
}

/** How the old files are read, as a records officer would have decided it. */
export function oldProfile(kept: OldKeeping): ImportProfile {
  const text = (column: (typeof OLD_COLUMNS)[number], becomes: ImportProfile['columns'][number]['becomes']) => ({
    column,
    becomes,
  })
  const coded = (
    column: (typeof OLD_COLUMNS)[number],
    becomes: 'abuse class' | 'finding' | 'outcome' | 'reported by',
    codes: Readonly<Record<string, string>>,
  ) => ({ column, becomes, codes, otherwise: 'reject' }) as const

  return {
    name: OLD_FORCES[kept].name,
    version: 1,
    scheme: 'Northmoor and Fenland before 2020',
    file: { encoding: 'utf-8', delimiter: ',' },
    key: ['allegation'],
    notRecorded: [],
    columns: [
      text('allegation', 'allegation reference'),
      text('matter', 'matter reference'),
      text('officer', 'officer reference'),
      { column: 'came', becomes: 'came to attention', dates: 'year first' },
      { column: 'happened', becomes: 'happened on', dates: 'year first' },
      { column: 'closed', becomes: 'closed on', dates: 'year first' },
      text('code', 'category code'),
      text('category', 'category'),
      coded('abuse', 'abuse class', { D: 'domestic', S: 'sexual', H: 'sexual harassment', N: 'none' }),
      coded('finding', 'finding', { CTA: 'case to answer', 'NO CTA': 'no case to answer' }),
      coded('outcome', 'outcome', {
        NONE: 'no action',
        ADVICE: 'management advice',
        ACTION: 'management action',
        WW: 'written warning',
        FWW: 'final written warning',
        DISM: 'dismissed without notice',
        RES: 'resigned before a finding',
        RET: 'retired before a finding',
      }),
      coded('told by', 'reported by', { public: 'a member of the public', colleague: 'a colleague' }),
      text('name', 'officer name'),
      text('collar', 'collar number'),
      text('rank', 'rank'),
      text('posting', 'posting'),
      text('gender', 'gender'),
      text('joined', 'year appointed'),
      text('left', 'year left'),
    ],
    placeholders: [{ column: 'officer', value: NOT_KNOWN, means: 'unidentified officer' }],
  }
}
