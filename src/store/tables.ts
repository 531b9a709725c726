import type { Generated } from 'kysely'
import type { InOrder, Recorded } from './table-columns.ts'
import type { ClockTables } from './tables-of-clocks.ts'
import type { EvidenceTables } from './tables-of-evidence.ts'
import type { ImportTables } from './tables-of-import.ts'
import type { InquiryTables } from './tables-of-inquiry.ts'
import type { PeopleTables } from './tables-of-people.ts'
import type { RiskTables } from './tables-of-risk.ts'
import type { StatementTables } from './tables-of-statements.ts'
import type { TimelineTables } from './tables-of-timeline.ts'

/** The tables of the schema, column by column, as migrations/ makes them. Dates are 'YYYY-MM-DD', instants are Date. */
export type Database = RecordTables &
  ImportTables &
  ClockTables &
  RiskTables &
  InquiryTables &
  EvidenceTables &
  PeopleTables &
  StatementTables &
  TimelineTables

/** The tables of matters, people, decisions, sessions and the ledger. */
type RecordTables = {
  act: {
    id: string
    kind: string
    person: string | null
    upon_kind: string
    upon: string | null
    at: Date
    outcome: string
    rule: string
    shown: string[]
  }
  commitment: { act: string; leaf: Buffer; made_at: Date }
  force: Recorded & { id: string; reference: string; name: string; kind: string; unit: string }
  person_serving: Recorded & {
    id: string
    reference: string
    force: string
    former_reference: string | null
    history: boolean
  }
  person_serving_state: InOrder & {
    id: string
    person_serving: string
    valid_from: string | null
    valid_until: string | null
    kind: string
    value: unknown
    corrects: string | null
  }
  staff_person: Recorded & {
    id: string
    reference: string
    force: string | null
    name: string
    kind: string
    person_serving: string | null
  }
  staff_role: InOrder & { id: string; staff_person: string; role: string; held: boolean }
  matter: Recorded & {
    id: string
    reference: string
    spoken_name: string | null
    force: string
    former_reference: string | null
    history: boolean
  }
  matter_state: InOrder & {
    id: string
    matter: string
    valid_from: string
    kind: string
    came_to_attention: string
    regime: string
    grounds: unknown
    reason: string | null
  }
  matter_intake: Recorded & {
    id: string
    matter: string
    received_at: Date
    channel: string
    reporter: string
    danger: string
    provenance: string | null
    answers: unknown
  }
  matter_event: InOrder & { id: string; matter: string; valid_from: string; kind: string; words: string | null }
  narrative: Recorded & { id: string; matter: string; purpose: string; about: string; words: string }
  person_in_matter: Recorded & {
    id: string
    matter: string
    role: string
    person_serving: string | null
    staff_person: string | null
    called: string | null
    service: Generated<string>
    pronoun: string
  }
  matter_assignment: InOrder & {
    id: string
    matter: string
    staff_person: string
    capacity: string
    standing: Generated<boolean>
  }
  matter_exclusion: Recorded & { id: string; matter: string; staff_person: string; because: string }
  allegation: Recorded & {
    id: string
    matter: string
    number: number
    former_reference: string | null
    subject_kind: string
    person_serving: string | null
    description: string | null
    abuse: string[]
    conduct: string[]
    occurred_from: string | null
    occurred_until: string | null
    on_duty: Generated<string>
    happened: string | null
    account: string | null
  }
  /** A view: the allegation with whom it is about as far as is known now. */
  allegation_now: {
    id: string
    matter: string
    number: number
    former_reference: string | null
    subject_kind: string
    person_serving: string | null
    description: string | null
    abuse: string[]
    conduct: string[]
    occurred_from: string | null
    occurred_until: string | null
    on_duty: string
    happened: string | null
    account: string | null
  }
  allegation_identified: InOrder & {
    id: string
    allegation: string
    person_serving: string
    valid_from: string
    reason: string | null
  }
  allegation_category: InOrder & {
    id: string
    allegation: string
    valid_from: string
    scheme: string | null
    code: string | null
    factors: string[]
    reason: string | null
  }
  operation: Recorded & {
    id: string
    reference: string
    spoken_name: string
    force: string
    opened_on: string
    opened_by: string
  }
  operation_matter: InOrder & {
    id: string
    operation: string
    matter: string
    valid_from: string
    standing: boolean
    reason: string | null
  }
  matter_relation: InOrder & {
    id: string
    matter: string
    other: string
    kind: string
    valid_from: string
    ends: string | null
    reason: string | null
  }
  matter_move: InOrder & {
    id: string
    matter: string
    from_force: string
    to_force: string
    valid_from: string
    provision: string
    reason: string | null
  }
  allegation_state: InOrder & { id: string; allegation: string; valid_from: string; state: unknown }
  decision: InOrder & {
    id: string
    matter: string
    number: number
    allegation: string | null
    person_serving: string | null
    kind: string
    valid_from: string
    decided: unknown
    law: unknown
    known: unknown
    reasons: string[]
    decided_by: string
    later_than: string | null
  }
  duty_state: InOrder & {
    id: string
    person_serving: string
    matter: string | null
    decision: string | null
    valid_from: string
    status: string
    review_by: string | null
  }
  criminal_state: InOrder & {
    id: string
    matter: string
    allegation: string | null
    decision: string | null
    valid_from: string
    status: string
    detail: unknown
  }
  figure: Recorded & {
    id: string
    definition: string
    version: number
    period_from: string
    period_until: string
    force: string | null
    n: number
    not_known: number
    left_out: number
    groups: unknown
    categories: unknown
    digest: string
  }
  closing_state: InOrder & { id: string; matter: string; valid_from: string; standing: string; decision: string }
  session: { token_digest: Buffer; staff_person: string; opened_at: Generated<Date>; seen_at: Generated<Date> }
  draft: { staff_person: string; form: string; kept_at: Generated<Date>; typed: unknown }
  ledger_entry: { number: string; act: string; leaf: Buffer }
  ledger_tile: { path: string; bytes: Buffer; made_at: Generated<Date> }
  ledger_checkpoint: { size: string; note: string; made_at: Generated<Date> }
  ledger_key_change: Recorded & { id: string; size: string; because: string; note: string }
  house_copy: Recorded & { id: string; kind: string; sealed_to: string[]; manifest: string | null }
  client_code: Recorded & { id: string; digest: string; files: number }
}
