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

export function fileIn(folder: string, name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** Bring in a text as a file, as either face does, and run it. */
export async function bringIn(
  context: ImportContext,
  text: string,
  options: RunOptions & {
    readonly force?: string
    readonly profile?: unknown
    readonly runner?: 'jobs' | 'command line'
  } = {},
): Promise<{ id: string; force: string }> {
  const kept = await keepImportFile(
    context.data,
    (async function* () {
      yield Buffer.from(text)
    })(),
  )
  const begun = await beginImport(actingAs(context.store, context.person), {
    force: options.force ?? 'Westmarch',
    profile: profileOf(options.profile ?? INVENTED_PROFILE),
    file: { ...kept, name: 'complaints.csv' },
    rows: text.split('\n').length - 2,
    runner: options.runner ?? 'command line',
  })
  if (options.runner !== 'jobs') await runImport(context, begun, { rowsPerBatch: 100, ...options })

  return begun
}

/** Everything that imports left in a force, without ids, references and recorded times: two runs alike give the same text. */
export async function recordsOf(inspector: Store, force: string): Promise<string> {
  const found = await sql<{ all: unknown }>`
    with f as (select id from force where name = ${force}),
    one as (select h.*, m.former_reference as of_matter, a.number, a.former_reference as of_allegation, a.subject_kind, a.occurred_from,
        p.former_reference as of_officer, i.file_digest, c.row_number as corrects_row, ci.file_digest as corrects_file, b.number as batch
      from allegation_history h join allegation a on a.id = h.allegation join matter m on m.id = h.matter and m.id = a.matter
        left join person_serving p on p.id = a.person_serving join import i on i.id = h.import
        join import_batch b on b.act = h.act left join allegation_history c on c.id = h.corrects left join import ci on ci.id = c.import
      where h.force = (select id from f))
    select jsonb_build_object(
      'history', (select jsonb_agg(to_jsonb(one) - array['id', 'act', 'recorded_at', 'allegation', 'matter', 'force', 'import', 'corrects']
        order by file_digest, row_number, batch) from one),
      'matters', (select jsonb_agg(former_reference order by former_reference) from matter where history and force = (select id from f)),
      'officers', (select jsonb_agg(jsonb_build_array(former_reference, (select jsonb_agg(jsonb_build_array(kind, value) order by kind, value)
        from person_serving_state s where s.person_serving = p.id)) order by former_reference) from person_serving p where force = (select id from f)),
      'rejected', (select jsonb_agg(jsonb_build_array(row_number, line, reasons) order by row_number, i.file_digest)
        from import_rejection r join import i on i.id = r.import where i.force = (select id from f)),
      'batches', (select jsonb_agg(to_jsonb(b) - array['id', 'act', 'recorded_at', 'import'] order by i.recorded_at, b.number)
        from import_batch b join import i on i.id = b.import where i.force = (select id from f))) as all`.execute(
    inspector,
  )
  return JSON.stringify(found.rows[0]?.all)
}
