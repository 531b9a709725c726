import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { ImportProfile } from '../../domain/import-profile.ts'
import { readProfile } from '../../domain/import-profile-reading.ts'
import type { Store } from '../../store/database.ts'
import { keepImportFile } from '../../store/import-file.ts'
import { actingAs } from '../acting.ts'
import { beginImport } from './begin-import.ts'
import { type ImportContext, type RunOptions, runImport } from './run-import.ts'

/** A made-up force's file in the manner of an old system: six columns, invented from start to end. */
export const HEADER = 'Log,Case,Officer,Received,Kind,Result'

/** The same rows for the same numbers, so that two files can be told to differ in one place only. */
export function inventedRow(number: number): string {
  const officer = number % 17 === 0 ? 'NOT KNOWN' : `PN${1000 + ((number * 7) % 41)}`
  const kind = ['incivility', 'domestic', 'sexual', 'neglect'][number % 4]
  const day = String((number % 28) + 1).padStart(2, '0')

  return `L${number},C${Math.floor(number / 2)},${officer},${day}/03/2011,${kind},${number % 3 === 0 ? '' : 'No action'}`
}

export function inventedFile(rows: number, change: (row: string, number: number) => string = (row) => row): string {
  return [HEADER, ...Array.from({ length: rows }, (_, at) => change(inventedRow(at + 1), at + 1))]
    .join('\n')
    .concat('\n')
}

export const INVENTED_PROFILE: unknown = {
  name: 'Westmarch complaints',
  version: 1,
  scheme: 'Westmarch codes 2011',
  key: ['Log'],
  columns: [
    { column: 'Log', becomes: 'allegation reference' },
    { column: 'Case', becomes: 'matter reference' },
    { column: 'Officer', becomes: 'officer reference' },
    { column: 'Received', becomes: 'came to attention', dates: 'day first' },
    {
      column: 'Kind',
      becomes: 'abuse class',
      codes: { incivility: 'none', neglect: 'none', domestic: 'domestic', sexual: 'sexual' },
      otherwise: 'reject',
    },
    { column: 'Result', becomes: 'outcome' },
  ],
  placeholders: [{ column: 'Officer', value: 'NOT KNOWN', means: 'unidentified officer' }],
}

export function profileOf(value: unknown): ImportProfile {
  const read = readProfile(value)
  if (!read.ok) throw new Error(`The test's own profile is wrong: ${JSON.stringify(read.faults)}`)
  return read.profile
}

export function dataFolder(): string {
  return mkdtempSync(join(tmpdir(), 'candour-import-'))
}

export function fileIn(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** Bring in a text, or the bytes of a spreadsheet, as a file, as either face does, and run it. */
export async function bringIn(
  context: ImportContext,
  content: string | Uint8Array,
  options: RunOptions & {
    readonly force?: string
    readonly profile?: unknown
    readonly runner?: 'jobs' | 'command line'
  } = {},
): Promise<{ id: string; force: string }> {
  const kept = await keepImportFile(
    context.data,
    (async function* () {
      yield Buffer.from(content as string)
    })(),
  )
  const begun = await beginImport(actingAs(context.store, context.person), {
    force: options.force ?? 'Westmarch',
    profile: profileOf(options.profile ?? INVENTED_PROFILE),
    file: { ...kept, name: 'complaints.csv' },
    rows: typeof content === 'string' ? content.split('\n').length - 2 : 1,
    runner: options.runner ?? 'command line',
  })
  if (options.runner !== 'jobs') await runImport(context, begun, { rowsPerBatch: 100, ...options })

  return begun
}

/**
 * Everything that imports left in a force, without ids, references and recorded times, as a count and a digest of each
 * part: two runs alike give the same, and runs unlike say in which part.
 */
export async function recordsOf(inspector: Store, force: string): Promise<Record<string, unknown>> {
  const f = sql`(select id from force where name = ${force})`
  const part = (lines: ReturnType<typeof sql>) =>
    sql`(select jsonb_build_array(count(*), md5(string_agg(line, chr(10) order by line collate "C"))) from (${lines}) x)`
  const mintedThere = sql`array['id', 'act', 'recorded_at', 'allegation', 'matter', 'force', 'import', 'corrects']`
  const found = await sql<Record<string, unknown>>`select
    ${part(sql`select ((to_jsonb(h) - ${mintedThere}) || jsonb_build_object('of_matter', m.former_reference, 'number', a.number,
        'of_allegation', a.former_reference, 'subject', a.subject_kind, 'occurred', a.occurred_from, 'of_officer', p.former_reference,
        'file', i.file_digest, 'batch', b.number, 'corrects_row', c.row_number, 'corrects_file', ci.file_digest))::text as line
      from allegation_history h join allegation a on a.id = h.allegation join matter m on m.id = h.matter and m.id = a.matter
        join import i on i.id = h.import join import_batch b on b.act = h.act left join person_serving p on p.id = a.person_serving
        left join allegation_history c on c.id = h.corrects left join import ci on ci.id = c.import where h.force = ${f}`)} as history,
    ${part(sql`select former_reference as line from matter where history and force = ${f}`)} as matters,
    ${part(sql`select former_reference as line from person_serving where history and force = ${f}`)} as officers,
    ${part(sql`select jsonb_build_array(p.former_reference, s.kind, s.value)::text as line from person_serving_state s
      join person_serving p on p.id = s.person_serving where p.force = ${f}`)} as states,
    ${part(sql`select jsonb_build_array(i.file_digest, r.row_number, r.line, r.reasons)::text as line from import_rejection r
      join import i on i.id = r.import where i.force = ${f}`)} as rejected,
    ${part(sql`select (i.file_digest || (to_jsonb(b) - ${mintedThere})::text) as line from import_batch b
      join import i on i.id = b.import where i.force = ${f}`)} as batches`.execute(inspector)

  return found.rows[0] ?? {}
}
