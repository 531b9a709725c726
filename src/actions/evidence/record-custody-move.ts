import type { CalendarDate } from '../../domain/calendar-date.ts'
import { isWritten, lacking, type Missing } from '../../domain/decision.ts'
import { readSeal } from '../../domain/exhibit.ts'
import { type CustodyMoveRow, custodyOf, findExhibit, insertCustodyMove } from '../../store/exhibit.ts'
import { insertNarratives } from '../../store/narrative.ts'
import type { Acting } from '../acting.ts'
import { atDesk } from '../decision/deciding.ts'
import { missing, missingOne, type Recorded } from '../recorded.ts'
import { writer } from './record-exhibit.ts'

export type RecordCustodyMove = {
  readonly matter: string
  readonly exhibit: number
  readonly on: CalendarDate | undefined
  readonly handedBy: string | undefined
  readonly keptBy: string | undefined
  readonly reason: string | undefined
  readonly seal: string | undefined
}

/** Write down that an exhibit passed from one hand or place to another. Custody is only added to. */
export function recordCustodyMove(
  acting: Acting,
  command: RecordCustodyMove,
): Promise<Recorded<{ readonly number: number }>> {
  return atDesk(acting, 'record custody move', command.matter, async ({ tx, witness, file: { matter } }) => {
    const exhibit = await findExhibit(tx, matter.id, command.exhibit)
    if (!exhibit) return missingOne(witness, lacking('keptBy', 'There is no such exhibit', 'policy-exhibits'))
    const custody = await custodyOf(tx, exhibit.id)
    const last = custody.at(-1)
    const seal = readSeal(command.seal)
    const [first, ...rest] = moveLacks(command, acting.today, last?.valid_from ?? exhibit.valid_from)
    if (first || !command.on || seal.kind === 'no seal')
      return missing(witness, [first ?? lacking('on', 'Say on which day', 'policy-exhibits'), ...rest])

    const narratives = writer(acting, matter.id)
    const move: CustodyMoveRow = {
      id: acting.newId<'CustodyMove'>(),
      matter: matter.id,
      exhibit: exhibit.id,
      number: (last?.number ?? 0) + 1,
      valid_from: command.on,
      handed_by: narratives.written('from whom or where', command.handedBy),
      kept_by: narratives.written('who has it or where it is', command.keptBy),
      reason: narratives.written('why it moved', command.reason),
      seal: seal.kind === 'a seal' ? seal.seal : null,
    }
    await insertNarratives(tx, narratives.rows)
    await insertCustodyMove(tx, move)

    return { ok: true, number: move.number }
  })
}

function moveLacks(command: RecordCustodyMove, today: CalendarDate, before: CalendarDate): readonly Missing[] {
  const lacks: Missing[] = []
  const asked = (about: string, say: string) => lacks.push(lacking(about, say, 'policy-exhibits'))
  if (!command.on) asked('on', 'Say on which day')
  else if (command.on > today) asked('on', 'The day cannot be later than today')
  else if (command.on < before) asked('on', 'The day cannot be earlier than the move before it')
  if (!isWritten(command.handedBy)) asked('handedBy', 'Say who handed it over, or where it was')
  if (!isWritten(command.keptBy)) asked('keptBy', 'Say who has it now, or where it is kept')
  if (!isWritten(command.reason)) asked('reason', 'Say why')
  if (readSeal(command.seal).kind === 'no seal')
    asked('seal', 'A seal number has letters, figures, strokes and dashes only')

  return lacks
}
