import { parseArgs } from 'node:util'
import { actingAs } from '../actions/acting.ts'
import { replaceLedgerKey, type WhyChanged } from '../actions/ledger/new-key.ts'

const USAGE = 'candour ledger new-key [--old-key damaged|in-other-hands]'
const [REFUSED, WRONG_USE] = [1, 2]
const WHY: Readonly<Record<string, WhyChanged>> = { damaged: 'damaged', 'in-other-hands': 'in other hands' }

export type NewKeyContext = {
  readonly store: Parameters<typeof actingAs>[0]
  readonly sequencer: Parameters<typeof replaceLedgerKey>[1]
  readonly person: string
  /** The data folder. */
  readonly data: string
  readonly say?: (line: string) => void
  readonly complain?: (line: string) => void
}

/** `candour ledger new-key`. Gives the exit code: 0 replaced, 1 refused, 2 wrong use. */
export async function runNewLedgerKeyCommand(args: readonly string[], context: NewKeyContext): Promise<number> {
  const say = context.say ?? ((line) => process.stdout.write(`${line}\n`))
  const complain = context.complain ?? ((line) => process.stderr.write(`candour: ${line}\n`))
  const why = readWhy(args)
  if (why === undefined) {
    complain(USAGE)
    return WRONG_USE
  }
  const done = await replaceLedgerKey(actingAs(context.store, context.person), context.sequencer, context.data, why)
  if (done.kind === 'refused') {
    complain(`no new key: ${done.because}.`)
    return REFUSED
  }
  say(`From entry ${done.size} on, the ledger is signed with a new key:`)
  say(done.key)
  say(`It takes the place of ${done.former}`)
  say(
    'This is on the record and on the public page of the ledger. Tell whoever keeps checkpoints the new key in a way of your own, and keep a copy of keys/ledger.key in another place.',
  )
  return 0
}

function readWhy(args: readonly string[]): WhyChanged | undefined {
  try {
    const { values } = parseArgs({ args: [...args], options: { 'old-key': { type: 'string' } } })
    return values['old-key'] === undefined ? 'lost' : WHY[values['old-key']]
  } catch {
    return undefined
  }
}
