import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { actingAs } from '../actions/acting.ts'
import { isRecipient } from '../actions/backup/back-up.ts'
import { type ExportAsked, exportEverything } from '../actions/backup/export-everything.ts'
import type { CopyContext } from './backup.ts'
import { sayPart, stoppable } from './backup-words.ts'

const USAGE = 'candour export FOLDER --to RECIPIENT [--to RECIPIENT …], or in the open: candour export FOLDER --plain'
const [WRONG_USE, INTERRUPTED] = [2, 130]

/** `candour export FOLDER --to RECIPIENT…`. Gives the exit code: 0 done, 1 could not, 2 wrong use, 130 stopped. */
export async function runExportCommand(args: readonly string[], context: CopyContext): Promise<number> {
  const say = context.say ?? ((line) => process.stdout.write(`${line}\n`))
  const complain = context.complain ?? ((line) => process.stderr.write(`candour: ${line}\n`))
  const read = readArguments(args)
  if (!read) {
    complain(USAGE)
    return WRONG_USE
  }
  const { to } = read
  if (to.kind === 'sealed' && !to.recipients.every(isRecipient)) {
    complain('a --to is no public key of age: it begins with age1 and has 62 characters.')
    return WRONG_USE
  }
  if (to.kind === 'plain')
    complain(
      'WARNING: every account and every name is written in the open. Whoever can read the folder reads them all.',
    )
  return stoppable(complain, INTERRUPTED, async (signal) => {
    const asked = { folder: read.folder, to, progress: sayPart(complain), signal }
    const { rows } = await exportEverything(actingAs(context.store, context.person), context.house, asked)
    say(`Exported ${rows.toLocaleString('en-GB')} rows, with the ledger that proves them, into ${read.folder}.`)
    say('It is an internal file: its README says what is in it and how to check it without Candour.')
    return 0
  })
}

function readArguments(
  args: readonly string[],
): { readonly folder: string; readonly to: ExportAsked['to'] } | undefined {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { to: { type: 'string', multiple: true }, plain: { type: 'boolean' } },
    })
    const [folder, ...more] = positionals
    const [first, ...others] = values.to ?? []
    if (folder === undefined || more.length > 0 || (first !== undefined) === (values.plain === true)) return undefined
    return {
      folder: resolve(folder),
      to: first === undefined ? { kind: 'plain' } : { kind: 'sealed', recipients: [first, ...others] },
    }
  } catch {
    return undefined
  }
}
