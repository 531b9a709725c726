import { londonTimeOf } from '../../domain/calendar-date.ts'
import { CLOCKS } from '../../domain/clock.ts'
import type { VictimRights } from '../../domain/clock-definition.ts'
import { nextSafeTime, type SafeTime } from '../../domain/contact-plan.ts'
import { type ReporterDuty, reporterDuties } from '../../domain/reporter-duty.ts'
import { roleName } from '../../domain/role.ts'
import { advocatesIn, consentsIn, disclosuresIn } from '../../store/consent.ts'
import { type ContactPlanRow, type ContactRow, contactPlansOf, contactsWith } from '../../store/contact.ts'
import type { Transaction } from '../../store/database.ts'
import type { PartyRow, Pronoun } from '../../store/matter-people.ts'
import { wordsOf } from '../../store/narrative.ts'
import { namesOfStaff } from '../../store/staff-person.ts'
import { needsOf, rightsLevelOf, rightsOf, type VictimRightRow } from '../../store/victim-right.ts'
import type { Acting } from '../acting.ts'
import { type CaseFile, caseFileOf } from '../matter/case-file.ts'
import { matterName } from '../matter/names.ts'
import type { MatterName } from '../matter/view.ts'
import { NotPermitted } from '../not-permitted.ts'
import { uponMatter } from '../upon.ts'
import { type OfPartyNamed, partiesShown } from './partys-desk.ts'
import { planOf } from './plan-contact.ts'

const PAGE = 20

export type ContactView = {
  readonly matter: MatterName
  readonly party: number
  readonly role: string
  readonly pronoun: Pronoun
  readonly duties: readonly ReporterDuty[]
  readonly plan: PlanView | undefined
  /** How many versions there were. */
  readonly versions: number
  readonly next: SafeTime | undefined
  readonly nowTime: string
  readonly contacts: readonly ContactLine[]
  readonly older: string | undefined
  readonly rights: {
    readonly level: VictimRights
    readonly why: string | undefined
    readonly given: readonly RightLine[]
  }
  readonly needs: { readonly needs: readonly string[]; readonly words: string | undefined } | undefined
  readonly consents: readonly ConsentLine[]
  readonly advocates: readonly AdvocateLine[]
  readonly colleagues: readonly { readonly person: string; readonly name: string }[]
}

export type PlanView = Omit<ContactPlanRow, 'words_to_use' | 'never' | 'code_word'> & {
  readonly reviewOn: ContactPlanRow['review_on']
  readonly wordsToUse: string | undefined
  readonly never: string | undefined
  readonly codeWord: 'there is one' | 'none'
  /** The names of those who may make contact; none where anyone on the matter may. */
  readonly whoNames: readonly string[]
}
export type ContactLine = Omit<ContactRow, 'words' | 'met'> & {
  readonly by: string
  readonly said: string | undefined
  readonly met: readonly string[]
}
export type RightLine = VictimRightRow & { readonly said: string | undefined }
export type ConsentLine = {
  readonly id: string
  readonly service: string
  readonly purpose: string
  readonly now: 'given' | 'refused' | 'revoked'
  readonly since: VictimRightRow['valid_from']
  readonly recipient: string
  readonly shared: readonly { readonly on: VictimRightRow['valid_from']; readonly what: string }[]
}
export type AdvocateLine = {
  readonly advocate: string
  readonly called: string
  readonly service: string
  readonly scope: readonly string[]
  readonly until: VictimRightRow['valid_from']
  readonly standing: 'on record' | 'ended'
}

/** Open how one person in a matter is reached safely, what was said, what they were offered, and what they agreed to. */
export async function openContact(
  acting: Acting,
  { matter, party, before }: OfPartyNamed & { readonly before?: string | undefined },
): Promise<ContactView> {
  const view = await acting.once('open contact', uponMatter(matter), async (tx, witness, id) => {
    const file = await caseFileOf(tx, id)
    const one = partiesShown(file)[party - 1]
    if (!one) {
      witness.refuses('permission/no-such-person')
      return undefined
    }
    const kept = await keptOf(tx, file, one, before)
    witness.shows([id, one.id, ...kept.shown])

    return viewOf(acting, file, one, { ...kept, party })
  })
  if (!view) throw new NotPermitted({ act: 'open contact', upon: 'matter', rule: 'permission/no-such-person' })

  return view
}

