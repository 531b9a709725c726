import { addDays, type CalendarDate } from '../../../domain/calendar-date.ts'
import { emptyBatch, type MatterBatch } from '../../../store/matter-batch.ts'
import type { FoundedForce } from '../found-force.ts'
import { chanceFrom } from './chance.ts'
import { drawForce, type Scale } from './draw-force.ts'
import type { MatterFile } from './matter-file.ts'
import type { MatterOfForce } from './matter-of-force.ts'
import type { Person } from './people.ts'
import { referencesOf } from './reference-numbered.ts'
import { handsFor } from './staff.ts'
import { tellMatter } from './tell-matter.ts'
import { runTogether } from './tell-operation.ts'
import type { Hands, Subject } from './telling.ts'
import type { True } from './truth.ts'
import type { Warnings } from './warnings.ts'

/** Large enough that the ledger's entry costs little, small enough that what an end loses is made again in seconds. */
const MATTERS_IN_BATCH = 500
/** How far into all allegations the operation lies. */
const OPERATION_AT = 0.8

/** Matters that are written in one act; told only when their turn comes, since a batch that is in need not be told again. */
export type Batch = {
  readonly number: number
  readonly allegations: number
  readonly matters: readonly MatterOfForce[]
  /** One batch, late in the years, holds matters that are run together. */
  readonly runsTogether: 'some matters' | 'none'
}

/** The matters of the years since 2020 in batches, drawn one batch ahead of being told and no more. */
export function* batchesOf(scale: Scale, people: readonly Person[]): Generator<Batch> {
  let matters: MatterOfForce[] = []
  let number = 1
  let told = 0
  let operation: 'to come' | 'here' | 'done' = 'to come'
  const batch = (): Batch => {
    if (operation !== 'done' && told >= scale.allegations * OPERATION_AT) operation = 'here'
    const runsTogether = operation === 'here' ? 'some matters' : 'none'
    if (operation === 'here') operation = 'done'
    const allegations = matters.reduce((sum, { drawn }) => sum + drawn.allegations.length, 0)

    return { number: number++, allegations, matters, runsTogether }
  }
  for (const matter of drawForce(scale, people)) {
    told += matter.drawn.allegations.length
    if (matter.kept !== 'as a matter') continue
    matters.push(matter)
    if (matters.length < MATTERS_IN_BATCH) continue
    yield batch()
    matters = []
  }
  if (matters.length > 0) yield batch()
}

/** What a batch is told with: who was founded, and references that a record bears already and others stand in for. */
export type Told = { readonly rows: MatterBatch; readonly truth: readonly True[] }

/** What all batches are told with; the warnings gather as they are told in their order. */
export type Teller = {
  readonly scale: Scale
  readonly people: readonly Person[]
  readonly force: FoundedForce
  readonly warnings: Warnings
}

/** The rows of a batch, told after those before it; the same seed gives the same to the byte. */
export function tellBatch({ scale, people, force, warnings }: Teller, batch: Batch): Told {
  const rows = emptyBatch()
  const chance = chanceFrom(scale.seed, 'batch', batch.number)
  const references = referencesOf(scale.seed)
  const truth: True[] = []
  const files: { readonly file: MatterFile; readonly on: CalendarDate; readonly person: string | null }[] = []
  for (const matter of batch.matters) {
    const { drawn, on, random } = matter
    const goesOn = endOf(matter) >= scale.until
    const file = tellMatter(
      {
        ...{ batch: rows, chance, random, warnings, force: force.force, until: scale.until },
        reference: references(matter.number),
        hands: handsOf(force, handsFor(goesOn ? 'goes on' : 'ended', random)),
        subjects: [subjectOf(people, force, matter.subjects[0]), subjectOf(people, force, matter.subjects[1])],
      },
      drawn,
      on,
    )
    files.push({ file, on, person: file.allegations[0]?.person_serving ?? null })
    const reference = rows.matters.at(-1)?.reference ?? ''
    for (const [at, { known, concerns }] of drawn.allegations.entries()) {
      const person = people[matter.subjects[concerns === 'the first' ? 0 : 1]]?.key ?? ''
      const half = known === 'half'
      truth.push({
        force: 'Northmoor Police',
        record: `${reference}/${file.allegations[at]?.number}`,
        said: half ? 'a description' : (force.serving.get(person)?.reference ?? ''),
        person,
        because: half ? 'known by half' : 'on the roster',
      })
    }
  }

  if (batch.runsTogether === 'some matters')
    runTogether(rows, files, {
      ...{ chance, force: force.force, by: force.staff.get('castell')?.id ?? '', until: scale.until },
      // The first matter has the number 1.
      reference: references(0),
    })

  return { rows, truth }
}

function endOf({ on, drawn }: MatterOfForce): CalendarDate {
  return addDays(on, drawn.lasts)
}

function handsOf(force: FoundedForce, { investigates, supervises, decides, vets }: Hands): Hands {
  const id = (key: string) => force.staff.get(key)?.id ?? ''

  return { investigates: id(investigates), supervises: id(supervises), decides: id(decides), vets: id(vets) }
}

function subjectOf(people: readonly Person[], force: FoundedForce, at: number): Subject {
  const { key, role, left, gender, serves } = people[at] as Person

  return { id: force.serving.get(key)?.id ?? '', role, left, gender, serves }
}
