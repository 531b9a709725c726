import { createHash, randomBytes } from 'node:crypto'
import type { CountedAllegation, CountedMatter } from '../../domain/counting-record.ts'
import { makeReference } from '../../domain/reference.ts'
import { MATTERS_TO_COUNT, ROLES_OVER_TIME } from '../../domain/test-matters-to-count.ts'
import type { Store, Transaction } from '../../store/database.ts'
import { actingAs } from '../acting.ts'
import { ensureOperator } from '../session/operator.ts'

/** The ids in the database by those of the specification, and the references of its forces. */
export type RecordedMatters = {
  readonly idOf: (named: string) => string
  readonly forces: Readonly<Record<string, string>>
}

/** The day that a source first gave wrongly, and what happened to outcomes afterwards: what the fixture says holds in the end. */
const FIRST_CAME: Readonly<Record<string, string>> = { m22: '2026-05-03' }
const TAKEN_UP_AGAIN: Readonly<Record<string, readonly [ended: string, again: string]>> = {
  a25: ['2025-06-01', '2025-07-01'],
}
const RECORDED_AGAIN: Readonly<Record<string, string>> = { a26: '2026-05-05' }
const CORRECTED_LATER = ['a31']

/** The matters to count as rows of the record, written in one act by the operator of the installation. */
export async function recordMattersToCount(store: Store): Promise<RecordedMatters> {
  const acting = actingAs(store, await ensureOperator(store))
  const ids = new Map<string, string>()
  const idOf = (named: string): string => {
    const id = ids.get(named) ?? acting.newId()
    ids.set(named, id)
    return id
  }
  const forces = Object.fromEntries(
    [...new Set(MATTERS_TO_COUNT.map(({ force }) => force))].map((force) => [force, reference()] as const),
  )
  await acting.once('install demonstration', { kind: 'installation' }, async (tx) => {
    for (const [name, given] of Object.entries(forces))
      await tx
        .insertInto('force')
        .values({
          id: idOf(name),
          reference: given,
          name,
          kind: name === 'Oldstow' ? 'history' : 'demonstration',
          unit: '',
        })
        .execute()
    for (const person of Object.keys(ROLES_OVER_TIME)) await insertPerson(tx, person, idOf)
    for (const matter of MATTERS_TO_COUNT) await insertMatter(tx, matter, idOf)
  })

  return { idOf, forces }
}

function reference(): string {
  return makeReference(randomBytes(5))
}

export async function insertPerson(tx: Transaction, person: string, idOf: (named: string) => string): Promise<void> {
  const id = idOf(person)
  const history = person === 'jessop' || person === 'kerrick'
  const force = idOf(history ? 'Oldstow' : person === 'inskip' ? 'Harrowmere' : 'Fellside')
  await tx
    .insertInto('person_serving')
    .values({ id, reference: reference(), force, former_reference: null, history })
    .execute()
  for (const { role, from, until } of ROLES_OVER_TIME[person] ?? [])
    await tx
      .insertInto('person_serving_state')
      .values({
        id: idOf(`${person} as ${role}`),
        person_serving: id,
        valid_from: from ?? null,
        valid_until: until ?? null,
        kind: 'worker role',
        value: JSON.stringify(role),
        corrects: null,
      })
      .execute()
}

