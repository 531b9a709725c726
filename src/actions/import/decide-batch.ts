import type { ImportedOfficer, OfficerAttributes } from '../../domain/import-row.ts'
import type { AllegationRow, BatchRows, HistoryRow } from '../../store/import-batch.ts'
import type { KnownHistory, KnownRow } from '../../store/import-known.ts'
import type { RowRead, RowTaken } from './read-batches.ts'

/** Where ids and references come from. */
export type Minting = { readonly id: () => string; readonly reference: () => string }

type Growing<T> = { [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] }
type Counts = { new: number; corrected: number; unchanged: number; rejected: number }

/** What a batch adds, and the counts of it. */
export type BatchDecided = { readonly rows: BatchRows; readonly counts: Readonly<Counts> }

/**
 * What becomes of each row of a batch, given what the history holds already: a row that was never seen is new; one whose
 * key is known and whose cells and reading are the same adds nothing; otherwise it is a further version that corrects the
 * one before. A key that stands twice in one file is left out the second time, since nothing says which of the two holds.
 */
export function decideBatch(
  batch: readonly RowRead[],
  known: KnownHistory,
  met: ReadonlyMap<string, number>,
  mint: Minting,
): BatchDecided {
  const deciding = new Deciding(known, met, mint)
  for (const row of batch) deciding.take(row)

  return { rows: deciding.rows, counts: deciding.counts }
}

class Deciding {
  readonly rows: Growing<BatchRows> = {
    matters: [],
    officers: [],
    states: [],
    allegations: [],
    history: [],
    rejections: [],
    met: [],
  }
  readonly counts: Counts = { new: 0, corrected: 0, unchanged: 0, rejected: 0 }
  readonly #known: KnownHistory
  readonly #met: Map<string, number>
  readonly #mint: Minting
  readonly #matters = new Map<string, { readonly id: string; allegations: number }>()
  readonly #officers = new Map<string, { readonly id: string; readonly states: Set<string> }>()

  constructor(known: KnownHistory, met: ReadonlyMap<string, number>, mint: Minting) {
    this.#known = known
    this.#met = new Map(met)
    this.#mint = mint
  }

  take(row: RowRead): void {
    const before =
      row.kind === 'taken' ? (this.#met.get(row.keyId) ?? this.#known.rows.get(row.key)?.met_in) : undefined
    if (row.kind === 'left') this.#leave(row, row.reasons)
    else if (before == null) this.#weigh(row)
    else this.#leave(row, [{ because: `its key stands in row ${before.toLocaleString('en-GB')} already` }])
  }

  #weigh(row: RowTaken): void {
    this.#met.set(row.keyId, row.number)
    const earlier = this.#known.rows.get(row.key)
    if (earlier?.row_hash !== row.rowHash || earlier.read_hash !== row.readHash) this.#add(row, earlier)
    else {
      this.counts.unchanged += 1
      this.rows.met.push({ key: row.keyId, row_number: row.number })
    }
  }

