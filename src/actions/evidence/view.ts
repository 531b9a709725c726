import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { ExhibitKind, Obtained } from '../../domain/exhibit.ts'
import type { EvidenceType } from '../../domain/held-evidence.ts'
import type { EvidenceFileRow, EvidenceScanRow } from '../../store/evidence-file.ts'
import type { ExhibitRow } from '../../store/exhibit.ts'
import type { NarrativeRow } from '../../store/narrative.ts'

/** An exhibit as anybody who may see the register sees it; words only where the reader may read words. */
export type ExhibitView = {
  readonly number: number
  readonly reference: string
  readonly kind: ExhibitKind
  readonly obtained: Obtained
  readonly on: CalendarDate
  readonly description: string | undefined
  readonly producedBy: string | undefined
}

export type FileView = {
  readonly digest: string
  readonly bytes: number
  readonly type: EvidenceType
  readonly name: string | undefined
  readonly hashed: EvidenceFileRow['hashed']
  readonly standing: 'kept' | 'held'
  readonly reasons: EvidenceFileRow['reasons']
  readonly scan: { readonly verdict: EvidenceScanRow['verdict']; readonly on: Date } | undefined
}

type Words = ReadonlyMap<string, NarrativeRow>

export function exhibitView(row: ExhibitRow, words: Words): ExhibitView {
  return {
    number: row.number,
    reference: row.reference,
    kind: row.kind,
    obtained: row.obtained,
    on: row.valid_from,
    description: words.get(row.description)?.words,
    producedBy: words.get(row.produced_by)?.words,
  }
}

/** A file in which the scanner once found something is held, whatever was thought of it on arrival. */
export function fileView(
  row: EvidenceFileRow,
  words: Words,
  scan: EvidenceScanRow | undefined,
  infected: ReadonlySet<string>,
): FileView {
  const found = infected.has(row.id)

  return {
    digest: row.digest,
    bytes: row.bytes,
    type: row.type,
    name: words.get(row.name)?.words,
    hashed: row.hashed,
    standing: found ? 'held' : row.standing,
    reasons: found ? [...row.reasons, 'infected'] : row.reasons,
    scan: scan && { verdict: scan.verdict, on: scan.recorded_at },
  }
}
