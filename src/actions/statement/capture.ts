import { acceptCapture } from '../../domain/statement.ts'
import { paragraphsIn } from '../../domain/statement-words.ts'
import { insertNarratives, wordsOf } from '../../store/narrative.ts'
import { insertVersion } from '../../store/statement.ts'
import type { Acting } from '../acting.ts'
import { missing, type Recorded } from '../recorded.ts'
import { digestOfWords } from './digest.ts'
import { atStatement } from './statement-desk.ts'

export type CaptureStatement = {
  readonly matter: string
  readonly number: number
  /** The words as typed; a new line begins a new paragraph. */
  readonly words: string
}

/** Keep her words as a version. Paragraphs that are as before keep their place in the record; the same words make no version. */
export function captureStatement(
  acting: Acting,
  command: CaptureStatement,
): Promise<Recorded<{ readonly version: number }>> {
  return atStatement(acting, 'write statement', command, async ({ tx, witness, one }) => {
    const accepted = acceptCapture(one.state.kind, paragraphsIn(command.words))
    if (!accepted.ok) return missing(witness, accepted.missing)

    const { paragraphs } = accepted.decision
    const { matter, id: statement } = one.row
    const before = one.latest ? await wordsOf(tx, one.latest.paragraphs) : new Map()
    const known = new Map((one.latest?.paragraphs ?? []).map((id) => [before.get(id)?.words, id] as const))
    if (
      one.latest?.paragraphs.length === paragraphs.length &&
      paragraphs.every((words, at) => before.get(one.latest?.paragraphs[at] ?? '')?.words === words)
    )
      return { ok: true, version: one.latest.number }

    const version = (one.latest?.number ?? 0) + 1
    const rows = paragraphs.map((words) => {
      const same = known.get(words)
      known.delete(words)
      return {
        id: same ?? acting.newId(),
        matter,
        purpose: 'statement' as const,
        about: `version ${version}`,
        words,
        same,
      }
    })
    await insertNarratives(
      tx,
      rows.filter(({ same }) => same === undefined).map(({ same: _same, ...row }) => row),
    )
    await insertVersion(tx, {
      id: acting.newId(),
      matter,
      statement,
      number: version,
      paragraphs: rows.map(({ id }) => id),
      how: 'captured',
      digest: digestOfWords(paragraphs),
      corrects: null,
      initials: null,
    })

    return { ok: true, version }
  })
}
