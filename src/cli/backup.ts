import { parseArgs } from 'node:util'
import { actingAs } from '../actions/acting.ts'
import { backUp, type House, isRecipient, newKeyPair, writeSecret } from '../actions/backup/back-up.ts'
import { sayPart, stoppable } from './backup-words.ts'

const USAGE = `candour backup FILE --to RECIPIENT [--to RECIPIENT …]
candour backup new-key FILE`
const [WRONG_USE, INTERRUPTED] = [2, 130]

/** The house to copy, and who copies it. */
export type CopyContext = {
  readonly store: Parameters<typeof actingAs>[0]
  readonly person: string
  readonly house: House
  readonly say?: (line: string) => void
  readonly complain?: (line: string) => void
}

/** `candour backup FILE --to RECIPIENT…`. Gives the exit code: 0 done, 1 could not, 2 wrong use, 130 stopped. */
export async function runBackupCommand(args: readonly string[], context: CopyContext): Promise<number> {
  const say = context.say ?? ((line) => process.stdout.write(`${line}\n`))
  const complain = context.complain ?? ((line) => process.stderr.write(`candour: ${line}\n`))
  const read = readArguments(args)
  const [file] = read?.positionals ?? []
  const [first, ...others] = read?.values.to ?? []
  if (!read || file === undefined || read.positionals.length > 1 || first === undefined) {
    complain(USAGE)
    return WRONG_USE
  }
  const wrong = [first, ...others].find((text) => !isRecipient(text))
  if (wrong !== undefined) {
    complain(`${wrong.slice(0, 24)}… is no public key of age: it begins with age1 and has 62 characters.`)
    return WRONG_USE
  }
  return stoppable(complain, INTERRUPTED, async (signal) => {
    const asked = { file, recipients: [first, ...others] as const, progress: sayPart(complain), signal }
    const { rows, bytes } = await backUp(actingAs(context.store, context.person), context.house, asked)
    say(
      `Backed up ${rows.toLocaleString('en-GB')} rows into ${file} (${bytes.toLocaleString('en-GB')} bytes), sealed to ${others.length + 1} ${others.length === 0 ? 'key' : 'keys'}.`,
    )
    say('The ledger’s signing key (keys/ledger.key) is not in it. Keep a copy of that key in another place.')
    return 0
  })
}

/** `candour backup new-key FILE`: for whoever has no age identity yet. Needs no database. */
export async function runNewKeyCommand(args: readonly string[]): Promise<number> {
  const [file, ...more] = args
  if (file === undefined || more.length > 0) {
    process.stderr.write(`candour: ${USAGE}\n`)
    return WRONG_USE
  }
  const { identity, recipient } = await newKeyPair()
  await writeSecret(file, `# public key: ${recipient}\n${identity}\n`)
  process.stdout.write(
    `${recipient}\nThis is the public key: back up with --to ${recipient}\nThe secret key is in ${file}. Take that file away from this machine, and keep a second copy: whoever has it opens every backup sealed to it, and nobody without it can.\n`,
  )
  return 0
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { to: { type: 'string', multiple: true } },
    })
  } catch {
    return undefined
  }
}
