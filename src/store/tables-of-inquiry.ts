import type { InOrder } from './table-columns.ts'

/** The table of what an inquiry records, as `tables.ts` gathers it. */
export type InquiryTables = {
  inquiry_entry: InOrder & {
    id: string
    matter: string
    number: number
    kind: string
    version: number
    valid_from: string
    allegation: string | null
    person_serving: string | null
    follows: string | null
    entered_by: string
    detail: unknown
    known: unknown
    words: string[]
  }
}
