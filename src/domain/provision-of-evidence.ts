import type { ProvisionEntry } from './provision-entry.ts'

/** The rules about exhibits and messages: a part of the law as data, held in `provision.ts`. */
export const PROVISIONS_OF_EVIDENCE = {
  'policy-exhibits': {
    instrument: 'POLICY',
    at: 'exhibits',
    title: 'Every hand that an exhibit passes through is written down, and nothing written is changed',
    checked: 'verified',
    source: 'Our own rule',
  },
  'policy-evidence-files': {
    instrument: 'POLICY',
    at: 'evidence files',
    title: 'The original is fixed and never opened inline; what is passed on is a copy made for that',
    checked: 'verified',
    source: 'Our own rule',
  },
  'policy-messages': {
    instrument: 'POLICY',
    at: 'messages as evidence',
    title:
      'No line of an export is lost, and a time or a date that can be read two ways is asked about or said to be so',
    checked: 'verified',
    source: 'Our own rule',
  },
} as const satisfies Record<string, ProvisionEntry>
