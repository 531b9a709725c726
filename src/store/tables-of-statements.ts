import type { InOrder, Recorded } from './table-columns.ts'

/** The tables of statements, as `tables.ts` gathers them. */
export type StatementTables = {
  statement: Recorded & {
    id: string
    matter: string
    number: number
    kind: string
    adds_to: string | null
    party: string | null
    taken_by: string
  }
  statement_version: Recorded & {
    id: string
    matter: string
    statement: string
    number: number
    paragraphs: string[]
    how: string
    digest: string
    corrects: number | null
    initials: string | null
  }
  statement_answer: InOrder & { id: string; matter: string; statement: string; paragraph: string; answer: string }
  statement_state: InOrder & { id: string; matter: string; statement: string; valid_from: string; state: unknown }
  statement_particulars: InOrder & { id: string; matter: string; statement: string; chosen: unknown; typed: unknown }
  statement_signature: Recorded & {
    id: string
    matter: string
    statement: string
    version: string
    signed_on: string
    how: string
    signature: string | null
    before: string
    code: string
    lookup: string
    mark: string
  }
  statement_scan: Recorded & {
    id: string
    matter: string
    statement: string
    digest: string
    media: string
    bytes: Buffer
  }
  statement_served: Recorded & { id: string; matter: string; statement: string; served_on: string; valid_from: string }
  statement_printed: Recorded & { id: string; matter: string; statement: string; digest: string }
  published_copy: Recorded & { id: string; lookup: string; mark: string; fixed_on: string }
}