type Kept = Awaited<ReturnType<typeof keptOf>>

async function keptOf(tx: Transaction, file: CaseFile, one: PartyRow, before: string | undefined) {
  const matter = file.matter.id
  const plans = await contactPlansOf(tx, one.id)
  const contacts = await contactsWith(tx, one.id, before, PAGE + 1)
  const rights = await rightsOf(tx, one.id)
  const level = await rightsLevelOf(tx, one.id)
  const needs = await needsOf(tx, one.id)
  const consents = (await consentsIn(tx, matter)).filter(({ party }) => party === one.id)
  const disclosures = await disclosuresIn(tx, matter)
  const advocates = (await advocatesIn(tx, matter)).filter(({ party }) => party === one.id)
  const plan = plans.at(-1)
  const words = await wordsOf(
    tx,
    [
      ...[plan?.words_to_use, plan?.never, level?.reason, needs?.words],
      ...[...contacts, ...rights].map((row) => row.words),
      ...consents.map(({ recipient }) => recipient),
      ...disclosures.map(({ what }) => what),
      ...advocates.map(({ called }) => called),
    ].flatMap((narrative) => narrative ?? []),
  )
  const names = await namesOfStaff(tx, [...contacts.map(({ staff_person }) => staff_person), ...(plan?.who ?? [])])
  const shown = [...plans.slice(-1), ...contacts, ...rights, ...consents, ...advocates].map((row) => row.id)

  return { plans, contacts, rights, level, needs, consents, disclosures, advocates, words, names, shown }
}

function viewOf(acting: Acting, file: CaseFile, one: PartyRow, kept: Kept & { readonly party: number }): ContactView {
  const { plans, contacts, rights, level, needs, names } = kept
  const plan = planOf(plans)
  const said = (id: string | null | undefined): string | undefined => (id ? kept.words.get(id)?.words : undefined)
  const clocks = new Map(file.clocks.map(({ id, clock }) => [id as string, CLOCKS[clock].means]))
  const nowTime = londonTimeOf(acting.now)

  return {
    matter: matterName(file.matter),
    party: kept.party,
    role: roleName(one.role),
    pronoun: one.pronoun,
    duties: file.intake ? reporterDuties(file.intake.reporter, one.service) : [],
    plan: plan && {
      ...plan,
      wordsToUse: said(plan.words_to_use),
      never: said(plan.never),
      codeWord: plan.code_word ? 'there is one' : 'none',
      whoNames: plan.who.flatMap((person) => names.get(person) ?? []),
    },
    versions: plans.length,
    next: plan && nextSafeTime(plan, acting.today, nowTime),
    nowTime,
    contacts: contacts.slice(0, PAGE).map((row) => ({
      ...row,
      by: names.get(row.staff_person) ?? '',
      said: said(row.words),
      met: row.met.flatMap((id) => clocks.get(id) ?? []),
    })),
    older: contacts.length > PAGE ? contacts[PAGE - 1]?.place : undefined,
    rights: {
      level: level?.level ?? 'enhanced',
      why: said(level?.reason),
      given: rights.map((row) => ({ ...row, said: said(row.words) })),
    },
    needs: needs && { needs: needs.needs, words: said(needs.words) },
    consents: kept.consents.map(({ id, service, purpose, now, since, recipient }) => ({
      ...{ id, service, purpose, now, since },
      recipient: said(recipient) ?? '',
      shared: kept.disclosures
        .filter(({ consent }) => consent === id)
        .map(({ valid_from: on, what }) => ({ on, what: said(what) ?? '' })),
    })),
    advocates: kept.advocates.map(({ advocate, called, service, scope, until, standing }) => ({
      ...{ advocate, service, scope, until, standing },
      called: said(called) ?? '',
    })),
    colleagues: [...new Map(file.onIt.map(({ staff_person: person, name }) => [person, { person, name }])).values()],
  }
}
