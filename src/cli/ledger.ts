import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { checkLedger, type Inspector, type LedgerReport } from '../actions/ledger/check.ts'
import { knownOutside } from '../actions/ledger/outside.ts'
import { proveAct } from '../actions/ledger/prove.ts'

const USAGE = `candour ledger check [--checkpoint FILE] [--key KEY] [--json]
candour ledger prove ACT [--out FILE]
candour ledger new-key [--old-key damaged|in-other-hands]`

/** Lines that a person can still read; the JSON line has them all. */
const SHOWN = 40

type Context = {
  readonly inspector: Inspector
  /** The data folder. */
  readonly data: string
  readonly say?: (line: string) => void
  readonly complain?: (line: string) => void
}

/** @returns 0 when all is well, 1 when something does not agree, 2 when it could not be checked */
export async function runLedgerCommand(args: readonly string[], context: Context): Promise<number> {
  const say = context.say ?? ((line) => process.stdout.write(`${line}\n`))
  const complain = context.complain ?? ((line) => process.stderr.write(`candour: ${line}\n`))
  const [command, ...rest] = args
  try {
    if (command === 'check') return await check(rest, context, say)
    if (command === 'prove') return await prove(rest, context, say, complain)
    complain(USAGE)
    return 2
  } catch (error) {
    const { code, name, message } = error as { code?: string; name: string; message: string }
    // A message of our own says what to do; any other may quote what it choked on.
    const ours = name === 'Trouble' || code?.startsWith('ERR_PARSE_ARGS')
    complain(ours ? message : `the ledger could not be checked (${code ?? name}).`)
    return 2
  }
}

async function check(
  args: readonly string[],
  { inspector, data }: Context,
  say: (line: string) => void,
): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { checkpoint: { type: 'string' }, key: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  const outside = knownOutside(data, values.checkpoint, values.key)
  const report = await checkLedger(inspector, outside.checkpoints, outside.verifier)
  if (!values.json) for (const line of linesFor(report)) say(line)
  say(JSON.stringify(report))
  return report.ok ? 0 : 1
}

function linesFor(report: LedgerReport): readonly string[] {
  const { problems, count, entries, acts, rows, uncovered, waiting, outside, checkpoint, keyChanges } = report
  return [
    `Read ${many(acts, 'act')}, ${many(rows, 'row')} that they wrote, and ${many(entries, 'entry', 'entries')} in the ledger.`,
    checkpoint
      ? `The last checkpoint in the database was signed over ${many(checkpoint.size, 'entry', 'entries')}.`
      : 'There is no checkpoint in the database.',
    ...(outside === undefined
      ? ['No checkpoint kept outside the database was given, so an older copy would look whole.']
      : [`A checkpoint kept outside covers ${many(outside, 'entry', 'entries')}.`]),
    ...keyChanges.map(
      ({ size, because, recordedAt, key }) =>
        `After ${many(size, 'entry', 'entries')} another key began to sign (the former one: ${because}; recorded ${recordedAt.slice(0, 10)}). Only the unit says so: compare ${key} with the key that you were given in another way.`,
    ),
    ...(uncovered === 0
      ? []
      : [
          `${many(uncovered, 'act')} after it ${uncovered === 1 ? 'is' : 'are'} uncovered: a change to what ${uncovered === 1 ? 'it' : 'they'} wrote might not show.`,
        ]),
    ...(waiting === 0
      ? []
      : [
          `${many(waiting, 'act')} ${waiting === 1 ? 'has' : 'have'} waited more than five minutes for a place in the ledger.`,
        ]),
    ...problems.slice(0, SHOWN).map(({ sentence }) => sentence),
    ...(count > SHOWN
      ? [
          `${count - SHOWN} more; the line below lists ${problems.length === count ? 'all' : `the first ${problems.length}`}.`,
        ]
      : []),
    count === 0 ? 'Everything agrees.' : `${many(count, 'thing')} ${count === 1 ? 'does' : 'do'} not agree.`,
  ]
}

const WHY_NOT = {
  'no such act': 'there is no act with this id.',
  'not sequenced yet': 'this act has no place in the ledger yet. Try again in half a minute.',
  'the ledger does not prove it': 'the ledger does not prove this act. Run: npx --no candour ledger check',
} as const

async function prove(
  args: readonly string[],
  { inspector }: Context,
  say: (line: string) => void,
  complain: (line: string) => void,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: 'string' } },
  })
  const [act] = positionals
  if (act === undefined || positionals.length > 1) {
    complain(USAGE)
    return 2
  }
  const proof = await proveAct(inspector, act)
  if (typeof proof === 'string') {
    complain(WHY_NOT[proof])
    return 1
  }
  const text = JSON.stringify(proof, undefined, 2)
  if (values.out === undefined) say(text)
  else writeFileSync(values.out, `${text}\n`)
  return 0
}

function many(count: number, one: string, several = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`
}
