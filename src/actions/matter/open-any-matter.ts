import type { Acting } from '../acting.ts'
import { uponMatter } from '../upon.ts'
import { type HistoryView, historyMatterView } from './open-history.ts'
import { type MatterView, matterView } from './open-matter.ts'

export type AnyMatter =
  | { readonly kind: 'live'; readonly view: MatterView }
  | { readonly kind: 'history'; readonly view: HistoryView }

/** Open whatever matter an address names: a live one, or imported history, each by its own act and permission. */
export function openAnyMatter(acting: Acting, { matter }: { readonly matter: string }): Promise<AnyMatter> {
  let kind: 'live' | 'history' = 'live'

  return acting.once(
    (standing) => {
      kind = standing.matter?.kind ?? 'live'
      return kind === 'history' ? 'open history' : 'open matter'
    },
    uponMatter(matter),
    async (tx, witness, id): Promise<AnyMatter> => {
      const history = kind === 'history' ? await historyMatterView(tx, acting, witness, id) : undefined

      return history
        ? { kind: 'history', view: history }
        : { kind: 'live', view: await matterView(tx, acting, witness, id) }
    },
  )
}
