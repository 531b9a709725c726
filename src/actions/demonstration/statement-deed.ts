import type { Particulars, ReadBackAnswer, StatementKind } from '../../domain/statement.ts'
import type { Acting } from '../acting.ts'
import type { Recorded } from '../recorded.ts'
import { beginStatement } from '../statement/begin.ts'
import { captureStatement } from '../statement/capture.ts'
import { readBack } from '../statement/read-back.ts'
import { recordParticulars } from '../statement/record-particulars.ts'
import { serveStatement } from '../statement/serve.ts'
import { signStatement } from '../statement/sign.ts'

/** One thing done with a statement of a matter, by its number. */
export type StatementDeed =
  | { readonly does: 'begin'; readonly kind: StatementKind; readonly addsTo?: number }
  | { readonly does: 'write'; readonly number: number; readonly words: readonly string[] }
  | {
      readonly does: 'answer'
      readonly number: number
      readonly version: number
      readonly paragraph: number
      readonly answer: ReadBackAnswer
    }
  | {
      readonly does: 'correct'
      readonly number: number
      readonly version: number
      readonly paragraph: number
      readonly words: string
      readonly initials: string
    }
  | { readonly does: 'describe'; readonly number: number; readonly particulars: Particulars }
  | { readonly does: 'sign'; readonly number: number; readonly name: string }
  | { readonly does: 'serve'; readonly number: number }

/** Do it, by whoever is acting. */
export function performStatement(acting: Acting, deed: StatementDeed, matter: string): Promise<Recorded<object>> {
  switch (deed.does) {
    case 'begin':
      return beginStatement(acting, { matter, kind: deed.kind, addsTo: deed.addsTo })
    case 'write':
      return captureStatement(acting, { matter, number: deed.number, words: deed.words.join('\n\n') })
    case 'answer':
      return readBack(acting, { ...deed, matter, said: { kind: 'answered', answer: deed.answer } })
    case 'correct':
      return readBack(acting, {
        ...deed,
        matter,
        said: { kind: 'changed', words: deed.words, initials: deed.initials },
      })
    case 'describe':
      return recordParticulars(acting, { ...deed.particulars, matter, number: deed.number })
    case 'sign':
      return signStatement(acting, {
        matter,
        number: deed.number,
        declared: 'yes',
        how: 'typed',
        strokes: undefined,
        typed: deed.name,
        scan: undefined,
      })
    case 'serve':
      return serveStatement(acting, { matter, number: deed.number, on: 'the CPS', day: acting.today })
  }
}
