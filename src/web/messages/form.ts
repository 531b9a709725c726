import { z } from 'zod'
import type { Wanted } from '../../actions/evidence/opening.ts'
import type { MarkMessage } from '../../actions/messages/mark.ts'
import type { ReadAsMessages } from '../../actions/messages/read-as.ts'
import { DATE_ORDERS } from '../../domain/import-date.ts'
import { oneOf, type Typed, words } from '../answers.ts'

const number = z.coerce.number().int().min(0).max(10_000_000).catch(0)
const reading = z.object({ order: oneOf(DATE_ORDERS), when: words, from: words, words })
const wanted = z.object({
  sought: words,
  after: z.string().optional().catch(undefined),
  before: z.string().optional().catch(undefined),
})
const mark = z.object({
  number,
  standing: oneOf(['it matters', 'no longer']),
  onTimeline: oneOf(['on the timeline', 'not on the timeline']),
  reason: words,
})

/** How many messages stand on a page. */
const PART = 50

export function readExhibitNumber(text: string): number {
  return number.parse(text)
}

export function readReadingAs(form: Typed, matter: string, exhibit: number): ReadAsMessages {
  const { order, when, from, words: said } = reading.parse(form)

  return { matter, exhibit, order, when, from, words: said }
}

/** Which part of a conversation, and with which words. They come by POST: what is sought stands in no address. */
export function readWanted(form: Typed): Wanted {
  const { sought, after, before } = wanted.parse(form)
  const from = before ? { before: number.parse(before) } : { after: number.parse(after ?? '0') }

  return { words: (sought ?? '').slice(0, 200), from, most: PART }
}

export function readMark(form: Typed, matter: string, exhibit: number): MarkMessage {
  const { number: of, standing = 'it matters', onTimeline, reason } = mark.parse(form)

  return { matter, exhibit, number: of, standing, onTimeline, reason }
}
