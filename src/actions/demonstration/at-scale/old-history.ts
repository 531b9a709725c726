import { writeCsv } from '../../../documents/csv-writing.ts'
import { notePart } from '../../../store/demonstration-making.ts'
import { actingAs, REAL_WORLD, type World } from '../../acting.ts'
import { beginImport } from '../../import/begin-import.ts'
import { keepFile } from '../../import/prepare-file.ts'
import { runImport } from '../../import/run-import.ts'
import { chanceFrom, drawingFrom, worldOf } from './chance.ts'
import type { Steps } from './count.ts'
import { drawForce } from './draw-force.ts'
import { OLD_COLUMNS, OLD_FORCES, type OldKeeping, oldProfile, oldRows } from './old-files.ts'

const LINES_IN_PIECE = 200

/** Bring in what the two forces kept before 2020, one after the other: as files, by imports like any other. */
export async function bringOldFiles(steps: Steps): Promise<'finished' | 'stopped'> {
  for (const [at, kept] of (Object.keys(OLD_FORCES) as OldKeeping[]).entries())
    if ((await bringOldFile(steps, kept, -1 - at)) === 'stopped') return 'stopped'

  return 'finished'
}

async function bringOldFile(steps: Steps, kept: OldKeeping, part: number): Promise<'finished' | 'stopped'> {
  const { maker, done, count } = steps
  const { store, operator, data, scale } = maker
  const lines = oldLines(steps, kept)
  const first = lines.next()
  if (first.done) return 'finished'
  if (done.has(part)) {
    // What is in already is only told of again.
    while (!lines.next().done);
    return 'finished'
  }
  let rows = 1
  function* counted(line: readonly string[]): Generator<readonly string[]> {
    yield line
    for (const next of lines) {
      rows += 1
      yield next
    }
  }

  const drawnFor = (what: string | number): World => {
    const at = new Date(`${scale.until}T00:20:00Z`)
    return drawingFrom('odd', worldOf(at, chanceFrom(scale.seed, kept, what)))
  }
  // What is taken up has acts of its own: the ids that the seed would give them are taken.
  const beginning = done.size > 0 ? REAL_WORLD : drawnFor('beginning')
  const acting = () => actingAs(store, operator, beginning)
  const file = await keepFile(acting(), data, inPieces(writeCsv(OLD_COLUMNS, counted(first.value))))
  const { name } = OLD_FORCES[kept]
  const profile = oldProfile(kept)
  const begun = await beginImport(acting(), {
    force: name,
    profile,
    file: { ...file, name: `${name}.csv` },
    rows,
    runner: 'command line',
  })
  let before = begun.rowsBefore
  const ended = await runImport({ store, data, person: operator }, begun, {
    worldOf: (batch) => (batch === 0 ? beginning : drawnFor(batch)),
    onProgress: (rows) => {
      const more = rows - before
      before = rows
      return count.add(more)
    },
  })
  if (ended !== 'finished') return 'stopped'
  await notePart(store, operator, part)

  return 'finished'
}

function* oldLines({ maker, people, force, count }: Steps, kept: OldKeeping): Generator<readonly string[]> {
  for (const matter of drawForce(maker.scale, people)) {
    if (matter.kept !== kept) continue
    for (const { cells, truth } of oldRows(matter, kept, people)) {
      count.truth(truth, force)
      yield cells
    }
  }
}

/** Lines gathered to pieces: the disk is asked once for many. */
async function* inPieces(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let gathered: string[] = []
  for await (const line of lines) {
    gathered.push(line)
    if (gathered.length < LINES_IN_PIECE) continue
    yield Buffer.from(gathered.join(''))
    gathered = []
  }
  if (gathered.length > 0) yield Buffer.from(gathered.join(''))
}
