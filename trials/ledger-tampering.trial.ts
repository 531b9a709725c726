import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { ledgerKeyIn } from '../src/actions/ledger/key.ts'
import { sequence } from '../src/actions/ledger/sequence.ts'
import { type Acted, actedOn } from '../src/actions/ledger/test-acts.ts'
import { runLedgerCommand } from '../src/cli/ledger.ts'
import { scratchDatabase, TEMPLATE } from '../src/store/scratch.ts'
import { copyOf } from '../src/store/scratch-copy.ts'
import { databaseIn } from './database.ts'
import type { Trial } from './harness.ts'
import { tamperings } from './tamperings.ts'

/** Whoever rules the server does one thing, anywhere; a copy of everything is changed each time, and the check is asked. */
export const trial: Trial = {
  name: 'ledger-tampering',
  asks: 'Is any change, loss or addition that a superuser makes passed over by the check?',
  steps: 500,
  async begin(folder) {
    const data = mkdtempSync(join(folder, 'data-'))
    const own = process.env[TEMPLATE] === undefined ? await databaseIn(data) : undefined
    const acted = await actedOn(own?.scratch ?? (await scratchDatabase()))
    for (let round = 0; round < 4; round++) {
      for (let matter = 0; matter < 3; matter++) await acted.recordMatter()
      await acted.refusals(70)
      await sequence(acted.scratch.store('candour_jobs'), ledgerKeyIn(data), data, 'all')
    }
    await expectAll(acted, data)

    return {
      async step(random) {
        const scratch = await copyOf(acted.scratch)
        const copy = await actedOn(scratch)
        try {
          const done = await tamperings(copy, random)
          const { exit, report } = await checked(copy, data)
          const named = done.names.every((name) => JSON.stringify(report.problems).includes(name))
          if (exit !== 1) throw new Error(`${done.what} was passed over`)
          if (!named) throw new Error(`${done.what} was found, but ${done.names.join(', ')} was not named`)
        } finally {
          await scratch.drop()
        }
      },
      async end() {
        await acted.scratch.close()
        await own?.stop()
      },
    }
  },
}

type Checked = {
  readonly exit: number
  readonly report: { readonly ok: boolean; readonly problems: readonly object[] }
}

async function checked({ scratch }: Acted, data: string): Promise<Checked> {
  const lines: string[] = []
  const context = { inspector: scratch.store('candour_inspector'), data, say: (line: string) => lines.push(line) }
  const exit = await runLedgerCommand(['check', '--json'], context)
  return { exit, report: JSON.parse(lines.at(-1) ?? '{}') }
}

/** A check that always found something would pass this trial. */
async function expectAll(acted: Acted, data: string): Promise<void> {
  const { exit, report } = await checked(acted, data)
  if (exit !== 0 || !report.ok) throw new Error('an untouched ledger did not check')
}
