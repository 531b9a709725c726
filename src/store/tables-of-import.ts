import type { Generated } from 'kysely'
import type { Recorded } from './table-columns.ts'

/** The tables of imported histories, as `tables.ts` gathers them. */
export type ImportTables = {
  import_profile: Recorded & {
    id: string
    reference: string
    name: string
    version: number
    profile: unknown
    digest: string
  }
  import: Recorded & {
    id: string
    reference: string
    force: string
    profile: string
    file_digest: string
    file_name: string
    file_bytes: string
    rows_expected: number
    started_by: string
  }
  import_batch: Recorded & {
    id: string
    import: string
    number: number
    rows_until: number
    rows: number
    new: number
    corrected: number
    unchanged: number
    rejected: number
    matters: number
    officers: number
    allegations: number
    last: boolean
  }
  import_rejection: Recorded & { id: string; import: string; row_number: number; line: number; reasons: unknown }
  allegation_history: Recorded & ImportedVersion
  allegation_history_now: Recorded & ImportedVersion
  import_run: {
    import: string
    runner: string
    state: string
    asked_by: string
    since: Generated<Date>
    rows_before: Generated<number>
    trouble: string | null
  }
  import_key_met: { import: string; key: string; row_number: number }
  import_draft: {
    reference: string
    begun_by: string
    begun_at: Generated<Date>
    force_name: string
    file_digest: string
    file_name: string
    file_bytes: string
    bytes_read: Generated<string>
    survey: unknown
    profile: Generated<unknown>
    trouble: string | null
  }
}

/** One version of one row of an imported history. */
type ImportedVersion = {
  id: string
  allegation: string
  matter: string
  force: string
  import: string
  row_number: number
  row_hash: Buffer
  read_hash: Buffer
  key: string
  scheme: string
  came_to_attention: string | null
  incident: string | null
  closed: string | null
  category_code: string | null
  category: string | null
  abuse_class: string | null
  finding: string | null
  outcome: string | null
  reported_by: string | null
  record_source: string | null
  extra: Generated<unknown>
  corrects: string | null
}
