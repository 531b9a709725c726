import { randomBytes } from 'node:crypto'
import { type Acting, actingAs, type World } from '../src/actions/acting.ts'
import { recordAllegation } from '../src/actions/allegation/record.ts'
import { decideReferral } from '../src/actions/decision/decide-referral.ts'
import { openDecisions } from '../src/actions/decision/open-decisions.ts'
import { keepDraft } from '../src/actions/draft/keep.ts'
import { openMatter } from '../src/actions/matter/open-matter.ts'
import { recordEvent } from '../src/actions/matter/record-event.ts'
import { recordReport } from '../src/actions/matter/record-report.ts'
import { outageIn } from '../src/actions/outage.ts'
import { answers, report } from '../src/actions/test-force.ts'
import { calendarDate, londonDayOf } from '../src/domain/calendar-date.ts'
import type { Store } from '../src/store/database.ts'
import type { Random } from './random.ts'

/** Who acts, about whom, and upon which matters; a report adds to them. */
export type Cast = {
  readonly detective: string
  readonly authority: string
  readonly concerned: string
  readonly matters: string[]
}

/** What is said of an act once it has been answered: its salt tells it from every other. */
export type Told =
  | { readonly did: 'report' | 'read' | 'event' | 'allegation' | 'meanwhile'; readonly salt: string }
  | { readonly did: 'decision'; readonly salt: string; readonly matter: string; readonly number: number }
  | { readonly did: 'draft'; readonly form: string; readonly typed: number }
  | { readonly did: 'nothing'; readonly because: 'outage' | 'outcome unknown' }

const HEADING = ['serious corruption', 'relevant offence', 'serious assault'] as const

/** One act of those that fill a day, and what it came to. Throws only what is a fault. */
export async function actOnce(store: Store, cast: Cast, random: Random, tell: (told: Told) => void): Promise<void> {
  try {
    await act(store, cast, random, tell)
  } catch (error) {
    if ((error as { code?: string }).code === 'CANDOUR_OUTCOME_UNKNOWN')
      return tell({ did: 'nothing', because: 'outcome unknown' })
    if (outageIn(error) === undefined) throw error
    tell({ did: 'nothing', because: 'outage' })
  }
}

async function act(store: Store, cast: Cast, random: Random, tell: (told: Told) => void): Promise<void> {
  const salts: string[] = []
  const world: World = {
    now: () => new Date(),
    bytes: (count) => {
      const bytes = randomBytes(count)
      if (count === 32) salts.push(bytes.toString('hex'))
      return bytes
    },
  }
  const as = (person: string): Acting => actingAs(store, person, world)
  const today = londonDayOf(new Date())
  const [one, ...others] = cast.matters
  const which = random.below(one === undefined ? 1 : 10)
  const salt = () => salts.at(-1) ?? ''
  if (one === undefined || (which === 0 && cast.matters.length < 50)) {
    const made = await recordReport(as(cast.detective), { ...report(cast.concerned), knownOn: today })
    if (!made.ok) throw new Error(`the report was not recorded: ${made.why}`)
    cast.matters.push(made.matter.address)
    return tell({ did: 'report', salt: salt() })
  }
  const matter = random.pick([one, ...others])
  if (which <= 2) {
    await recordEvent(as(cast.detective), { matter, kind: 'update given', on: today, words: 'Told by telephone.' })
    tell({ did: 'event', salt: salt() })
  } else if (which === 3) {
    await recordAllegation(as(cast.detective), { ...report(cast.concerned), matter })
    tell({ did: 'allegation', salt: salt() })
  } else if (which <= 6) {
    await decide(as(cast.authority), matter, random, salt, tell)
  } else if (which === 7) {
    const typed = random.below(1_000_000)
    await keepDraft(as(cast.detective), { form: `trial ${matter}`, typed })
    tell({ did: 'draft', form: `trial ${matter}`, typed })
  } else {
    await openMatter(as(cast.detective), { matter })
    tell({ did: 'read', salt: salt() })
  }
}

async function decide(
  acting: Acting,
  matter: string,
  random: Random,
  salt: () => string,
  tell: (told: Told) => void,
): Promise<void> {
  const { decisions } = await openDecisions(acting, { matter })
  tell({ did: 'read', salt: salt() })
  const made = await decideReferral(acting, {
    matter,
    answers: answers(random.pick(HEADING)),
    whenNoneApplies: undefined,
    clearOn: calendarDate(acting.today),
    whyLate: undefined,
    after: decisions.findLast(({ kind }) => kind === 'referral')?.id,
  })
  if (made.ok) return tell({ did: 'decision', salt: salt(), matter, number: made.decision })
  if (made.why !== 'decided meanwhile') throw new Error(`the decision was not recorded: ${made.why}`)
  tell({ did: 'meanwhile', salt: salt() })
}
