import { forcesAtWork } from '../../store/force.ts'
import type { Acting } from '../acting.ts'
import { uponMatter } from '../upon.ts'
import { caseFileOf } from './case-file.ts'
import { matterName } from './names.ts'
import { mayDo } from './progress.ts'
import { readerOf } from './reader.ts'
import type { MatterName } from './view.ts'

export type MoveAsked = {
  readonly matter: MatterName
  readonly force: string
  /** The forces that could receive it, by the reference that the command names. */
  readonly forces: readonly { readonly reference: string; readonly name: string }[]
  readonly mayMove: 'yes' | 'no'
}

/** Open what moving a matter asks: which forces work here besides the one it lies with. */
export function openMove(acting: Acting, { matter }: { readonly matter: string }): Promise<MoveAsked> {
  return acting.once('open matter', uponMatter(matter), async (tx, witness, id) => {
    const file = await caseFileOf(tx, id)
    const forces = await forcesAtWork(tx)
    witness.shows([id])

    return {
      matter: matterName(file.matter),
      force: forces.find((force) => force.id === file.matter.force)?.name ?? '',
      forces: forces
        .filter((force) => force.id !== file.matter.force)
        .map(({ reference, name }) => ({ reference, name })),
      mayMove: mayDo(file, readerOf(tx, acting)).includes('move matter') ? 'yes' : 'no',
    }
  })
}
