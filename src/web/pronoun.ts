import type { RecordReport } from '../actions/matter/report.ts'

export type Pronoun = RecordReport['pronoun']

/** “Her account”: the person’s own pronoun, asked once. */
export function theirAccount(pronoun: Pronoun): string {
  return { she: 'Her account', he: 'His account', they: 'Their account' }[pronoun]
}
