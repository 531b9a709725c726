import { randomBytes } from 'node:crypto'
import type { CategorySchemeId, NationalFactor } from '../../domain/allegation-category.ts'
import { addDays, type CalendarDate } from '../../domain/calendar-date.ts'
import type { CountedStep } from '../../domain/counting-end.ts'
import type { CategoryCode } from '../../domain/counting-record.ts'
import { makeReference } from '../../domain/reference.ts'
import { CHANGED_MATTERS, type ChangedAllegation, type ChangedMatter } from '../../domain/test-matters-that-changed.ts'
import { ROLES_OVER_TIME } from '../../domain/test-matters-to-count.ts'
import { enterCategory } from '../../store/allegation-category.ts'
import { insertIdentification } from '../../store/allegation-identified.ts'
import type { Store, Transaction } from '../../store/database.ts'
import { insertMove } from '../../store/matter-move.ts'
import { insertStaffPeople } from '../../store/staff-person.ts'
import { actingAs } from '../acting.ts'
import { ensureOperator } from '../session/operator.ts'
import { insertPerson, type RecordedMatters } from './test-recorded-matters.ts'

type Writing = {
  readonly tx: Transaction
  readonly by: string
  /** Who approves what the first proposes. */
  readonly second: string
  readonly idOf: (named: string) => string
  /** The next number of a decision within each matter. */
  readonly numbers: Map<string, number>
}

/** The matters that changed as rows of the record, each change in its turn, written in one act by the operator. */
export async function recordChangedMatters(store: Store): Promise<RecordedMatters> {
  const operator = await ensureOperator(store)
  const acting = actingAs(store, operator)
  const ids = new Map<string, string>()
  const idOf = (named: string): string => {
    const id = ids.get(named) ?? acting.newId()
    ids.set(named, id)
    return id
  }
  const reference = () => makeReference(randomBytes(5))
  const forces = Object.fromEntries(
    ['Fellside', 'Harrowmere', 'Oldstow', 'Sallowby'].map((force) => [force, reference()] as const),
  )
  await acting.once('install demonstration', { kind: 'installation' }, async (tx) => {
    const second = idOf('second')
    await insertStaffPeople(tx, [
      { id: second, reference: reference(), force: null, name: 'Greta Holm', kind: 'staff', person_serving: null },
    ])
    const writing = { tx, by: operator, second, idOf, numbers: new Map() }
    for (const [name, given] of Object.entries(forces))
      await tx
        .insertInto('force')
        .values({ id: idOf(name), reference: given, name, kind: 'demonstration', unit: '' })
        .execute()
    for (const person of Object.keys(ROLES_OVER_TIME)) await insertPerson(tx, person, idOf)
    for (const matter of CHANGED_MATTERS) {
      await insertMatter(writing, matter, reference())
      for (const allegation of matter.allegations) await insertAllegation(writing, matter, allegation)
      await tellSteps(writing, matter)
      await move(writing, matter)
    }
  })

  return { idOf, forces }
}

async function insertMatter({ tx, idOf }: Writing, matter: ChangedMatter, reference: string): Promise<void> {
  const id = idOf(matter.id)
  const fixed = { spoken_name: null, former_reference: null, history: false }
  await tx
    .insertInto('matter')
    .values({ ...fixed, id, reference, force: idOf(matter.forces[0]) })
    .execute()
  for (const kind of [...(matter.kindBefore ? [matter.kindBefore] : []), matter.kind])
    await tx
      .insertInto('matter_state')
      .values({
        ...{ id: idOf(`${matter.id} as ${kind}`), matter: id, valid_from: matter.came, kind, reason: null },
        ...{ came_to_attention: matter.came, regime: '2025', grounds: '[]' },
      })
      .execute()
  for (const party of matter.complainants)
    await tx
      .insertInto('person_in_matter')
      .values({
        ...{ id: idOf(party), matter: id, person_serving: null, staff_person: null, called: null },
        ...{ role: party === 'd04' ? 'interested person' : 'complainant', service: 'no force', pronoun: 'they' },
      })
      .execute()
  if (matter.withdrawn)
    await tx
      .insertInto('matter_event')
      .values({
        ...{ id: idOf(`${matter.id} withdrawn`), matter: id, valid_from: matter.withdrawn },
        ...{ kind: 'complaint withdrawn', words: null },
      })
      .execute()
}

