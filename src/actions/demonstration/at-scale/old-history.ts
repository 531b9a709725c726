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

type Line = readonly string[]

/** Bring in what the two forces kept before 2020, one after the other: as files, by imports like any other. */
export async function bringOldFiles(steps: Steps): Promise<'finished' | 'stopped'> {
  // The second force kept one matter in fourteen: its lines wait, so that the years are drawn once for both.
  const waiting: Line[] = []
  const ended = await bringOldFile(steps, 'in the old files', oldLines(steps, waiting))

  return ended === 'stopped' ? ended : bringOldFile(steps, 'in the old files of the second force', waiting.values())
}

const PARTS: Readonly<Record<OldKeeping, number>> = {
  'in the old files': -1,
  'in the old files of the second force': -2,
}

async function bringOldFile(
  { maker, done, count }: Steps,
  kept: OldKeeping,
  lines: IterableIterator<Line>,
): Promise<'finished' | 'stopped'> {
  const { store, operator, data, scale } = maker
  const part = PARTS[kept]
  const first = lines.next()
  if (first.done) return 'finished'
  if (done.has(part)) {
    // What is in already is only told of again.
    while (!lines.next().done);
    return 'finished'
  }
  let rows = 1
  function* counted(line: Line): Generator<Line> {
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

/** What the first force kept; what the second did waits. */
function* oldLines({ maker, people, force, count }: Steps, waiting: Line[]): Generator<Line> {
  for (const matter of drawForce(maker.scale, people)) {
    const { kept } = matter
    if (kept === 'as a matter') continue
    for (const { cells, truth } of oldRows(matter, kept, people)) {
      count.truth(truth, force)
      if (kept === 'in the old files') yield cells
      else waiting.push(cells)
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
