import { ours, unverified } from './provision-entry.ts'

/** The rules on reaching people safely, on what they are offered, and on what is passed on about them. */
export const PROVISIONS_OF_PEOPLE = {
  'policy-safe-contact': ours('safe contact', 'Nobody is contacted outside the plan that they agreed'),
  'policy-urgent-route': ours('urgent route', 'In danger other people are reached, never the person at risk'),
  'policy-update-frequency': ours(
    'update frequency',
    'Updates come as often as was agreed, and at least every 28 days',
  ),
  'policy-code-word': ours('code word', 'A code word is opened with a reason'),
  'policy-consent': ours('consent', 'Consent is asked for each purpose and each recipient, and can be taken back'),
  'policy-third-party': ours('third party', 'Whoever reports for another is told nothing of them without consent'),
  'policy-purpose': ours('purpose', 'Whoever opens a matter says why, the first time and after a break'),
  'pcr-sch2-10': unverified('PCR2020', 'Sch. 2, tenth Standard', 'Challenging and reporting improper conduct'),
  'vc-rights': unverified('VCODE', 'rights 1 to 12', 'Twelve rights are offered, and the answers kept'),
  'vc-needs': unverified('VCODE', 'right 4, needs', 'Needs are assessed'),
} as const
