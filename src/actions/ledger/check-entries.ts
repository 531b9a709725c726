import type { InspectedEntry, Stream } from '../../store/inspection.ts'
import { type Problems, sentenceStart } from './problem.ts'

/** Entries as the table has them, held against those in the public bundles. */
export function compareEntries(stream: Stream<InspectedEntry>, problems: Problems) {
  let count = 0
  let expected = 0
  const goneUpTo = (number: number): void => {
    if (number <= expected) return
    const run = [expected, number - 1] as const
    problems.add(
      'entries gone',
      { entries: run, table: 'ledger_entry' },
      `${sentenceStart(run)} gone from the table ledger_entry.`,
    )
  }
  const next = async (): Promise<void> => {
    const row = stream.current()
    if (!row) return
    goneUpTo(Number(row.number))
    count += 1
    expected = Number(row.number) + 1
    await stream.advance()
  }
  return {
    count: () => count,
    compare: async (index: number, entry: Uint8Array): Promise<void> => {
      while (Number(stream.current()?.number ?? index) < index) await next()
      const row = stream.current()
      if (!row || Number(row.number) !== index) return
      if (!row.leaf.equals(entry)) {
        problems.add(
          'entry changed',
          { entry: index, act: row.act },
          `Entry ${index}, of act ${row.act}, differs from the one that was published.`,
        )
      }
      await next()
    },
    /** @returns where the ledger ends: at the checkpoint, or without one at the last entry */
    end: async (signed: number | undefined): Promise<number> => {
      let past: number | undefined
      while (stream.current()) {
        const number = Number(stream.current()?.number)
        if (signed !== undefined && number >= signed) past ??= number
        await next()
      }
      const size = signed ?? expected
      if (past === undefined) {
        goneUpTo(size)
        return size
      }
      const run = [past, expected - 1] as const
      const sentence = `${sentenceStart(run)} in the database, but no checkpoint there was signed over so many.`
      problems.add('entries not signed', { entries: run }, sentence)
      return size
    },
  }
}
