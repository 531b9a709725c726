import type { Generated } from 'kysely'
import type { InOrder, Recorded } from './table-columns.ts'

/** The tables of exhibits, their files and the messages in those, as `tables.ts` gathers them. */
export type EvidenceTables = {
  exhibit: Recorded & {
    id: string
    matter: string
    number: number
    reference: string
    kind: string
    obtained: string
    valid_from: string
    description: string
    produced_by: string
  }
  custody_move: InOrder & {
    id: string
    matter: string
    exhibit: string
    number: number
    valid_from: string
    handed_by: string | null
    kept_by: string
    reason: string | null
    seal: string | null
  }
  evidence_file: Recorded & {
    id: string
    matter: string
    exhibit: string
    digest: string
    bytes: string
    name: string
    type: string
    hashed: string
    standing: string
    reasons: string[]
  }
  evidence_scan: InOrder & { id: string; matter: string; file: string; verdict: string; found: string | null }
  evidence_derivative: Recorded & {
    id: string
    matter: string
    file: string
    number: number
    kind: string
    digest: string
    bytes: string
    type: string
    pages: number
    rectangles: unknown
    reason: string | null
  }
  message_export: InOrder & {
    id: string
    matter: string
    file: string
    reading: unknown
    messages: number
    lines: number
    raw: number
  }
  message_mark: InOrder & {
    id: string
    matter: string
    export: string
    number: number
    standing: boolean
    on_timeline: boolean
    valid_from: string | null
    words: string | null
    reason: string | null
  }
  evidence_scan_asked: {
    file: string
    matter: string
    digest: string
    asked_by: string
    asked_at: Generated<Date>
    tried: Generated<number>
  }
}
