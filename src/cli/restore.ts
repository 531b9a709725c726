import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Manifest } from '../actions/backup/manifest.ts'
import { emptyFolder, readIdentity, restoreHouse, verifyBackup } from '../actions/backup/restore.ts'
import { sayPart } from './backup-words.ts'

const USAGE = 'candour restore FILE --identity FILE --into FOLDER'
const WRONG_USE = 2

type NewHouse = Parameters<typeof restoreHouse>[2]

export type RestoreContext = {
  /** Make an empty house of the version that the backup had, hand it over, and close it; take it away again where the work fails. */
  readonly within: <T>(folder: string, manifest: Manifest, work: (house: NewHouse) => Promise<T>) => Promise<T>
  /** Throws where there is something already at the database that the environment names. */
  readonly databaseIsEmpty: () => Promise<void>
  readonly say?: (line: string) => void
  readonly complain?: (line: string) => void
}

/** `candour restore`. Gives the exit code: 0 restored and sound, 1 not restored, or restored and the ledger does not agree, 2 wrong use. */
export async function runRestoreCommand(args: readonly string[], context: RestoreContext): Promise<number> {
  const say = context.say ?? ((line) => process.stdout.write(`${line}\n`))
  const complain = context.complain ?? ((line) => process.stderr.write(`candour: ${line}\n`))
  const read = readArguments(args)
  const [file] = read?.positionals ?? []
  if (!read || file === undefined || read.positionals.length > 1 || !read.values.identity || !read.values.into) {
    complain(USAGE)
    return WRONG_USE
  }
  const folder = resolve(read.values.into)
  const backup = { file, identity: await readIdentity(read.values.identity) }
  await emptyFolder(folder)
  await context.databaseIsEmpty()
  const progress = sayPart(complain)
  const manifest = await verifyBackup(backup, (bytes) => progress('reading and comparing', 0, bytes))
  const { rows, report } = await context.within(folder, manifest, (house) =>
    restoreHouse(backup, manifest, house, (part, done) => progress(part, done)),
  )
  say(`Restored ${rows.toLocaleString('en-GB')} rows into ${folder}, as they were on ${manifest.madeAt}.`)
  for (const { sentence } of report.problems.slice(0, 40)) say(sentence)
  say(sayAgreement(report))
  if (manifest.checkpoint)
    say(
      `Its signing key is not here. Put your kept copy back as keys/ledger.key in ${folder}; until then work goes on and nothing is signed. If it is lost: npx --no candour ledger new-key.`,
    )
  return report.ok ? 0 : 1
}

function sayAgreement({ ok, outside, count }: Awaited<ReturnType<typeof restoreHouse>>['report']): string {
  if (!ok)
    return `${count} things in the ledger do not agree: what was backed up was not whole. Secure this folder and the backup.`
  return outside === undefined
    ? 'Nothing had been signed when this was backed up.'
    : `The ledger agrees with the checkpoint over ${outside.toLocaleString('en-GB')} entries that came with the backup.`
}

function readArguments(args: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { identity: text, into: text } })
  } catch {
    return undefined
  }
}
