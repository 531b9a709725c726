import type { AbuseKind, ConductDescription, Happened, OnDuty } from '../../domain/allegation.ts'
import { type AllegationCategory, decideCategory } from '../../domain/allegation-category.ts'
import type { CalendarDate } from '../../domain/calendar-date.ts'
import { type Decided, isWritten, lacking, type Missing } from '../../domain/decision.ts'
import { parseReference } from '../../domain/reference.ts'
import type { Transaction } from '../../store/database.ts'
import { personServingByReference } from '../../store/person-serving.ts'
import type { CategoryGiven } from './categorise.ts'

/** Whom it is said to be about: someone on the roster, or only a description, which is an answer too. */
export type SubjectGiven =
  | { readonly kind: 'identified'; readonly person: string }
  | { readonly kind: 'unidentified'; readonly description: string }

/** One allegation as it was told. */
export type AllegationGiven = {
  readonly subject: SubjectGiven
  readonly account: string | undefined
  readonly happened: Happened
  readonly happenedWords: string | undefined
  readonly onDuty: OnDuty
  readonly abuse: readonly AbuseKind[]
  readonly conduct: readonly ConductDescription[]
  /** What it counts as, where somebody says so already. */
  readonly category?: CategoryGiven | undefined
}

/** Whom it is about, once looked up among those whom the reader may see. */
export type SubjectFound =
  | { readonly kind: 'identified'; readonly id: string }
  | { readonly kind: 'unidentified'; readonly description: string }

export async function findSubject(tx: Transaction, subject: SubjectGiven): Promise<SubjectFound | undefined> {
  if (subject.kind === 'unidentified') return isWritten(subject.description) ? subject : undefined
  const read = parseReference(subject.person)
  const person = read.ok ? await personServingByReference(tx, read.reference) : undefined

  return person && !person.history ? { kind: 'identified', id: person.id } : undefined
}

/** What the allegation counts as, in the scheme of the day its matter came to attention; undefined where nobody said. */
export function categoryGiven(
  { category }: Pick<AllegationGiven, 'category'>,
  cameToAttention: CalendarDate,
): Decided<AllegationCategory> | undefined {
  if (category === undefined) return undefined

  return decideCategory({ ...category, cameToAttention, before: 'not categorised', reason: undefined })
}

/** What an allegation lacks before it can be recorded. */
export function missingInAllegation(
  given: AllegationGiven,
  subject: SubjectFound | undefined,
  today: CalendarDate,
  cameToAttention: CalendarDate,
): readonly Missing[] {
  const { happened } = given
  const missing: Missing[] = []
  if (!subject) {
    const say =
      given.subject.kind === 'identified'
        ? 'Nobody on the roster bears this reference. Choose somebody, or record the description'
        : 'Record the description, as it was given'
    missing.push(lacking('subject', say, 'pra-12-2'))
  }
  const last = happened.kind === 'on' ? happened.date : happened.kind === 'between' ? happened.until : undefined
  if (last !== undefined && last > today)
    missing.push(lacking('happened', 'The day cannot be later than today', 'pra-12-2'))
  if (happened.kind === 'between' && happened.from > happened.until)
    missing.push(lacking('happened', 'The first day cannot be later than the last', 'pra-12-2'))

  const category = categoryGiven(given, cameToAttention)

  return category === undefined || category.ok ? missing : [...missing, ...category.missing]
}
