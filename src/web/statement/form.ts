import { z } from 'zod'
import type { SignStatement } from '../../actions/statement/sign.ts'
import { CAN_READ, type Particulars, SERVED_ON, SIGNED_HOW, STATEMENT_KINDS } from '../../domain/statement.ts'
import { readStrokes } from '../../domain/strokes.ts'
import { dayIn, oneOf, ordinal, type Typed, words } from '../answers.ts'

/** Her words, as they came: nothing is trimmed but what a browser adds to a line’s end. */
export const readWords = (body: unknown): string =>
  z
    .object({ words: z.string().catch('') })
    .catch({ words: '' })
    .parse(body).words

export const readStep = (body: unknown) =>
  z
    .object({ step: oneOf(['keep', 'leave', 'read']) })
    .catch({ step: undefined })
    .parse(body).step

export const readNew = (body: unknown) => z.object({ kind: oneOf(STATEMENT_KINDS), 'adds-to': ordinal }).parse(body)

export const readNumber = (given: string): number => (/^[1-9]\d{0,4}$/.test(given) ? Number(given) : 0)

const answer = z.object({
  version: ordinal,
  paragraph: ordinal,
  said: oneOf(['right', 'not sure', 'skipped', 'change', 'changed']),
  words,
  initials: words,
})

/** What was said of one paragraph. */
export const readAnswer = (body: unknown) => answer.parse(body)

const asked = z.object({
  at: ordinal,
  change: ordinal,
  size: oneOf(['large', 'largest']),
})

/** Which paragraph is before the reader, and how large the words are. */
export const readAsked = (query: unknown) =>
  asked.catch({ at: undefined, change: undefined, size: undefined }).parse(query)

const particulars = z.object({
  name: words,
  over18: oneOf(['yes', 'no']),
  age: ordinal,
  language: words,
  interpreted: oneOf(['yes', 'no']),
  interpreter: words,
  interpreterDeclares: words,
  canRead: oneOf(CAN_READ),
  reader: words,
  present: words,
  datesToAvoid: words,
  specialMeasures: words,
  medicalConsent: oneOf(['given', 'not given', 'does not apply']),
  personalStatement: oneOf(['offered, wanted', 'offered, not wanted', 'not offered yet']),
  exhibits: words,
})

/** What stands on a statement besides its words. */
export function readParticulars(form: Typed): Particulars {
  const read = particulars.parse(form)
  return {
    ...read,
    age: read.over18 === 'no' ? read.age : undefined,
    language: read.language ?? 'English',
  } as Particulars
}

const signature = z.object({
  declared: oneOf(['yes']),
  how: oneOf(SIGNED_HOW),
  strokes: words,
  'signature-typed': words,
})

export function readSignature(form: Typed): Omit<SignStatement, 'matter' | 'number' | 'scan'> {
  const { declared, how, strokes, 'signature-typed': name } = signature.parse(form)
  return { declared: declared ?? 'no', how, strokes: readStrokes(strokes), typed: name }
}

export const readSignStep = (form: Typed) => z.object({ step: oneOf(['keep', 'sign']) }).parse(form).step

export const readCopyFor = (body: unknown) =>
  z
    .object({ for: oneOf(['the witness', 'the prosecutor']) })
    .catch({ for: undefined })
    .parse(body).for ?? 'the witness'

export function readServed(form: Typed) {
  return { on: z.object({ on: oneOf(SERVED_ON) }).parse(form).on, day: dayIn(form, 'day') }
}
