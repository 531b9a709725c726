import type { InOrder, Recorded } from './table-columns.ts'

/** The tables of risk and safety, as 0025 makes them. */
export type RiskTables = {
  risk_form: Recorded & { id: string; form: string; version: number; definition: unknown; reason: string }
  risk_assessment: InOrder & {
    id: string
    matter: string
    number: number
    form: string
    version: number
    phase: string
    assessed_on: string
    assessor: string
    tool_grade: string
    tool_because: string
    professional_grade: string
    reason: string | null
    owner: string | null
    review_by: string
  }
  risk_answer: Recorded & {
    id: string
    matter: string
    assessment: string
    question: string
    answer: string
    comment: string | null
  }
  safety_plan: InOrder & {
    id: string
    matter: string
    number: number
    written_on: string
    owner: string
    kept: string
    workplace: string
    children: string
    review_by: string
    words: unknown
    actions: unknown
  }
  measure: Recorded & { id: string; matter: string; kind: string; assessment: string | null }
  measure_state: InOrder & {
    id: string
    matter: string
    measure: string
    valid_from: string
    standing: string
    done_by: string
    words: string | null
  }
  protective_order: Recorded & { id: string; matter: string; kind: string; number: number }
  protective_order_state: InOrder & {
    id: string
    matter: string
    protective_order: string
    valid_from: string
    standing: string
    ends_on: string | null
    monitored_until: string | null
    area: string | null
    words: string | null
  }
  conference: Recorded & { id: string; matter: string; referred_on: string; repeat: string; reason: string }
  conference_hearing: InOrder & {
    id: string
    matter: string
    conference: string
    heard_on: string
    attended: string
    conflict: string
    actions: string
  }
  held_address: InOrder & { id: string; matter: string; words: string }
  held_address_opening: Recorded & { id: string; matter: string; held_address: string; reason: string }
}
