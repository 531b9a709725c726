import type { Store } from '../../../store/database.ts'
import { beginMaking, type Making, makingOf, noteBatch, noteMaking } from '../../../store/demonstration-making.ts'
import { anyForce } from '../../../store/founding.ts'
import { insertMatterBatch, type MatterBatch } from '../../../store/matter-batch.ts'
import { actingAs } from '../../acting.ts'
import { tellStories } from '../act-out.ts'
import { foundForce, nameFounded } from '../found-force.ts'
import { neverTwice } from '../never-twice.ts'
import { planAround } from '../plan.ts'
import { randomFrom } from '../random.ts'
import { type Batch, batchesOf, tellBatch } from './batches.ts'
import { chanceFrom, drawingFrom, worldOf } from './chance.ts'
import { Count, type Maker, type Steps } from './count.ts'
import { type Scale, startOf } from './draw-force.ts'
import { bringOldFiles } from './old-history.ts'
import { inventPeople } from './people.ts'
import { inventStaff } from './staff.ts'
import { Warnings } from './warnings.ts'

/** Batches under way at once: one is told while others are written. */
const LANES = 2

/** How the making ended, or in one line why it was not begun. */
export type MadeAtScale =
  | { readonly kind: 'finished'; readonly people: number; readonly allegations: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'refused'; readonly say: string }

/**
 * Make the demonstration force at scale, or take up the making that was ended. The stories are acted out by their people;
 * the matters beside them are written in batches, each one act of the operator whose entry commits to every row; what is
 * older than the rules of 2020 comes in as a history, by an import like any other.
 */
export async function makeAtScale(maker: Maker): Promise<MadeAtScale> {
  const { store, operator, scale } = maker
  const making = await makingOf(store, operator)
  const say = await whyNotHere(store, scale, making)
  if (say) return { kind: 'refused', say }

  const people = inventPeople(scale.officers, { start: startOf(scale), until: scale.until, seed: scale.seed })
  const plan = planAround(
    scale,
    { serving: people.map(({ serves }) => serves), staff: inventStaff(randomFrom(scale.seed, 'staff')) },
    [],
  )
  const world = () => neverTwice(worldOf(plan.foundedAt, chanceFrom(scale.seed, 'founding')))
  const force = nameFounded(actingAs(store, operator, world()), plan.founding)
  if (making === undefined) {
    await beginMaking(store, operator, scale)
    await foundForce(actingAs(store, operator, world()), plan.founding)
    await tellStories(store, plan, force, { draws: (drawing) => drawingFrom('odd', drawing) })
    await noteMaking(store, operator, 'stories told')
  }
  const count = new Count(maker)
  const steps: Steps = { maker, people, force, done: new Set(making?.batches ?? []), count }
  const ended = await Promise.all([bringOldFiles(steps), tellMatters(steps)])
  if (ended.includes('stopped')) return { kind: 'stopped' }
  await noteMaking(store, operator, 'finished')

  return { kind: 'finished', people: people.length, allegations: scale.allegations }
}

async function whyNotHere(store: Store, scale: Scale, making: Making | undefined): Promise<string | undefined> {
  if (making === undefined) {
    return (await anyForce(store))
      ? 'a demonstration force is made only on an empty database, and this one holds a force already. Set CANDOUR_DATA to a new folder.'
      : undefined
  }
  if (making.state === 'finished')
    return 'the demonstration force is finished. Set CANDOUR_DATA to a new folder for another.'
  if (making.state === 'begun')
    return 'a demonstration force was left at its beginning. Stop Candour if it runs, and give the same command again.'
  const same = Object.entries(scale).every(([key, value]) => making.size[key] === value)

  return same
    ? undefined
    : `a demonstration force is half made: ${Object.entries(making.size)
        .map(([key, value]) => `--${key} ${value}`)
        .join(' ')}. Give the command with these to go on.`
}

async function tellMatters({ maker, people, force, done, count }: Steps): Promise<'finished' | 'stopped'> {
  const { scale } = maker
  const all = batchesOf(scale, people)
  const teller = { scale, people, force, warnings: new Warnings() }
  const lane = async () => {
    for (const batch of all) {
      const { rows, truth } = tellBatch(teller, batch)
      for (const line of truth) count.truth(line, force)
      if (!done.has(batch.number)) await writeBatch(maker, batch, rows)
      if (count.add(batch.allegations) === 'stop') return
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))

  return count.ended
}

/** One act for a batch, at an hour of its own in the night before the last day. */
async function writeBatch({ store, operator, scale }: Maker, batch: Batch, rows: MatterBatch): Promise<void> {
  const at = new Date(Date.parse(`${scale.until}T00:30:00Z`) + batch.number * 1000)
  const acting = actingAs(store, operator, worldOf(at, chanceFrom(scale.seed, 'act', batch.number)))
  await acting.once('install demonstration', { kind: 'installation' }, async (tx) => {
    await insertMatterBatch(tx, rows)
    await noteBatch(tx, batch.number)
  })
}

/** What stands against a size, in one line that says what to do. */
export function whyNotAtScale({ officers, allegations, years, until }: Scale): string | undefined {
  if (!Number.isInteger(officers) || officers < 50 || officers > 50_000)
    return '--officers must be a whole number from 50 to 50000.'
  if (!Number.isInteger(allegations) || allegations < 10 || allegations > 2_000_000)
    return '--allegations must be a whole number from 10 to 2000000.'
  if (!Number.isInteger(years) || years < 2 || years > 30) return '--years must be a whole number from 2 to 30.'
  if (until < '2022-06-01')
    return '--until must not be before 2022-06-01: the stories need two years under the rules of 2020.'

  return undefined
}

export type { Scale } from './draw-force.ts'
export { TRUTH_COLUMNS, TRUTH_README } from './truth.ts'
