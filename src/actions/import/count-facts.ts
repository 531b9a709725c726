import type { HistoryFacts } from '../../store/import-facts.ts'
import { historyFacts } from '../../store/import-facts.ts'
import type { Acting } from '../acting.ts'

/** What the history of a force holds, counted from its records as they stand now; undefined where there is none of that name. */
export function countHistoryFacts(acting: Acting, force: string): Promise<HistoryFacts | undefined> {
  return acting.once('list imports', { kind: 'import', named: undefined }, (tx) => historyFacts(tx, force))
}
