import { isWritten, lacking } from '../../domain/decision.ts'
import { insertNarratives } from '../../store/narrative.ts'
import type { Acting } from '../acting.ts'
import { missingOne, type Recorded } from '../recorded.ts'
import type { EvidenceHouse } from './house.ts'
import { type FileAsked, type ReachedFile, reachFile } from './reach-file.ts'

export type TakenFile = {
  readonly reached: ReachedFile
  /** The bytes, a piece at a time. */
  readonly stream: AsyncIterable<Uint8Array>
}

/**
 * Take a file out, as it was brought or as a copy was made, with the reason for it. Also what is held may be taken out, but
 * for what the scanner found something in: whoever examines it elsewhere has to get it.
 */
export function takeEvidenceFile(
  acting: Acting,
  house: EvidenceHouse,
  asked: FileAsked & { readonly reason: string | undefined },
): Promise<Recorded<TakenFile>> {
  return reachFile(acting, house, 'take evidence file', asked, async (tx, { closed, ...reached }, witness) => {
    const { reason } = asked
    if (!isWritten(reason))
      return missingOne(witness, lacking('reason', 'Say why, and who is to have it', 'policy-evidence-files'))
    if (closed?.kind === 'being scanned')
      return missingOne(
        witness,
        lacking('reason', 'It is being scanned. Try again in a minute', 'policy-evidence-files'),
      )
    if (closed?.kind === 'held' && closed.reasons.includes('infected'))
      return missingOne(
        witness,
        lacking('reason', 'The scanner found something in it. It does not leave this way', 'policy-evidence-files'),
      )
    await insertNarratives(tx, [
      {
        id: acting.newId(),
        matter: reached.file.matter,
        purpose: 'exhibit',
        about: 'why it was taken out',
        words: reason.trim(),
      },
    ])

    return { ok: true, reached, stream: house.bytes.stream(reached.kept.digest) }
  })
}
