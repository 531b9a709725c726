/**
 * What may happen that starts clocks, in words that stand on a page after “when”. Which clocks each starts is said by the
 * clocks themselves. A subject with events of its own gathers them in a file of its own and adds one line here.
 */
export const CLOCK_EVENTS = [
  'it came to attention',
  'a heading became clear',
  'the handling began',
  'an update was given',
  'an outcome was reached',
  'a reviewable decision was made',
  'the outcome letter was sent',
  'a suspension was given by word of mouth',
  'the officer was suspended',
  'a duty decision was made',
  'the delay was reported',
  'the report was received',
  'the officer was told of a meeting',
  'the officer was told of a hearing',
  'a hearing was fixed',
  'the proceedings ended',
  'the outcome was published',
  'a report to a list fell to be made',
  'a super-complaint was received',
  'the crime was reported',
  'the suspect was arrested',
  'the suspect was interviewed under caution',
  'the suspect was released',
  'bail was changed or cancelled',
  'it was decided not to investigate',
  'it was decided not to charge, or to drop or alter a charge',
  'a court hearing was fixed',
  'a verdict, sentence or appeal came',
  'a complaint about the Code was received',
  'the victim was told of a police decision',
  'a police VRR was requested',
  'the victim was told of a CPS decision',
  'a CPS VRR was requested',
  'CPS local resolution did not settle it',
  'an information request was received',
  'the time to answer ended with the public interest unweighed',
  'an information request was answered',
  'an internal review was requested',
  'a complex internal review was requested',
  'an internal review was answered',
  'a decision notice was given',
  'the first of several like requests was received',
  'a request was received in Scotland',
  'a request was answered in Scotland',
  'a review was requested in Scotland',
  'a review was answered in Scotland',
  'the Scottish Commissioner decided',
] as const

/** One thing that starts clocks. */
export type ClockEvent = (typeof CLOCK_EVENTS)[number]

/**
 * What meets clocks, in words that stand on a page after “met:”. Each clock says what meets it; one message may meet several.
 * Extended like the events.
 */
export const CLOCK_DISCHARGES = [
  'the referral was sent',
  'it was decided not to refer',
  'an update was given',
  'the outcome was told',
  'the right to a review was told',
  'a review was requested',
  'the delay was reported',
  'the suspension was confirmed in writing',
  'the duty decision was looked at',
  'nothing is left to decide on duty',
  'every allegation has an outcome',
  'the case to answer was decided',
  'the meeting was held',
  'the hearing was held',
  'the hearing was published',
  'the panel reported',
  'the list was told',
  'receipt was acknowledged',
  'a support service made contact',
  'news of the suspect was told',
  'news of the charge was told',
  'news of the court was told',
  'the complaint about the Code was answered',
  'a VRR was requested',
  'a VRR was acknowledged',
  'a VRR was completed',
  'a CPS VRR was resolved locally',
  'an information request was answered',
  'an internal review was requested',
  'an internal review was answered',
  'the regulator was complained to',
  'an appeal was brought',
] as const

/** One thing that meets clocks. */
export type ClockDischarge = (typeof CLOCK_DISCHARGES)[number]
