/** What may tie a second person to a matter, so that their approval or review would not be one from outside. */
export const CONNECTIONS = {
  'proposed it': 'You proposed it yourself. It is for someone else to approve',
  'is on the matter': 'You are on this matter, or were. It is for someone who never was',
  'decided in it': 'You decided something in this matter. It is for someone who did not',
  'serves beside the officer': 'You serve, or served, where the officer concerned does',
  'serves beside the proposer': 'You serve, or served, where the one who proposed it does',
  'works with the proposer': 'You and the one who proposed it work other matters together, one supervising the other',
  'is of the unit': 'This is approved by someone outside the unit',
} as const

/** One tie. The words say it to the person who has it. */
export type Connection = keyof typeof CONNECTIONS
