import type { InOrder, Recorded } from './table-columns.ts'

type OfParty = { id: string; matter: string; party: string }

/** The tables of people and contact, as `tables.ts` gathers them. */
export type PeopleTables = {
  contact_plan: InOrder &
    OfParty & {
      valid_from: string
      ways: unknown
      voicemail: string
      who: string[]
      every: number
      review_on: string
      words_to_use: string
      never: string | null
      code_word: string | null
    }
  contact: InOrder &
    OfParty & {
      kind: string
      valid_from: string
      at_time: string
      channel: string
      voicemail: string
      staff_person: string
      reached: string | null
      told: string[]
      met: string[]
      words: string | null
    }
  stated_purpose: InOrder & {
    id: string
    matter: string
    staff_person: string
    valid_from: string
    purpose: string
    capacities: string[]
    words: string | null
  }
  urgent_route: Recorded & OfParty & { valid_from: string; reached: string; words: string }
  code_word_opened: Recorded & {
    id: string
    matter: string
    contact_plan: string
    staff_person: string
    reason: string
  }
  victim_right: InOrder & OfParty & { code_right: number; valid_from: string; answer: string; words: string | null }
  rights_level: InOrder & OfParty & { valid_from: string; level: string; reason: string }
  needs_assessment: InOrder & OfParty & { valid_from: string; needs: string[]; words: string | null }
  consent: Recorded & OfParty & { service: string; purpose: string; recipient: string }
  consent_state: InOrder & {
    id: string
    matter: string
    consent: string
    kind: string
    valid_from: string
    words: string | null
  }
  disclosure_made: Recorded & { id: string; matter: string; consent: string; valid_from: string; what: string }
  advocate_state: InOrder &
    OfParty & {
      advocate: string
      standing: string
      valid_from: string
      service: string
      called: string
      scope: string[]
      until: string
    }
}
