import type { Shown } from '../../documents/evidence/shown.ts'
import { canBeShown } from '../../domain/held-evidence.ts'
import type { Acting } from '../acting.ts'
import { type EvidenceHouse, keptSource } from './house.ts'
import { openingOf } from './opening.ts'
import { type Closed, type FileAsked, type ReachedFile, reachFile } from './reach-file.ts'

export type OpenedFile = ReachedFile & {
  readonly seen:
    | { readonly kind: 'shown'; readonly shown: Shown; readonly page: number }
    | { readonly kind: 'not shown'; readonly why: 'of another kind' | 'could not be drawn' }
    | Closed
}

/** Open a file or a copy: a picture of one page that is drawn here, or its text. It is an act of its own, each time. */
export async function openEvidenceFile(
  acting: Acting,
  house: EvidenceHouse,
  asked: FileAsked & { readonly page: number },
): Promise<OpenedFile> {
  const { closed, ...reached } = await reachFile(
    acting,
    house,
    'open evidence file',
    asked,
    async (_tx, found) => found,
  )
  if (closed) return { ...reached, seen: closed }
  const { kept } = reached
  if (!canBeShown(kept.type)) return { ...reached, seen: { kind: 'not shown', why: 'of another kind' } }
  const shown = await openingOf(keptSource(house, kept))
    .shown(kept.type, asked.page)
    .catch(() => undefined)

  return {
    ...reached,
    seen: shown ? { kind: 'shown', shown, page: asked.page } : { kind: 'not shown', why: 'could not be drawn' },
  }
}
