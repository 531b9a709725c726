import type { AllegationView, PersonName, SubjectView } from '../actions/matter/view.ts'
import { ABUSE_KINDS, type AbuseKind, abuseKindName, type Happened } from '../domain/allegation.ts'
import { showDate } from '../domain/calendar-date.ts'

/** “PC 4471 Daniel Hallworth”: as colleagues would know whom is meant. */
export function personWords({ rank, collarNumber, name }: PersonName): string {
  return [rank, collarNumber, name].filter(Boolean).join(' ')
}

export function subjectWords(subject: SubjectView): string {
  switch (subject.kind) {
    case 'identified':
      return personWords(subject.person)
    case 'unidentified':
      return 'Not identified; a description is on record'
    case 'placeholder':
      return `No person: the source says “${subject.written}”`
  }
}

/** What is alleged, in the unit’s own words or in those of a source. */
export function abuseWords(abuse: AllegationView['abuse']): string {
  const named = abuse.map((kind) => (isOurs(kind) ? abuseKindName(kind) : kind))
  const [first, ...rest] = named
  return first === undefined ? 'Kind not yet said' : [first, ...rest.map((word) => word.toLowerCase())].join(', ')
}

function isOurs(kind: string): kind is AbuseKind {
  return (ABUSE_KINDS as readonly string[]).includes(kind)
}

/** When it is said to have happened, never more exactly than it was told; the words for it stand elsewhere. */
export function happenedWords(happened: Happened): string {
  switch (happened.kind) {
    case 'on':
      return showDate(happened.date)
    case 'between':
      return `${showDate(happened.from)} to ${showDate(happened.until)}`
    case 'as told':
      return 'day as told'
    case 'not known':
      return 'day not known'
  }
}

/** “1. Sexual abuse, Tue 3 Mar 2026”. */
export function allegationTitle(allegation: AllegationView): string {
  const { number, abuse, happened } = allegation
  return `${number}. ${abuseWords(abuse)}, ${happenedWords(happened)}`
}

/** “PC 4471 Daniel Hallworth, off duty”. */
export function subjectAndDuty({ subject, onDuty }: AllegationView): string {
  return `${subjectWords(subject)}, ${onDuty === 'not known' ? 'on or off duty not known' : onDuty === 'both' ? 'on and off duty' : onDuty}`
}
