import { addRows, type JsonText } from './add-rows.ts'
import type { AllegationRow, AllegationStateRow } from './allegation.ts'
import type { AllegationCategoryRow } from './allegation-category.ts'
import type { ClosingStateRow } from './closing.ts'
import type { CriminalStateRow } from './criminal.ts'
import type { Transaction } from './database.ts'
import type { DecisionRow } from './decision.ts'
import type { DutyStateRow } from './duty.ts'
import type { MatterIntakeRow, MatterRow, MatterStateRow } from './matter.ts'
import type { MatterEventRow } from './matter-event.ts'
import type { AssignmentRow, PartyRow } from './matter-people.ts'
import type { NarrativeRow } from './narrative.ts'
import { enterOperationMatter, insertOperation, type OperationMatterRow, type OperationRow } from './operation.ts'

/** Every row of many live matters, each table in the order in which its rows were added. */
export type MatterBatch = {
  readonly matters: MatterRow[]
  readonly narratives: NarrativeRow[]
  readonly states: MatterStateRow[]
  readonly intakes: MatterIntakeRow[]
  readonly events: Omit<MatterEventRow, 'recorded_at' | 'place'>[]
  readonly parties: PartyRow[]
  readonly assignments: AssignmentRow[]
  readonly allegations: AllegationRow[]
  readonly allegationStates: AllegationStateRow[]
  readonly decisions: (Omit<DecisionRow, 'recorded_at' | 'place' | 'known'> & { readonly known: JsonText })[]
  readonly duties: Omit<DutyStateRow, 'recorded_at'>[]
  readonly crimes: CriminalStateRow[]
  readonly categories: AllegationCategoryRow[]
  readonly closings: ClosingStateRow[]
  readonly operations: { readonly operation: OperationRow; readonly holds: readonly OperationMatterRow[] }[]
}

export function emptyBatch(): MatterBatch {
  return {
    matters: [],
    narratives: [],
    states: [],
    intakes: [],
    events: [],
    parties: [],
    assignments: [],
    allegations: [],
    allegationStates: [],
    decisions: [],
    duties: [],
    crimes: [],
    categories: [],
    closings: [],
    operations: [],
  }
}

/** Add them all, whoever is named before whoever names. States keep their order: the database times each row. */
export async function insertMatterBatch(tx: Transaction, batch: MatterBatch): Promise<void> {
  const named = { id: 'uuid', matter: 'uuid' } as const
  await addRows(tx, 'matter', batch.matters, {
    id: 'uuid',
    reference: 'text',
    spoken_name: 'text',
    force: 'uuid',
    former_reference: 'text',
    history: 'boolean',
  })
  await addRows(tx, 'narrative', batch.narratives, { ...named, purpose: 'text', about: 'text', words: 'text' })
  await addRows(tx, 'matter_state', batch.states, {
    ...named,
    valid_from: 'date',
    kind: 'text',
    came_to_attention: 'date',
    regime: 'text',
    grounds: 'jsonb',
    reason: 'uuid',
  })
  await addRows(tx, 'matter_intake', batch.intakes, {
    ...named,
    received_at: 'timestamptz',
    channel: 'text',
    reporter: 'text',
    danger: 'text',
    answers: 'jsonb',
  })
  await addRows(tx, 'person_in_matter', batch.parties, {
    ...named,
    role: 'text',
    person_serving: 'uuid',
    staff_person: 'uuid',
    called: 'uuid',
    service: 'text',
    pronoun: 'text',
  })
  await addRows(tx, 'matter_assignment', batch.assignments, {
    ...named,
    staff_person: 'uuid',
    capacity: 'text',
    standing: 'boolean',
  })
  await insertAllegationsAndDecisions(tx, batch)
  // After the decisions: whoever reported is told of an outcome that is on record already.
  await addRows(tx, 'matter_event', batch.events, { ...named, valid_from: 'date', kind: 'text', words: 'uuid' })
  await addRows(tx, 'closing_state', batch.closings, {
    ...named,
    valid_from: 'date',
    standing: 'text',
    decision: 'uuid',
  })
  for (const { operation, holds } of batch.operations) {
    await insertOperation(tx, operation)
    for (const row of holds) await enterOperationMatter(tx, row)
  }
}

async function insertAllegationsAndDecisions(tx: Transaction, batch: MatterBatch): Promise<void> {
  await addRows(tx, 'allegation', batch.allegations, {
    id: 'uuid',
    matter: 'uuid',
    number: 'integer',
    former_reference: 'text',
    subject_kind: 'text',
    person_serving: 'uuid',
    description: 'uuid',
    abuse: 'text[]',
    conduct: 'text[]',
    occurred_from: 'date',
    occurred_until: 'date',
    on_duty: 'text',
    happened: 'uuid',
    account: 'uuid',
  })
  await addRows(tx, 'allegation_state', batch.allegationStates, {
    id: 'uuid',
    allegation: 'uuid',
    valid_from: 'date',
    state: 'jsonb',
  })
  await addRows(tx, 'allegation_category', batch.categories, {
    id: 'uuid',
    allegation: 'uuid',
    valid_from: 'date',
    scheme: 'text',
    code: 'text',
    factors: 'text[]',
    reason: 'uuid',
  })
  await addRows(tx, 'decision', batch.decisions, {
    id: 'uuid',
    matter: 'uuid',
    number: 'integer',
    allegation: 'uuid',
    person_serving: 'uuid',
    kind: 'text',
    valid_from: 'date',
    decided: 'jsonb',
    law: 'jsonb',
    known: 'jsonb',
    reasons: 'uuid[]',
    decided_by: 'uuid',
    later_than: 'uuid',
  })
  await addRows(tx, 'duty_state', batch.duties, {
    id: 'uuid',
    person_serving: 'uuid',
    matter: 'uuid',
    decision: 'uuid',
    valid_from: 'date',
    status: 'text',
    review_by: 'date',
  })
  await addRows(tx, 'criminal_state', batch.crimes, {
    id: 'uuid',
    matter: 'uuid',
    allegation: 'uuid',
    decision: 'uuid',
    valid_from: 'date',
    status: 'text',
  })
}
