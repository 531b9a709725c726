import type { Copied } from '../../documents/evidence/copied.ts'
import { isWritten, lacking, type Missing } from '../../domain/decision.ts'
import { canBeCleaned, LARGEST_OPENED } from '../../domain/held-evidence.ts'
import type { Arrived } from '../../store/evidence-bytes.ts'
import { derivativesOf, insertDerivative, type PageRectangle } from '../../store/evidence-file.ts'
import { lockMatter } from '../../store/matter.ts'
import { insertNarratives } from '../../store/narrative.ts'
import type { Acting } from '../acting.ts'
import { missing, type Recorded } from '../recorded.ts'
import { type EvidenceHouse, keptSource } from './house.ts'
import { openingOf } from './opening.ts'
import { type FileAsked, type Reached, reachFile } from './reach-file.ts'

export type CopyMade = { readonly number: number }

type Asked = Omit<FileAsked, 'copy'>

/** Make a copy without metadata beside the fixed original. */
export function makeCleanCopy(acting: Acting, house: EvidenceHouse, asked: Asked): Promise<Recorded<CopyMade>> {
  return makeCopy(acting, house, asked, {
    act: 'make clean copy',
    kind: 'clean copy',
    rectangles: [],
    lacks: [],
    reason: undefined,
    copy: (opening, type) => opening.cleanCopy(type),
  })
}

/** Make a copy in which parts of pages are black, made of nothing but pictures. */
export function redactEvidence(
  acting: Acting,
  house: EvidenceHouse,
  asked: Asked & { readonly rectangles: readonly PageRectangle[]; readonly reason: string | undefined },
): Promise<Recorded<CopyMade>> {
  const { rectangles, reason } = asked
  const lacks: Missing[] = []
  if (rectangles.length === 0) lacks.push(lacking('rectangles', 'Say what is to be left out', 'policy-evidence-files'))
  if (rectangles.length > 200)
    lacks.push(lacking('rectangles', 'At most 200 parts can be left out of one copy', 'policy-evidence-files'))
  if (!isWritten(reason)) lacks.push(lacking('reason', 'Say why', 'policy-evidence-files'))

  return makeCopy(acting, house, asked, {
    act: 'redact evidence',
    kind: 'redaction',
    rectangles,
    lacks,
    reason,
    copy: (opening, type) => opening.redacted(type, rectangles),
  })
}

type Making = {
  readonly act: 'make clean copy' | 'redact evidence'
  readonly kind: 'clean copy' | 'redaction'
  readonly rectangles: readonly PageRectangle[]
  readonly lacks: readonly Missing[]
  readonly reason: string | undefined
  readonly copy: (opening: ReturnType<typeof openingOf>, type: Reached['kept']['type']) => Promise<Copied>
}

/** The copy is made outside the transaction, by whoever may open the file; the act that keeps it asks once more. */
async function makeCopy(
  acting: Acting,
  house: EvidenceHouse,
  asked: Asked,
  { act, kind, rectangles, lacks, reason, copy }: Making,
): Promise<Recorded<CopyMade>> {
  const [first, ...rest] = lacks
  if (first)
    return reachFile(acting, house, act, asked, async (_tx, _reached, witness) => missing(witness, [first, ...rest]))
  const { kept, closed } = await reachFile(acting, house, 'open evidence file', asked, async (_tx, found) => found)
  const made = closed || !canBeCleaned(kept.type) ? undefined : await copied(house, kept, copy)

  return reachFile(acting, house, act, asked, async (tx, { file }, witness) => {
    if (!made || typeof made === 'string')
      return missing(witness, [lacking('rectangles', whyNot(closed ? 'closed' : made), 'policy-evidence-files')])
    await lockMatter(tx, file.matter)
    const [id, narrative] = [acting.newId<'EvidenceDerivative'>(), acting.newId<'Narrative'>()]
    const number = ((await derivativesOf(tx, file.id)).at(-1)?.number ?? 0) + 1
    if (isWritten(reason))
      await insertNarratives(tx, [
        { id: narrative, matter: file.matter, purpose: 'exhibit', about: 'why it was left out', words: reason.trim() },
      ])
    await made.arrived.keep()
    await insertDerivative(tx, {
      id,
      matter: file.matter,
      file: file.id,
      number,
      kind,
      digest: made.arrived.digest,
      bytes: made.arrived.bytes,
      type: made.type,
      pages: made.pages,
      rectangles,
      reason: isWritten(reason) ? narrative : null,
    })

    return { ok: true, number }
  })
}

type Made = Omit<Copied, 'bytes'> & { readonly arrived: Arrived }

async function copied(house: EvidenceHouse, kept: Reached['kept'], copy: Making['copy']): Promise<Made | string> {
  try {
    const { bytes, type, pages } = await copy(openingOf(keptSource(house, kept)), kept.type)
    const arrived = await house.bytes.receive(once(bytes), LARGEST_OPENED * 8)
    return { arrived, type, pages }
  } catch (error) {
    return (error as { code?: string }).code ?? ''
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function whyNot(code: string | undefined): string {
  return (
    {
      closed: 'It is not opened here at the moment, so no copy can be made',
      CANDOUR_NO_SUCH_PAGE: 'It has no such page',
      CANDOUR_TOO_MANY_PAGES: 'It has more than 100 pages. Bring the pages that are needed as an exhibit of their own',
      CANDOUR_TEXT_BENEATH: 'Text was found beneath the pictures of the copy, so that it was thrown away',
      CANDOUR_TOOK_TOO_LONG: 'It took too long. Bring fewer pages as an exhibit of their own',
    }[code ?? ''] ?? 'No copy could be made: it cannot be drawn here'
  )
}
