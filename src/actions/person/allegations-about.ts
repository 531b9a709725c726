import type { CalendarDate } from '../../domain/calendar-date.ts'
import { unprovedLabel } from '../../domain/outcome.ts'
import { decidePermission } from '../../domain/permission.ts'
import { type AllegationRow, allegationsAgainst } from '../../store/allegation.ts'
import type { Transaction } from '../../store/database.ts'
import { findForces } from '../../store/force.ts'
import { findMatters } from '../../store/matter.ts'
import type { Acting } from '../acting.ts'
import { allegationViews, around } from '../matter/allegation-views.ts'
import { caseFilesOf, latestAnswer } from '../matter/case-file.ts'
import { historyViews } from '../matter/history-views.ts'
import { matterName } from '../matter/names.ts'
import { mayDo } from '../matter/progress.ts'
import { readerOf } from '../matter/reader.ts'
import type { AllegationView, MatterName } from '../matter/view.ts'

/** One allegation on a person's page: whatever came of it, under its own label. */
export type AllegationAbout = {
  readonly matter: MatterName
  /** Whether this reader may open the matter; a vetting officer reads the facts and no more. */
  readonly openable: 'yes' | 'no'
  readonly history: 'yes' | 'no'
  readonly cameToAttention: CalendarDate | undefined
  readonly force: string
  readonly allegation: AllegationView
  /** That it is not proved, where it is not; history keeps the words of its source instead. */
  readonly unproved: string | undefined
}

/** Every allegation against a person that the reader may see, the earliest first, those without a day before them. */
export async function allegationsAbout(
  tx: Transaction,
  acting: Acting,
  person: string,
): Promise<{ readonly rows: readonly AllegationRow[]; readonly views: readonly AllegationAbout[] }> {
  const rows = await allegationsAgainst(tx, person)
  const matters = new Map(
    (
      await findMatters(
        tx,
        rows.map((row) => row.matter),
      )
    ).map((matter) => [matter.id, matter]),
  )
  const forces = await findForces(
    tx,
    [...matters.values()].map((matter) => matter.force),
  )
  const reader = readerOf(tx, acting)
  const live = [...matters.values()].filter((matter) => !matter.history).map((matter) => matter.id)
  const files = new Map((await caseFilesOf(tx, live)).map((file) => [file.matter.id, file]))
  const shown = await around(
    tx,
    acting,
    [...files.values()].flatMap((file) => file.allegations),
  )
  const imported = await historyViews(
    tx,
    acting,
    rows.filter((row) => matters.get(row.matter)?.history),
  )
  const maySeeHistory = decidePermission('open history', {
    roles: reader.roles,
    matter: { kind: 'history', capacities: [], standsApart: 'yes' },
  })

  const views = rows.flatMap((row): AllegationAbout[] => {
    const matter = matters.get(row.matter)
    if (!matter) return []
    const named = { matter: matterName(matter), force: forces.get(matter.force)?.name ?? '' }
    const file = files.get(row.matter)
    const view = file ? allegationViews(file, shown).find((each) => each.id === row.id) : imported.get(row.id)
    if (!view) return []

    return file
      ? [
          {
            ...named,
            history: 'no',
            openable: mayDo(file, reader).includes('open matter') ? 'yes' : 'no',
            cameToAttention: file.state.came_to_attention,
            allegation: view,
            unproved: unprovedLabel(latestAnswer(file, 'outcome', row.id)?.outcome),
          },
        ]
      : [
          {
            ...named,
            history: 'yes',
            openable: maySeeHistory.kind === 'permitted' ? 'yes' : 'no',
            cameToAttention: view.imported.at(-1)?.cameToAttention,
            allegation: view,
            unproved: undefined,
          },
        ]
  })

  return {
    rows,
    views: views.toSorted((a, b) =>
      (a.cameToAttention ?? '') < (b.cameToAttention ?? '')
        ? -1
        : (a.cameToAttention ?? '') > (b.cameToAttention ?? '')
          ? 1
          : 0,
    ),
  }
}
