import { addDays, type CalendarDate } from '../../../domain/calendar-date.ts'
import { makeReference } from '../../../domain/reference.ts'
import { spokenNameFrom } from '../../../domain/spoken-name.ts'
import type { MatterBatch } from '../../../store/matter-batch.ts'
import type { Chance } from './chance.ts'
import type { MatterFile } from './matter-file.ts'
import { say } from './telling.ts'

const OFFICERS = 14
/** Days from the report of a matter to its being put into the operation, while it is open. */
const PUT_IN = 6

type Told = { readonly file: MatterFile; readonly on: CalendarDate; readonly person: string | null }
type Opened = {
  readonly chance: Chance
  readonly force: string
  readonly by: string
  readonly reference: Uint8Array
  readonly until: CalendarDate
}

/** The rows of `openOperation` and `putMatterIntoOperation`: the latest matters of a batch about fourteen different people. */
export function runTogether(
  batch: MatterBatch,
  told: readonly Told[],
  { chance, force, by, reference, until }: Opened,
): void {
  const people = new Set<string>()
  const held = told
    .filter(({ on }) => addDays(on, PUT_IN) < until)
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
    .filter(({ person }) => {
      if (person === null || people.has(person) || people.size === OFFICERS) return false
      people.add(person)

      return true
    })
    .reverse()
  const [first] = held
  if (!first) return
  const opened_on = addDays(first.on, PUT_IN)
  const id = first.file.newId(opened_on)
  batch.operations.push({
    operation: {
      ...{ id, force, opened_on, opened_by: by },
      reference: makeReference(reference),
      spoken_name: spokenNameFrom(chance.bytes(4)),
    },
    holds: held.map(({ file, on }) => {
      const day = addDays(on, PUT_IN)
      const reason = file.narrative(day, 'reason', 'operation', say('operation', 0))

      return { id: file.newId(day), operation: id, matter: file.id, valid_from: day, standing: true, reason }
    }),
  })
}
