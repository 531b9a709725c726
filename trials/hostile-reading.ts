import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { checkFile } from '../src/actions/import/prepare-file.ts'
import { openForProfile, readBatches } from '../src/actions/import/read-batches.ts'
import { surveyFile } from '../src/actions/import/survey-file.ts'
import { openTable } from '../src/documents/table.ts'
import { readProfile } from '../src/domain/import-profile-reading.ts'
import { SurveyInProgress } from '../src/domain/import-survey.ts'
import { forgetImportFile, keepImportFile, openImportFile } from '../src/store/import-file.ts'

/** A file to be read in a process of its own, or a stream of that many bytes made up on the way. */
export type Order =
  | { readonly kind: 'file'; readonly path: string; readonly data: string; readonly profile: unknown }
  | { readonly kind: 'stream'; readonly bytes: number }

/** What became of every row of a file. */
export type Accounted =
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'sheet to choose' }
  | { readonly kind: 'does not fit'; readonly rows: number }
  | {
      readonly kind: 'read'
      readonly rows: number
      readonly recorded: number
      readonly rejected: number
      readonly keptRaw: number
    }
  | { readonly kind: 'crash'; readonly because: string }

/** `megabytes`: the most that the process ever held. */
export type Answer = { readonly accounted: Accounted; readonly megabytes: number }

/** Reads files as an import does, up to the database, one after the other, as orders come in by line. */
if (import.meta.main)
  for await (const line of createInterface({ input: process.stdin })) {
    const accounted = await account(JSON.parse(line)).catch(explain)
    const answer: Answer = { accounted, megabytes: mostHeld() }
    process.stdout.write(`${JSON.stringify(answer)}\n`)
  }

/** What Linux calls the peak of a process begins with what its parent held when it was made; that of its memory alone does not. */
function mostHeld(): number {
  const own =
    existsSync('/proc/self/status') && /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]

  return Math.round(Number(own || process.resourceUsage().maxRSS) / 1024)
}

/** A reason given is no crash; anything else that is thrown is one. */
function explain(error: unknown): Accounted {
  const { code, why, stack } = error as { code?: string; why?: string; stack?: string }
  return code === 'CANDOUR_UNREADABLE_FILE'
    ? { kind: 'refused', why: why ?? '' }
    : { kind: 'crash', because: stack ?? String(error) }
}

async function account(order: Order): Promise<Accounted> {
  if (order.kind === 'stream') return accountStream(order.bytes)
  const read = readProfile(order.profile)
  if (!read.ok) throw new Error('the profile of the trial is at fault')
  const { digest } = await keepImportFile(order.data, createReadStream(order.path))
  try {
    const looked = await surveyFile(order.data, digest, read.profile.file)
    // What a database cannot keep would lose the survey of the file.
    if (/(?<!\\)(\\\\)*\\u(0000|d[89a-f])/i.test(JSON.stringify(looked))) throw new Error('the survey cannot be kept')
    const checked = checkFile(looked, read.profile)
    if (checked.kind === 'sheet to choose') return { kind: 'sheet to choose' }
    if (checked.kind === 'does not fit') return { kind: 'does not fit', rows: looked.rows }

    const { file, fitted } = await openForProfile(await openImportFile(order.data, digest), read.profile)
    let [rows, recorded, rejected, keptRaw] = [0, 0, 0, 0]
    for await (const batch of readBatches(file, fitted, 0, 500))
      for (const row of batch.rows) {
        rows += 1
        if (row.number !== rows) throw new Error('rows are not numbered one after the other')
        if (row.kind === 'taken') recorded += 1
        else if (row.keptRaw) keptRaw += 1
        else rejected += 1
        if (row.kind === 'left' && row.reasons.every(({ because }) => because === ''))
          throw new Error('a row has no reason')
      }
    if (rows !== looked.rows) throw new Error('the survey and the import saw other numbers of rows')

    return { kind: 'read', rows, recorded, rejected, keptRaw }
  } finally {
    await forgetImportFile(order.data, digest)
  }
}

/** A CSV that no disk need hold: every value of three columns is new, which is the most that a survey can meet. */
async function accountStream(bytes: number): Promise<Accounted> {
  const file = await openTable({
    bytes,
    async *read(from = 0, until = bytes) {
      let number = 0
      const header = Buffer.from('Log,Case,Officer,Note\n')
      if (from === 0) yield header
      for (let given = header.length; given < until; ) {
        let text = ''
        for (let rows = 0; rows < 50; rows += 1) {
          number += 1
          text += `L${number},C${number % 900_001},PN${(number * 7) % 5_000_011},"a note, which is the same on every line: ${'x'.repeat(3_900)}"\n`
        }
        const piece = Buffer.from(text)
        given += piece.length
        yield piece
      }
    },
  })
  const survey = new SurveyInProgress(file.header)
  let [recorded, rejected] = [0, 0]
  for await (const row of file.rows) {
    survey.add(row.cells)
    if (row.kind === 'row') recorded += 1
    else rejected += 1
  }
  const { rows } = survey.survey()

  return { kind: 'read', rows, recorded, rejected, keptRaw: 0 }
}
