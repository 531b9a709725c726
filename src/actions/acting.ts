import { randomBytes } from 'node:crypto'
import type { Capacity, StaffRole } from '../domain/act-rule.ts'
import { type CalendarDate, londonDayOf } from '../domain/calendar-date.ts'
import type { Id } from '../domain/id.ts'
import { type ActName, decidePermission, type Standing } from '../domain/permission.ts'
import { closeAct, hasWritten, openActUpon, type StandingRow } from '../store/act.ts'
import type { Store, Transaction } from '../store/database.ts'
import { openDrafts } from '../store/draft.ts'
import { outageIn } from '../store/outage.ts'
import { NotPermitted } from './not-permitted.ts'
import { keepRolesFound } from './roles-found.ts'
import { settled } from './settling.ts'
import { followThrough } from './work/follow-through.ts'

/** What an act is upon: named by its id or, as in an address, by its reference. A record that is not there is named all the same. */
export type Upon =
  | { readonly kind: 'matter' | 'person serving'; readonly named: string }
  | { readonly kind: 'import'; readonly named: string | undefined }
  | { readonly kind: 'unit' | 'ledger' | 'installation' }

/** The one thing that an act is upon, found within the transaction, or the refusal that stands where there is none. */
type Work<T> = (tx: Transaction, witness: Witness, upon: string) => Promise<T>

/** Told by the work what the act must commit to besides the rows that it writes. */
export type Witness = {
  /** What a read has shown. */
  readonly shows: (ids: Iterable<string>) => void
  /** The matter that the act made, and is upon from then on. */
  readonly makes: (matter: string) => void
  /** By which rule a write came to nothing. */
  readonly refuses: (rule: string) => void
}

/** A person about to act: who, when, and the one door to the records. */
export type Acting = {
  readonly person: string
  readonly now: Date
  readonly today: CalendarDate
  readonly newId: <Kind extends string>() => Id<Kind>
  readonly bytes: (count: number) => Uint8Array
  readonly once: <T>(act: ActName | ((standing: Standing) => ActName), upon: Upon, work: Work<T>) => Promise<T>
  /** For what is no record and is the person's alone: what they typed and have not recorded. No record can be seen in it. */
  readonly alone: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>
}

/** The clock and the chance that actions draw on; tests pass their own. */
export type World = { readonly now: () => Date; readonly bytes: (count: number) => Uint8Array }

export const REAL_WORLD: World = { now: () => new Date(), bytes: (count) => randomBytes(count) }

/**
 * The acting of one person. `once` opens a transaction, asks the table of permissions on the record as it stands, runs the
 * work, and writes the act and its commitment in the same transaction; a refusal is witnessed and then thrown.
 *
 * The clock is read once: the act, its day and its ids agree, even if the clock is set while they are made.
 */
export function actingAs(store: Store, person: string, world: World = REAL_WORLD): Acting {
  const now = world.now()
  return {
    person,
    now,
    today: londonDayOf(now),
    newId: () => newId(now, world.bytes),
    bytes: world.bytes,
    alone: (work) =>
      store.transaction().execute(async (tx) => {
        await openDrafts(tx, person)
        return work(tx)
      }),
    once: async (asked, upon, work) => {
      const named = 'named' in upon ? upon.named : undefined
      const shown = new Set<string>()
      const id = newId(now, world.bytes)
      const outcome = await committed(store, id, async (tx) => {
        const row = await openActUpon(tx, id, person, { kind: upon.kind, named })
        const stands = standingFrom(row, upon.kind)
        keepRolesFound(tx, stands.roles)
        const act = typeof asked === 'function' ? asked(stands) : asked
        const permission = decidePermission(act, stands)
        let made: string | undefined
        const close = (how: 'done' | 'refused', rule: string) =>
          closeAct(tx, {
            kind: act,
            uponKind: made === undefined ? upon.kind : 'matter',
            upon: made ?? row.upon ?? undefined,
            at: now,
            outcome: how,
            rule,
            shown: [...shown],
            salt: world.bytes(32),
          })
        if (permission.kind === 'refused') {
          await close('refused', permission.rule)
          return { kind: 'refused' as const, act, rule: permission.rule, upon: row.upon }
        }
        let refusedBy: string | undefined
        const witness: Witness = {
          shows: (ids) => {
            for (const id of ids) shown.add(id)
          },
          makes: (matter) => {
            made = matter
          },
          refuses: (rule) => {
            refusedBy = rule
          },
        }
        const done = await work(tx, witness, row.upon ?? '')
        const matter = made ?? (upon.kind === 'matter' && !row.history ? row.upon : null)
        if (refusedBy === undefined && matter && (await hasWritten(tx)))
          await followThrough(tx, { today: londonDayOf(now), newId: () => newId(now, world.bytes) }, [matter])
        if (refusedBy === undefined) await close('done', `permission/${act.replaceAll(' ', '-')}`)
        else await close('refused', refusedBy)
        return { kind: 'done' as const, done }
      })
      if (outcome.kind === 'refused')
        throw new NotPermitted({ act: outcome.act, upon: `${upon.kind} ${outcome.upon ?? 'none'}`, rule: outcome.rule })
      return outcome.done
    },
  }
}

/** The work in a transaction; where its commit went unanswered, the database is asked afterwards whether it is kept. */
async function committed<T>(store: Store, act: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  let ready: { readonly done: T } | undefined
  try {
    return await store.transaction().execute(async (tx) => {
      const done = await work(tx)
      ready = { done }
      return done
    })
  } catch (error) {
    if (!ready || outageIn(error) !== 'no connection') throw error
    await settled(store, act, error)
    return ready.done
  }
}

/** What the table of permissions is asked with, from what the record says of the person and what they name. */
export function standingFrom(row: StandingRow, about: Upon['kind']): Standing {
  const roles = row.roles as readonly StaffRole[]
  const standsApart = row.excluded ? 'no, concerned or shut out' : 'yes'
  if (about === 'person serving') return { roles, person: { known: row.upon === null ? 'no' : 'yes', standsApart } }
  if (about !== 'matter' || row.upon === null) return { roles }
  return {
    roles,
    matter: { kind: row.history ? 'history' : 'live', capacities: row.capacities as readonly Capacity[], standsApart },
  }
}

/** RFC 9562 version 7: the instant, then chance, so that rows of one time lie together. */
function newId<Kind extends string>(now: Date, bytes: (count: number) => Uint8Array): Id<Kind> {
  const id = new Uint8Array(16)
  id.set(bytes(10), 6)
  const instant = BigInt(now.getTime())
  for (let at = 0; at < 6; at++) id[at] = Number((instant >> BigInt(8 * (5 - at))) & 255n)
  id[6] = ((id[6] ?? 0) & 0x0f) | 0x70
  id[8] = ((id[8] ?? 0) & 0x3f) | 0x80
  const hex = Buffer.from(id).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<Kind>
}