async function insertAllegation({ tx, idOf }: Writing, matter: ChangedMatter, said: ChangedAllegation): Promise<void> {
  const named = said.subject.kind === 'identified' && said.identifiedAs === undefined ? said.subject.person : undefined
  const id = idOf(said.id)
  await tx
    .insertInto('allegation')
    .values({
      ...{ id, matter: idOf(matter.id), number: matter.allegations.indexOf(said) + 1, former_reference: null },
      ...{ subject_kind: named === undefined ? 'unidentified' : 'identified', description: null, conduct: [] },
      ...{ person_serving: named === undefined ? null : idOf(named), abuse: [...(said.abuse ?? [])] },
      ...{ occurred_from: null, occurred_until: null, happened: null, account: null },
    })
    .execute()
  for (const person of said.identifiedAs ?? [])
    await insertIdentification(tx, {
      ...{ id: idOf(`${said.id} is ${person}`), allegation: id, person_serving: idOf(person) },
      ...{ valid_from: matter.came, reason: null },
    })
  const enter = (category: CategoryCode, factors: readonly string[]) =>
    enterCategory(tx, {
      ...{ id: idOf(`${said.id} ${category.code}`), allegation: id, valid_from: matter.came, reason: null },
      ...{ scheme: category.scheme as CategorySchemeId, code: category.code },
      factors: factors as readonly NationalFactor[],
    })
  if (said.before) await enter(said.before, ['custody'])
  if (said.category) await enter(said.category, said.factors ?? [])
}

/** What happened to the allegations, part by part between the closings of their matter. */
async function tellSteps(writing: Writing, matter: ChangedMatter): Promise<void> {
  const { tx, idOf } = writing
  let closings = 0
  for (const allegation of matter.allegations) await enterSteps(writing, matter, allegation, partOf(allegation, 0))
  for (const { standing, on } of matter.closings) {
    const kind = standing === 'closed' ? 'closing' : 'reopening'
    if (standing === 'closed') await approve(writing, matter, on)
    const decision = await decide(writing, matter, kind, null, on, { standing })
    await tx
      .insertInto('closing_state')
      .values({ id: idOf(`${matter.id} ${kind} ${on}`), matter: idOf(matter.id), valid_from: on, standing, decision })
      .execute()
    if (standing === 'closed') closings += 1
    else
      for (const allegation of matter.allegations)
        await enterSteps(writing, matter, allegation, partOf(allegation, closings))
  }
}

/** A closing stands only where a second person approved it, and the days after that are over. */
async function approve(writing: Writing, matter: ChangedMatter, closes: CalendarDate): Promise<void> {
  const on = addDays(closes, -7)
  await decide(writing, matter, 'closing proposal', null, on, {})
  await decide({ ...writing, by: writing.second }, matter, 'closing approval', null, on, {})
}

function partOf({ steps }: ChangedAllegation, after: number): readonly CountedStep[] {
  const closedBefore = (at: number) => steps.slice(0, at).filter(({ kind }) => kind === 'closed').length

  return steps.filter(({ kind }, at) => kind !== 'closed' && closedBefore(at) === after)
}

async function enterSteps(
  writing: Writing,
  matter: ChangedMatter,
  { id, decided }: ChangedAllegation,
  steps: readonly CountedStep[],
): Promise<void> {
  const { tx, idOf } = writing
  for (const { kind, on } of steps) {
    if (kind === 'outcome' && decided) {
      await decide(writing, matter, 'outcome', id, on, { outcome: 'no action', forum: 'no proceedings' })
      await decide(writing, matter, 'outcome', id, on, { outcome: decided.outcome, forum: decided.forum })
      if (decided.appeal) await decide(writing, matter, 'appeal', id, decided.appeal.on, decided.appeal)
    }
    const state = kind === 'outcome' ? 'brought to an outcome' : 'under investigation'
    await tx
      .insertInto('allegation_state')
      .values({
        ...{ id: idOf(`${id} ${kind} ${on}`), allegation: idOf(id), valid_from: on },
        state: JSON.stringify({ kind: state, on }),
      })
      .execute()
  }
}

async function decide(
  { tx, by, idOf, numbers }: Writing,
  matter: ChangedMatter,
  kind: 'closing' | 'closing proposal' | 'closing approval' | 'reopening' | 'outcome' | 'appeal',
  allegation: string | null,
  on: CalendarDate,
  decided: object,
): Promise<string> {
  const number = (numbers.get(matter.id) ?? 0) + 1
  numbers.set(matter.id, number)
  const id = idOf(`${matter.id} decision ${number}`)
  await tx
    .insertInto('decision')
    .values({
      ...{ id, matter: idOf(matter.id), number, allegation: allegation === null ? null : idOf(allegation), kind },
      ...{ person_serving: null, valid_from: on, decided: JSON.stringify(decided), law: '[]', known: '{}' },
      ...{ reasons: [], decided_by: by, later_than: null },
    })
    .execute()

  return id
}

async function move({ tx, idOf }: Writing, matter: ChangedMatter): Promise<void> {
  for (const [at, to] of matter.forces.entries()) {
    const from = matter.forces[at - 1]
    if (from === undefined) continue
    await insertMove(tx, {
      ...{ id: idOf(`${matter.id} move ${at}`), matter: idOf(matter.id), from_force: idOf(from), to_force: idOf(to) },
      ...{ valid_from: matter.came, provision: 'pra-29', reason: null },
    })
  }
}
