import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { actingAs } from '../actions/acting.ts'
import { beginImport, type ImportBegun } from '../actions/import/begin-import.ts'
import { countHistoryFacts } from '../actions/import/count-facts.ts'
import { type ImportRow, openImport } from '../actions/import/open-import.ts'
import { checkFile, keepFile } from '../actions/import/prepare-file.ts'
import { type ImportContext, runImport } from '../actions/import/run-import.ts'
import { surveyFile } from '../actions/import/survey-file.ts'
import { sayWorkbook } from '../actions/import/workbook-words.ts'
import { readProfile } from '../domain/import-profile-reading.ts'
import {
  type ImportProfile,
  type ProfileFault,
  say,
  sayCounts,
  sayFault,
  sayOpen,
  saySheets,
  TimeLeft,
} from './import-words.ts'

const USAGE = 'Say which file and which profile: candour import FILE --profile P.json [--force NAME] [--sheet NAME]'
const WRONG_USE = 2
const UNDECIDED = 2
const INTERRUPTED = 130

/** `candour import FILE --profile P.json [--force NAME] [--sheet NAME]` and `candour import facts --force NAME`. Gives the exit code. */
export async function runImportCommand(args: string[], context: ImportContext): Promise<number> {
  const said = readArguments(args)
  if (!said) return fail(WRONG_USE, USAGE)
  const { positionals, values } = said
  const [named] = positionals
  if (named === 'facts' && positionals.length === 1 && values.profile === undefined)
    return printFacts(context, values.force)
  if (named === undefined || positionals.length > 1 || values.profile === undefined) {
    return fail(WRONG_USE, USAGE)
  }
  const read = await readProfileFile(values.profile)
  if (!read) return 1
  const profile = values.sheet === undefined ? read : { ...read, file: { ...read.file, sheet: values.sheet } }

  return importFile(context, named, profile, values.profile, values.force ?? profile.name)
}

/** Undefined where an option is not known or lacks its value. */
function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { profile: { type: 'string' }, force: { type: 'string' }, sheet: { type: 'string' } },
    })
  } catch {
    return undefined
  }
}

async function importFile(
  context: ImportContext,
  path: string,
  profile: ImportProfile,
  profilePath: string,
  force: string,
): Promise<number> {
  const kept = await keepFile(actingAs(context.store, context.person), context.data, bytesOf(path)).catch((error) =>
    fail(1, sayUnread(error, 'the file')),
  )
  if (typeof kept === 'number') return kept
  const looked = await surveyFile(context.data, kept.digest, profile.file).catch((error) =>
    fail(1, sayUnread(error, 'the file')),
  )
  if (typeof looked === 'number') return looked
  const { written } = looked
  const checked = checkFile(looked, profile)
  if (checked.kind === 'sheet to choose') {
    say(saySheets(checked.sheets))
    return UNDECIDED
  }
  const how = written.kind === 'CSV' ? written.encoding.label : written.format
  say(
    `${basename(path)} has ${looked.rows.toLocaleString('en-GB')} rows and ${looked.columns.length} columns (${how}). It is kept as it came.`,
  )
  if (written.kind === 'workbook') for (const sentence of sayWorkbook(written.found)) say(sentence)
  if (looked.endsIn !== undefined)
    say(
      `The file ends in the middle of row ${looked.endsIn.toLocaleString('en-GB')}. The rows before it are good; that one is rejected.`,
    )

  if (checked.kind === 'does not fit') return failWith(checked.faults, profilePath)
  if (checked.kind === 'undecided') {
    say(sayOpen(checked.open, profilePath))
    return UNDECIDED
  }
  try {
    const file = { ...kept, name: basename(path) }
    const begun = await beginImport(actingAs(context.store, context.person), {
      force,
      profile,
      file,
      rows: looked.rows,
      runner: 'command line',
    })
    return await runAndSay(context, begun)
  } catch (error) {
    if ((error as { code?: string }).code !== 'CANDOUR_NOT_A_HISTORY_FORCE') throw error
    return fail(1, `${(error as Error).message} Choose another name with --force.`)
  }
}

/** Opened when the first byte is asked for, so that a file that is not there is met where it is read. */
async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path, { highWaterMark: 262_144 })
}

async function runAndSay(context: ImportContext, begun: ImportBegun): Promise<number> {
  if (begun.rowsBefore > 0) say(`Goes on after row ${begun.rowsBefore.toLocaleString('en-GB')}.`)
  const time = new TimeLeft(begun.rowsBefore)
  let interrupted = false
  const interrupt = () => {
    interrupted = true
    say('Stops after the rows in hand.')
  }
  process.once('SIGINT', interrupt)
  const ended = await runImport(context, begun, {
    onWaiting: () => say('Another import is running into this force. Waits for it to end.'),
    onProgress: (done, expected) => {
      say(time.sentence(done, expected))
      return interrupted ? 'stop' : undefined
    },
  }).finally(() => process.off('SIGINT', interrupt))
  const found = await openImport(actingAs(context.store, context.person), begun.id)
  if (ended !== 'finished') say('Stopped. What is in stays in; give the same command again to go on.')
  if (found) printSummary(found)

  return ended === 'finished' ? 0 : INTERRUPTED
}

function printSummary(found: ImportRow): void {
  say(sayCounts(found))
  const { counts } = found
  process.stdout.write(`${JSON.stringify({ import: found.reference, ...counts })}\n`)
}

async function printFacts(context: ImportContext, force: string | undefined): Promise<number> {
  if (force === undefined) return fail(WRONG_USE, 'Say which history: candour import facts --force NAME')
  const facts = await countHistoryFacts(actingAs(context.store, context.person), force)
  if (!facts) return fail(1, 'There is no imported history of that name.')
  process.stdout.write(`${JSON.stringify(facts, undefined, 2)}\n`)

  return 0
}

async function readProfileFile(path: string): Promise<ImportProfile | undefined> {
  let value: unknown
  try {
    value = JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    fail(1, error instanceof SyntaxError ? `The profile ${path} is not JSON.` : sayUnread(error, 'the profile'))
    return undefined
  }
  const read = readProfile(value)
  if (read.ok) return read.profile
  failWith(read.faults, path)

  return undefined
}

function failWith(faults: readonly ProfileFault[], path: string): number {
  return fail(1, [`The profile ${path} cannot be used:`, ...faults.map(sayFault)].join('\n'))
}

function fail(code: number, words: string): number {
  say(words)
  return code
}

/** A message of the system quotes paths only; one of ours is a constant. */
function sayUnread(error: unknown, what: string): string {
  const { code, message } = error as { code?: string; message: string }
  if (code === 'ENOENT') return `There is no such file: ${what} was not found.`
  if (code === 'EACCES') return `We may not read ${what}.`
  if (code === 'EISDIR') return `A folder stands where ${what} should be.`
  if (code === 'ENOSPC') return 'The disk is full. Free some space and give the same command again.'
  if (code === 'CANDOUR_UNREADABLE_FILE') return message
  throw error
}