async function insertMatter(tx: Transaction, matter: CountedMatter, idOf: (named: string) => string): Promise<void> {
  const id = idOf(matter.id)
  const history = matter.stands === 'history'
  await tx
    .insertInto('matter')
    .values({
      id,
      reference: reference(),
      spoken_name: null,
      force: idOf(matter.force),
      former_reference: null,
      history,
    })
    .execute()
  const first = FIRST_CAME[matter.id]
  if (!history)
    for (const came of [...(first === undefined ? [] : [first]), matter.cameToAttention ?? ''])
      await tx
        .insertInto('matter_state')
        .values({
          id: idOf(`${matter.id} came ${came}`),
          matter: id,
          valid_from: came,
          kind: 'conduct matter',
          came_to_attention: came,
          regime: '2025',
          grounds: '[]',
          reason: null,
        })
        .execute()
  for (const party of [...matter.complainants, `witness in ${matter.id}`])
    await tx
      .insertInto('person_in_matter')
      .values({
        id: idOf(party),
        matter: id,
        role: party.startsWith('witness') ? 'witness' : party === 'c13' ? 'interested person' : 'complainant',
        person_serving: null,
        staff_person: null,
        called: null,
        service: 'no force',
        pronoun: 'they',
      })
      .execute()
  for (const [at, allegation] of matter.allegations.entries()) {
    await insertAllegation(
      tx,
      allegation,
      id,
      at + 1,
      history ? [] : allegation.categories.map(({ code }) => code),
      idOf,
    )
    if (history) await insertHistory(tx, matter, allegation, at + 1, idOf)
    else await insertStates(tx, allegation, matter.cameToAttention ?? '', idOf)
  }
}

async function insertAllegation(
  tx: Transaction,
  { id, subject }: CountedAllegation,
  matter: string,
  number: number,
  abuse: string[],
  idOf: (named: string) => string,
): Promise<void> {
  await tx
    .insertInto('allegation')
    .values({
      id: idOf(id),
      matter,
      number,
      former_reference: null,
      subject_kind: subject.kind === 'placeholder' ? 'organisation' : subject.kind,
      person_serving: subject.kind === 'identified' ? idOf(subject.person) : null,
      description: null,
      abuse,
      conduct: [],
      occurred_from: null,
      occurred_until: null,
      happened: null,
      account: null,
    })
    .execute()
}

async function insertStates(
  tx: Transaction,
  { id, end }: CountedAllegation,
  came: string,
  idOf: (named: string) => string,
): Promise<void> {
  const [ended, again] = TAKEN_UP_AGAIN[id] ?? []
  const last = end.kind === 'finalised' ? end.on : ended
  const states = [
    ['recorded', came],
    ...(last === undefined ? [] : [['brought to an outcome', last]]),
    ...(again === undefined ? [] : [['case to answer decided', again]]),
    ...(RECORDED_AGAIN[id] === undefined ? [] : [['brought to an outcome', RECORDED_AGAIN[id]]]),
  ] as const
  for (const [kind = '', on = ''] of states)
    await tx
      .insertInto('allegation_state')
      .values({
        id: idOf(`${id} ${kind} ${on}`),
        allegation: idOf(id),
        valid_from: on,
        state: JSON.stringify({ kind, on }),
      })
      .execute()
}

async function insertHistory(
  tx: Transaction,
  matter: CountedMatter,
  { id, end, categories: [category] }: CountedAllegation,
  row: number,
  idOf: (named: string) => string,
): Promise<void> {
  const hash = createHash('sha256').update(id).digest()
  const version = (closed: string | null, outcome: string | null, corrects: string | null) => ({
    id: idOf(`${id} ${corrects === null ? 'first' : 'corrected'}`),
    allegation: idOf(id),
    matter: idOf(matter.id),
    force: idOf(matter.force),
    import: idOf('import'),
    row_number: row,
    row_hash: hash,
    read_hash: hash,
    key: id,
    scheme: category?.scheme ?? 'Before 2020',
    came_to_attention: matter.cameToAttention ?? null,
    incident: null,
    closed,
    category_code: category?.code ?? null,
    category: null,
    abuse_class: null,
    finding: null,
    outcome,
    reported_by: null,
    record_source: null,
    corrects,
  })
  const closed = end.kind === 'finalised' ? (end.on ?? null) : null
  const outcome = end.kind === 'finalised' ? 'Not upheld' : null
  const corrected = CORRECTED_LATER.includes(id)
  await tx
    .insertInto('allegation_history')
    .values(version(corrected ? null : closed, corrected ? null : outcome, null))
    .execute()
  if (corrected)
    await tx
      .insertInto('allegation_history')
      .values(version(closed, outcome, idOf(`${id} first`)))
      .execute()
}
