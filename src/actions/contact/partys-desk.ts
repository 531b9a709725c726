import { isWritten } from '../../domain/decision.ts'
import type { ActName } from '../../domain/permission.ts'
import type { Transaction } from '../../store/database.ts'
import type { PartyRow } from '../../store/matter-people.ts'
import { insertNarratives, type NarrativePurpose } from '../../store/narrative.ts'
import type { Acting } from '../acting.ts'
import { atDesk, type Desk } from '../decision/deciding.ts'
import type { CaseFile } from '../matter/case-file.ts'
import { NotPermitted } from '../not-permitted.ts'
import type { Recorded } from '../recorded.ts'

/** A person in a matter as an address names them: the number of their place on the page of people, from 1. */
export type OfPartyNamed = { readonly matter: string; readonly party: number }

/** Everyone in a matter but the officers concerned, in the order in which the page of people shows them. */
export function partiesShown(file: CaseFile): readonly PartyRow[] {
  return file.parties.filter(({ role }) => role !== 'officer concerned')
}

/** Do an act about one person in a matter under its lock. Somebody who is not there is a matter that is not there. */
export async function atPartysDesk<T>(
  acting: Acting,
  act: ActName,
  { matter, party }: OfPartyNamed,
  work: (desk: Desk & { readonly party: PartyRow; readonly matter: string }) => Promise<Recorded<T>>,
): Promise<Recorded<T>> {
  const done = await atDesk<{ readonly done: Recorded<T> | undefined }>(acting, act, matter, async (desk) => {
    const found = partiesShown(desk.file)[party - 1]
    if (!found) {
      desk.witness.refuses('permission/no-such-person')
      return { ok: true, done: undefined }
    }

    return { ok: true, done: await work({ ...desk, party: found, matter: desk.file.matter.id }) }
  })
  if (!done.ok) return done
  if (!done.done) throw new NotPermitted({ act, upon: 'matter', rule: 'permission/no-such-person' })

  return done.done
}

/** Words that somebody wrote, kept with the other free text; nothing where nothing was written. */
export async function keep(
  tx: Transaction,
  acting: Acting,
  given: {
    readonly matter: string
    readonly purpose: NarrativePurpose
    readonly about: string
    readonly words: string | undefined
  },
): Promise<string | null> {
  const { words } = given
  if (!isWritten(words)) return null
  const id = acting.newId()
  await insertNarratives(tx, [{ ...given, id, words: words.trim() }])

  return id
}

/** The same for words that were asked for before. */
export async function keepWritten(tx: Transaction, acting: Acting, given: Parameters<typeof keep>[2]): Promise<string> {
  const id = await keep(tx, acting, given)
  if (id === null) throw new TypeError('Words are kept that were not asked for.')

  return id
}
