import type { Particulars } from '../../domain/statement.ts'
import { must } from '../ending/test-ended.ts'
import type { Played } from '../test-force.ts'
import { beginStatement } from './begin.ts'
import { captureStatement } from './capture.ts'
import { readBack } from './read-back.ts'
import { recordParticulars } from './record-particulars.ts'
import { signStatement } from './sign.ts'

export const WORDS = `We had been separated since January. He still had a key because of the car.

It was around Easter because the evenings were light. He came in at about eight.

He said that if I told anyone they would not believe me over him, and that he would know before I got home.`

/** Everything that has to be said besides the words. */
export const PARTICULARS: Particulars = {
  name: 'Robin Ashdown',
  over18: 'yes',
  age: undefined,
  language: 'English',
  interpreted: 'no',
  interpreter: undefined,
  interpreterDeclares: undefined,
  canRead: 'she can read it',
  reader: undefined,
  present: 'The witness and her advocate',
  datesToAvoid: 'None',
  specialMeasures: 'Screens',
  medicalConsent: 'does not apply',
  personalStatement: 'offered, wanted',
  exhibits: 'None',
}

export const SIGNED = {
  declared: 'yes',
  how: 'typed',
  strokes: undefined,
  typed: 'R. Ashdown',
  scan: undefined,
} as const

/** A statement that was captured and has its particulars. */
export async function captured(played: Played, matter: string, words = WORDS, who = 'detective'): Promise<number> {
  const { number } = await must(beginStatement(played.as(who), { matter, kind: 'account', addsTo: undefined }))
  await must(captureStatement(played.as(who), { matter, number, words }))
  await must(recordParticulars(played.as(who), { matter, number, ...PARTICULARS }))

  return number
}

/** Every paragraph of a version said to be right. */
export async function agreed(played: Played, matter: string, number: number, version = 1, count = 3): Promise<void> {
  for (let paragraph = 1; paragraph <= count; paragraph++)
    await must(
      readBack(played.as('detective'), {
        matter,
        number,
        version,
        paragraph,
        said: { kind: 'answered', answer: 'right' },
      }),
    )
}

/** A statement that was read back and signed. */
export async function signed(played: Played, matter: string, words = WORDS): Promise<number> {
  const number = await captured(played, matter, words)
  await agreed(played, matter, number, 1, words.split('\n\n').length)
  await must(signStatement(played.as('detective'), { matter, number, ...SIGNED }))

  return number
}
