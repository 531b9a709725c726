import type { Transaction } from '../../store/database.ts'
import { mattersForVetting } from '../../store/matter-list.ts'
import type { Acting } from '../acting.ts'
import { caseFilesOf, concernedIn, latestDecision } from '../matter/case-file.ts'
import { endingOf } from '../matter/ending.ts'
import { matterName } from '../matter/names.ts'
import type { MatterName, PersonName } from '../matter/view.ts'
import { whereItStands } from '../matter/where.ts'
import { personNamesOf } from '../person/serving.ts'
import { readId } from '../upon.ts'

/** One live matter as vetting meets it: whom it concerns and how it stands, with no word of what was told. */
export type VettingQuestion = {
  readonly matter: MatterName
  readonly concerned: readonly PersonName[]
  readonly where: string
  readonly vetting: 'decided' | 'open'
  /** The number of the latest decision of vetting, where there is one. */
  readonly decision: number | undefined
}

export type VettingQuestions = { readonly rows: readonly VettingQuestion[]; readonly next: string | undefined }

const PAGE = 50

/** List the live matters that vetting has to decide on or has decided on, the newest first, a page at a time. */
export function listVettingQuestions(
  acting: Acting,
  asked: { readonly after?: string | undefined } = {},
): Promise<VettingQuestions> {
  return acting.once('list vetting questions', { kind: 'unit' }, async (tx, witness) => {
    const found = await mattersForVetting(tx, readId(asked.after), PAGE + 1)
    const page = found.slice(0, PAGE)
    witness.shows(page.map((matter) => matter.id))

    return {
      rows: await rowsOf(
        tx,
        acting,
        page.map((matter) => matter.id),
      ),
      next: found.length > PAGE ? page.at(-1)?.id : undefined,
    }
  })
}

async function rowsOf(tx: Transaction, acting: Acting, ids: readonly string[]): Promise<readonly VettingQuestion[]> {
  const files = new Map((await caseFilesOf(tx, ids)).map((file) => [file.matter.id, file]))
  const names = await personNamesOf(tx, [...files.values()].flatMap(concernedIn), acting.today)

  return ids.flatMap((id): VettingQuestion[] => {
    const file = files.get(id)
    if (!file) return []

    return [
      {
        matter: matterName(file.matter),
        concerned: concernedIn(file).flatMap((person) => names.get(person) ?? []),
        where: whereItStands(file),
        vetting: endingOf(file).vetting,
        decision: latestDecision(file, 'vetting review')?.number,
      },
    ]
  })
}
