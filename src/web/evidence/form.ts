import { z } from 'zod'
import type { RecordCustodyMove } from '../../actions/evidence/record-custody-move.ts'
import type { RecordExhibit } from '../../actions/evidence/record-exhibit.ts'
import { EXHIBIT_KINDS, OBTAINED } from '../../domain/exhibit.ts'
import { dayError, dayIn, oneOf, type Reading, type Typed, words } from '../answers.ts'

const exhibit = z.object({
  kind: oneOf(EXHIBIT_KINDS),
  obtained: oneOf(OBTAINED),
  description: words,
  producedBy: words,
  initials: words,
  handedBy: words,
  keptBy: words,
  seal: words,
})
const move = z.object({ handedBy: words, keptBy: words, reason: words, seal: words })
const number = z.coerce.number().int().min(1).max(1_000_000)

/** An exhibit as it was typed; what is missing is said by the rule. */
export function readExhibit(form: Typed, matter: string): Reading<RecordExhibit> {
  const on = dayIn(form, 'on')
  if (on.kind === 'no day') return { ok: false, errors: [dayError('on', 'Give the day, month and year')] }

  return { ok: true, value: { matter, on: on.day, ...whole(exhibit.parse(form)) } }
}

export function readMove(form: Typed, matter: string, of: number): Reading<RecordCustodyMove> {
  const on = dayIn(form, 'on')
  if (on.kind === 'no day') return { ok: false, errors: [dayError('on', 'Give the day, month and year')] }

  return { ok: true, value: { matter, exhibit: of, on: on.day, ...whole(move.parse(form)) } }
}

/** Every field is there, with nothing where nothing was typed. */
function whole<Fields extends object>(read: Fields): { [Name in keyof Required<Fields>]: Fields[Name] } {
  return read as { [Name in keyof Required<Fields>]: Fields[Name] }
}

/** A number in an address or a hidden field; what is none is treated like one that nothing bears. */
export function readNumber(text: unknown): number {
  return number.catch(0).parse(text)
}

export function readReason(form: Typed): string | undefined {
  return z.object({ reason: words }).parse(form).reason
}

export type Rectangles = {
  readonly rectangles: readonly {
    readonly page: number
    readonly left: number
    readonly top: number
    readonly width: number
    readonly height: number
  }[]
  /** The lines that are no part of a page. */
  readonly odd: readonly number[]
}

/** One part a line: the page, then left, top, width and height in hundredths of it. */
export function readRectangles(form: Typed): Rectangles {
  const lines = (z.object({ rectangles: words }).parse(form).rectangles ?? '').split('\n')
  const rectangles: Rectangles['rectangles'][number][] = []
  const odd: number[] = []
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue
    const numbers = line.trim().split(/[\s,;]+/)
    const [page = 0, left = -1, top = -1, width = 0, height = 0] = numbers.map((each) =>
      /^\d{1,4}(\.\d{1,4})?$/.test(each) ? Number(each) : Number.NaN,
    )
    const sound =
      numbers.length === 5 &&
      Number.isInteger(page) &&
      page >= 1 &&
      left >= 0 &&
      top >= 0 &&
      width > 0 &&
      height > 0 &&
      left < 100 &&
      top < 100
    if (sound) rectangles.push({ page, left, top, width, height })
    else odd.push(at + 1)
  }

  return { rectangles, odd }
}
