import type { CalendarDate } from '../../domain/calendar-date.ts'
import { isWritten } from '../../domain/decision.ts'
import type { InvestigationMode } from '../../domain/mode.ts'
import { enterAllegationStates, insertAllegation } from '../../store/allegation.ts'
import type { Transaction } from '../../store/database.ts'
import { insertExclusions, insertParties, partiesTo, shutOutOf } from '../../store/matter-people.ts'
import { insertNarratives, type NarrativePurpose } from '../../store/narrative.ts'
import { staffWhoAre } from '../../store/staff-person.ts'
import type { Acting } from '../acting.ts'
import { startClocks } from '../clock/start-clocks.ts'
import { addCategory } from './categorise.ts'
import { type AllegationGiven, categoryGiven, type SubjectFound } from './given.ts'

/** Where the allegation goes: its matter, its number there, and the form of an investigation that has begun already. */
export type Place = {
  readonly matter: string
  readonly number: number
  readonly underInvestigation: InvestigationMode | undefined
  /** The day the matter came to attention: it decides in which scheme the allegation counts. */
  readonly cameToAttention: CalendarDate
}

/** Write one allegation with its words, its first state, the officer concerned as a party, and shut the officer out. */
export async function addAllegation(
  tx: Transaction,
  acting: Acting,
  given: AllegationGiven,
  subject: SubjectFound,
  place: Place,
): Promise<void> {
  const { matter, number } = place
  const id = acting.newId()
  const { happened } = given
  const identified = subject.kind === 'identified' ? subject.id : null
  const [account, happenedWords, description] = [
    narrative(acting, matter, 'account', number, given.account),
    narrative(acting, matter, 'happened', number, given.happenedWords),
    narrative(acting, matter, 'description', number, subject.kind === 'unidentified' ? subject.description : undefined),
  ]
  await insertNarratives(
    tx,
    [account, happenedWords, description].filter((each) => each !== undefined),
  )
  await insertAllegation(tx, {
    id,
    matter,
    number,
    former_reference: null,
    subject_kind: subject.kind,
    person_serving: identified,
    description: description?.id ?? null,
    abuse: given.abuse,
    conduct: given.conduct,
    occurred_from: happened.kind === 'on' ? happened.date : happened.kind === 'between' ? happened.from : null,
    occurred_until: happened.kind === 'on' ? happened.date : happened.kind === 'between' ? happened.until : null,
    on_duty: given.onDuty,
    happened: happenedWords?.id ?? null,
    account: account?.id ?? null,
  })
  await enterAllegationStates(tx, [
    {
      id: acting.newId(),
      allegation: id,
      valid_from: acting.today,
      state: place.underInvestigation
        ? { kind: 'under investigation', since: acting.today, mode: place.underInvestigation }
        : { kind: 'recorded', on: acting.today },
    },
  ])
  const category = categoryGiven(given, place.cameToAttention)
  if (category?.ok) await addCategory(tx, acting, { matter, allegation: id, number }, category.decision, undefined)
  if (identified !== null) await shutOut(tx, acting, matter, identified)
  // An allegation asks vetting by itself, whatever comes of it.
  await startClocks(tx, acting, { matter, event: 'an allegation was recorded', on: acting.today })
}

/** The officer concerned is a party, and from then on finds nothing of the matter, whatever role they hold. */
export async function shutOut(tx: Transaction, acting: Acting, matter: string, person: string): Promise<void> {
  const parties = await partiesTo(tx, [matter])
  if (!parties.some((party) => party.person_serving === person)) {
    await insertParties(tx, [
      {
        id: acting.newId(),
        matter,
        role: 'officer concerned',
        person_serving: person,
        staff_person: null,
        called: null,
        service: 'this force',
        pronoun: 'they',
      },
    ])
  }
  const already = await shutOutOf(tx, matter)
  const theirs = (await staffWhoAre(tx, [person])).filter((each) => !already.includes(each))
  await insertExclusions(
    tx,
    theirs.map((staff_person) => ({ id: acting.newId(), matter, staff_person, because: 'the person concerned' })),
  )
}

function narrative(
  acting: Acting,
  matter: string,
  purpose: NarrativePurpose,
  allegation: number,
  words: string | undefined,
) {
  return isWritten(words)
    ? { id: acting.newId<'Narrative'>(), matter, purpose, about: `allegation ${allegation}`, words: words.trim() }
    : undefined
}
