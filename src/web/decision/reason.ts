import type { Content } from '../../page/content.ts'
import { type Field, type Filled, textareaField } from '../../page/field.ts'
import { words } from '../../page/narrative.ts'

/** The question every decision asks. */
export function reasonField(filled: Filled, label = 'Why?', hint = 'In the words you would give to a reviewer'): Field {
  return textareaField({ name: 'reason', label, hint, rows: 4 }, filled)
}

/** An answer with what was written about it. */
export function withReason(answer: string, reason: string | undefined): Content {
  return reason === undefined ? answer : [answer, words(reason)]
}
