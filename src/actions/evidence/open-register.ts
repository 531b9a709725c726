import { filesOf, infectedAmong, scansOf } from '../../store/evidence-file.ts'
import { countExhibits, exhibitsIn } from '../../store/exhibit.ts'
import { findMatters } from '../../store/matter.ts'
import { wordsOf } from '../../store/narrative.ts'
import type { Acting } from '../acting.ts'
import { matterName } from '../matter/names.ts'
import type { MatterName } from '../matter/view.ts'
import { uponMatter } from '../upon.ts'
import { mayOf } from './may.ts'
import { type ExhibitView, exhibitView, type FileView, fileView } from './view.ts'

export type RegisterView = {
  readonly matter: MatterName
  readonly exhibits: readonly (ExhibitView & {
    readonly moves: number
    readonly keptBy: string | undefined
    readonly seal: string | undefined
    readonly file: FileView | undefined
  })[]
  readonly count: number
  /** The number from which the next part goes on. */
  readonly next: number | undefined
  readonly mayAdd: 'yes' | 'no'
}

const PART = 50

/** Open the register of exhibits of a matter: a part of it, in the order of their numbers. */
export function openRegister(
  acting: Acting,
  { matter, after = 0 }: { readonly matter: string; readonly after?: number },
): Promise<RegisterView> {
  return acting.once('open evidence register', uponMatter(matter), async (tx, witness, id) => {
    const [found] = await findMatters(tx, [id])
    if (!found) throw new TypeError('An act upon a matter has found none.')
    const rows = await exhibitsIn(tx, id, { after, limit: PART + 1 })
    const part = rows.slice(0, PART)
    const files = await filesOf(
      tx,
      part.map((row) => row.id),
    )
    const ids = [...files.values()].map((file) => file.id)
    const [scans, infected] = [await scansOf(tx, ids), await infectedAmong(tx, ids)]
    const words = await wordsOf(tx, [
      ...part.flatMap((row) => [row.description, row.produced_by, row.kept_by]),
      ...[...files.values()].map((file) => file.name),
    ])
    witness.shows([id, ...part.map((row) => row.id), ...words.keys()])
    const may = await mayOf(tx, acting, id, ['record exhibit'])

    return {
      matter: matterName(found),
      exhibits: part.map((row) => {
        const file = files.get(row.id)
        return {
          ...exhibitView(row, words),
          moves: row.moves,
          keptBy: words.get(row.kept_by)?.words,
          seal: row.seal ?? undefined,
          file: file && fileView(file, words, scans.get(file.id), infected),
        }
      }),
      count: await countExhibits(tx, id),
      next: rows.length > PART ? part.at(-1)?.number : undefined,
      mayAdd: may.has('record exhibit') ? 'yes' : 'no',
    }
  })
}
