import type { AbuseKind, ConductDescription } from '../../../domain/allegation.ts'
import { decideCategory, type NationalFactor } from '../../../domain/allegation-category.ts'
import { addDays, type CalendarDate } from '../../../domain/calendar-date.ts'
import { classifyMatter, roleOfTeller } from '../../../domain/classification.ts'
import { CHANNELS } from '../../../domain/matter.ts'
import type { DrawnAllegation, DrawnMatter } from './draw-matter.ts'
import { MatterFile } from './matter-file.ts'
import type { AllegationType } from './shape.ts'
import { say, type Telling } from './telling.ts'
import { ACCOUNTS, DESCRIPTIONS, HAPPENED_WORDS } from './words.ts'

const ABUSE: Readonly<Record<AllegationType, readonly AbuseKind[]>> = {
  'control at home': ['domestic abuse'],
  'assault at home': ['domestic abuse'],
  'sexual assault': ['sexual'],
  'sexual harassment': ['sexual', 'harassment'],
  discrimination: ['harassment'],
  'use of position': ['sexual', 'other'],
  'other conduct': ['other'],
}

const VIOLENCE = 'violence against women and girls'
/** The category of each and the national factors beside it. */
const COUNTED: Readonly<Record<AllegationType, readonly [code: string, ...factors: NationalFactor[]]>> = {
  'control at home': ['K', 'domestic or gender abuse', VIOLENCE],
  'assault at home': ['K', 'domestic or gender abuse', VIOLENCE],
  'sexual assault': ['J1', VIOLENCE],
  'sexual harassment': ['J2', VIOLENCE],
  discrimination: ['F8'],
  'use of position': ['G2', VIOLENCE],
  'other conduct': ['L', 'investigation'],
}

/** The rows of `recordReport`, and of `recordAllegation` for each allegation after the first. */
export function recordReport(telling: Telling, drawn: DrawnMatter, on: CalendarDate): MatterFile {
  const { batch, chance, random, force, hands } = telling
  const { told: kind } = drawn
  const origin = originOf(drawn)
  const reason = say('why this kind', drawn.lasts)
  const recordableGrounds =
    kind === 'recordable conduct matter' ? (['gravity or exceptional circumstances'] as const) : []
  const decided = classifyMatter(origin, { kind, recordableGrounds, reason })
  const grounds = decided.ok ? decided.decision.grounds : []
  const file = new MatterFile(batch, chance, { force, on, kind, grounds, reference: telling.reference })
  const matter = file.id
  batch.intakes.push({
    id: file.newId(on),
    matter,
    received_at: file.instant(on),
    channel: random.pick(CHANNELS),
    reporter: origin.teller,
    danger: random.chance(6) ? 'yes' : 'no',
    answers: {},
  })
  batch.parties.push({
    id: file.newId(on),
    matter,
    role: roleOfTeller(origin, kind),
    person_serving: null,
    staff_person: null,
    called: null,
    service: origin.service,
    pronoun: random.chance(88) ? 'she' : random.chance(80) ? 'he' : 'they',
  })
  addAllegation(telling, drawn, file, { at: 0, on })
  for (const capacity of ['investigates', 'supervises', 'decides'] as const)
    batch.assignments.push({ id: file.newId(on), matter, staff_person: hands[capacity], capacity, standing: true })
  file.decide({ kind: 'classification', on, by: hands.investigates, decided, reasons: [['reason', reason]] })
  for (const at of drawn.allegations.keys()) if (at > 0) addAllegation(telling, drawn, file, { at, on })

  return file
}

function originOf({ teller }: DrawnMatter) {
  return {
    teller: teller === 'a colleague' ? teller : 'the person it happened to',
    service: teller === 'the person it happened to' ? 'no force' : 'this force',
  } as const
}

function addAllegation(
  telling: Telling,
  drawn: DrawnMatter,
  file: MatterFile,
  { at, on }: { readonly at: number; readonly on: CalendarDate },
): void {
  const given = drawn.allegations[at] as DrawnAllegation
  const { batch, random, subjects } = telling
  const matter = file.id
  const about = `allegation ${at + 1}`
  const subject = subjects[given.concerns === 'the first' ? 0 : 1]
  const account = file.narrative(on, 'account', about, random.pick(ACCOUNTS[given.type]))
  const dated = given.happenedBefore < 60 || random.chance(50)
  const day = dated ? addDays(on, -given.happenedBefore) : null
  const happened = dated ? null : file.narrative(on, 'happened', about, random.pick(HAPPENED_WORDS))
  const description =
    given.known === 'half' ? file.narrative(on, 'description', about, random.pick(DESCRIPTIONS)) : null
  const conduct: readonly ConductDescription[] = at === 0 ? [described(drawn)] : ['other']
  const allegation = {
    id: file.newId(on),
    matter,
    number: at + 1,
    former_reference: null,
    subject_kind: given.known === 'half' ? 'unidentified' : 'identified',
    person_serving: given.known === 'half' ? null : subject.id,
    description,
    abuse: ABUSE[given.type],
    conduct,
    occurred_from: day,
    occurred_until: day,
    on_duty: given.type.endsWith('at home') ? 'off duty' : random.chance(60) ? 'on duty' : 'not known',
    happened,
    account,
  } as const
  file.allegations.push(allegation)
  batch.allegations.push(allegation)
  batch.allegationStates.push({
    id: file.newId(on),
    allegation: allegation.id,
    valid_from: on,
    state: { kind: 'recorded', on },
  })
  categorise(telling, given, file, { allegation: allegation.id, on })
  if (given.known === 'by name') nameAsConcerned(telling, file, on, subject.id)
}

function categorise(
  { batch }: Telling,
  { type }: DrawnAllegation,
  file: MatterFile,
  { allegation, on }: { readonly allegation: string; readonly on: CalendarDate },
): void {
  const [code, ...factors] = COUNTED[type]
  const decided = decideCategory({
    ...{ scheme: 'IOPC 2020', code, factors, before: 'not categorised', reason: undefined },
    cameToAttention: on,
  })
  if (!decided.ok) throw new Error('The drawing of a matter gives a category that does not count it.')
  batch.categories.push({
    ...{ id: file.newId(on), allegation, valid_from: on, scheme: 'IOPC 2020', code, factors, reason: null },
  })
}

function nameAsConcerned({ batch }: Telling, file: MatterFile, on: CalendarDate, person_serving: string): void {
  if (!file.nameConcerned(person_serving)) return
  batch.parties.push({
    id: file.newId(on),
    matter: file.id,
    role: 'officer concerned',
    person_serving,
    staff_person: null,
    called: null,
    service: 'this force',
    pronoun: 'they',
  })
}

function described({ heading }: DrawnMatter): ConductDescription {
  switch (heading) {
    case 'serious assault':
    case 'serious sexual offence':
    case 'serious corruption':
    case 'aggravated by discrimination':
    case 'relevant offence':
      return heading
    default:
      return 'other'
  }
}
