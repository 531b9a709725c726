import type { AllegationRow } from '../../store/allegation.ts'
import type { Transaction } from '../../store/database.ts'
import { type HistoryRow, historyOf } from '../../store/history.ts'
import type { Acting } from '../acting.ts'
import { personNamesOf } from '../person/serving.ts'
import { happenedOf, subjectOf } from './allegation-views.ts'
import type { AllegationView, ImportedView, PersonName } from './view.ts'

/** Imported allegations as they came, by two queries however many they are. They start no clock and stand on no strand. */
export async function historyViews(
  tx: Transaction,
  acting: Acting,
  allegations: readonly AllegationRow[],
): Promise<ReadonlyMap<string, AllegationView>> {
  const names = await personNamesOf(
    tx,
    allegations.flatMap((row) => row.person_serving ?? []),
    acting.today,
  )
  const rows = await historyOf(
    tx,
    allegations.map((row) => row.id),
  )
  const byAllegation = Map.groupBy(rows, (row) => row.allegation)

  return new Map(allegations.map((row) => [row.id, historyView(row, byAllegation.get(row.id) ?? [], names)]))
}

function historyView(
  row: AllegationRow,
  history: readonly HistoryRow[],
  names: ReadonlyMap<string, PersonName>,
): AllegationView {
  const imported = history.map(importedView)
  const latest = imported.at(-1)

  return {
    id: row.id,
    number: row.number,
    subject: subjectOf(row, { names, words: new Map() }),
    abuse: latest?.abuse ? [latest.abuse] : [],
    conduct: latest?.category ? [latest.category] : [],
    happened: happenedOf(row),
    happenedWords: undefined,
    onDuty: row.on_duty,
    severity: undefined,
    caseToAnswer: undefined,
    outcome: latest?.outcome,
    criminal: { status: 'not recorded', name: 'Not recorded', on: undefined },
    misconduct: { kind: 'history', name: latest?.finding ?? 'No finding recorded', on: latest?.closed },
    proceedings: [],
    standards: undefined,
    warning: undefined,
    account: undefined,
    category: undefined,
    imported,
  }
}

function importedView(row: HistoryRow): ImportedView {
  return {
    scheme: row.scheme,
    category: row.category ?? undefined,
    categoryCode: row.category_code ?? undefined,
    abuse: row.abuse_class === 'none' ? undefined : (row.abuse_class ?? undefined),
    finding: row.finding ?? undefined,
    outcome: row.outcome ?? undefined,
    reportedBy: row.reported_by ?? undefined,
    source: row.record_source ?? undefined,
    cameToAttention: row.came_to_attention ?? undefined,
    happened: row.incident ?? undefined,
    closed: row.closed ?? undefined,
    row: row.row_number,
    file: row.file_name ?? undefined,
  }
}