  #leave({ number, line }: RowRead, reasons: unknown): void {
    this.counts.rejected += 1
    this.rows.rejections.push({ id: this.#mint.id(), row_number: number, line, reasons })
  }

  #add(row: RowTaken, earlier: KnownRow | undefined): void {
    if (earlier) this.counts.corrected += 1
    else this.counts.new += 1
    const matter = this.#matter(row.record.matter.reference)
    const subject = this.#subject(row.record.officer, row.record.attributes)
    const same =
      earlier?.matter === matter.id &&
      earlier.subject_kind === subject.subject_kind &&
      earlier.person_serving === (subject.person_serving ?? null)
    const allegation = same && earlier ? earlier.allegation : this.#allegation(row, matter, subject)
    this.rows.history.push(
      historyFrom(row, { id: this.#mint.id(), allegation, matter: matter.id, corrects: earlier?.id }),
    )
  }

  #matter(reference: string): { readonly id: string; allegations: number } {
    const met = this.#matters.get(reference)
    if (met) return met
    const known = this.#known.matters.get(reference)
    const matter = { id: known?.id ?? this.#mint.id(), allegations: known?.allegations ?? 0 }
    if (!known)
      this.rows.matters.push({ id: matter.id, reference: this.#mint.reference(), former_reference: reference })
    this.#matters.set(reference, matter)

    return matter
  }

  #subject(
    officer: ImportedOfficer,
    attributes: OfficerAttributes,
  ): Pick<AllegationRow, 'subject_kind' | 'person_serving'> {
    if (officer.kind === 'organisation') return { subject_kind: 'organisation', person_serving: undefined }
    if (officer.kind !== 'identified') return { subject_kind: 'unidentified', person_serving: undefined }
    const { id, states } = this.#officer(officer.reference)
    for (const [kind, value] of statesFrom(attributes)) {
      // What the file has said of an officer once is not said again: twice imported, it must add nothing.
      const said = canonical(kind, value)
      if (states.has(said)) continue
      states.add(said)
      this.rows.states.push({ id: this.#mint.id(), person_serving: id, kind, value })
    }

    return { subject_kind: 'identified', person_serving: id }
  }

  #officer(reference: string): { readonly id: string; readonly states: Set<string> } {
    const met = this.#officers.get(reference)
    if (met) return met
    const known = this.#known.officers.get(reference)
    const officer = {
      id: known?.id ?? this.#mint.id(),
      states: new Set(known?.states.map(([kind, value]) => canonical(kind, value))),
    }
    if (!known)
      this.rows.officers.push({ id: officer.id, reference: this.#mint.reference(), former_reference: reference })
    this.#officers.set(reference, officer)

    return officer
  }

  #allegation(
    row: RowTaken,
    matter: { readonly id: string; allegations: number },
    subject: Pick<AllegationRow, 'subject_kind' | 'person_serving'>,
  ): string {
    matter.allegations += 1
    const { reference, happenedOn } = row.record.allegation
    const id = this.#mint.id()
    this.rows.allegations.push({
      id,
      matter: matter.id,
      number: matter.allegations,
      former_reference: reference,
      ...subject,
      occurred_from: happenedOn,
      occurred_until: happenedOn,
    })

    return id
  }
}

function historyFrom(row: RowTaken, of: Pick<HistoryRow, 'id' | 'allegation' | 'matter' | 'corrects'>): HistoryRow {
  const { record } = row
  return {
    ...of,
    row_number: row.number,
    row_hash: row.rowHash,
    read_hash: row.readHash,
    key: row.key,
    came_to_attention: record.matter.cameToAttention,
    closed: record.matter.closedOn,
    incident: record.allegation.happenedOn,
    category_code: record.allegation.categoryCode,
    category: record.allegation.category,
    abuse_class: record.allegation.abuseClass,
    finding: record.allegation.finding,
    outcome: record.allegation.outcome,
    reported_by: record.allegation.reportedBy,
    record_source: record.recordSource,
    extra: {
      ...(record.officer.kind === 'not recorded' && { officer: 'not recorded' }),
      ...(row.noted && row.noted.formulas.length > 0 && { formulas: row.noted.formulas }),
      ...(row.noted?.hidden && { hidden: true }),
    },
  }
}

/** What the file says of an officer, undated: it tells neither from when nor until when. */
function statesFrom(attributes: OfficerAttributes): (readonly [kind: string, value: unknown])[] {
  const { name, collarNumber, rank, posting, ...rest } = attributes
  const others = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))

  return [
    ...(name === undefined ? [] : [['name', { given: '', family: name }] as const]),
    ...(collarNumber === undefined ? [] : [['collar number', collarNumber] as const]),
    ...(rank === undefined ? [] : [['rank', rank] as const]),
    ...(posting === undefined ? [] : [['posting', { unit: posting }] as const]),
    ...(Object.keys(others).length === 0 ? [] : [['attributes', others] as const]),
  ]
}

/** One text for one fact, whatever the order in which the database gives back its parts. */
function canonical(kind: string, value: unknown): string {
  const ordered =
    typeof value === 'object' && value !== null ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)) : value
  return JSON.stringify([kind, ordered])
}
