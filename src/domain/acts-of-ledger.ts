import type { ActRule } from './act-rule.ts'

/** What is done to the ledger itself, beside what it covers. */
export const ACTS_OF_LEDGER = {
  'replace ledger key': {
    roles: ['administrator'],
    upon: 'no matter',
    why: 'who signs for the record is on the record, and open to everyone',
  },
} as const satisfies Record<string, ActRule>
