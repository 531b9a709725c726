/** The kinds of task that an inquiry opens. */
export const TASK_KINDS_OF_INQUIRY = {
  'follow a line of enquiry': {
    say: 'Follow a line of enquiry, and record what came of it',
    because: 'it is on the plan, with a day',
    provision: 'cpia-code-lines',
    owner: 'investigates',
  },
  'have a decision reviewed': {
    say: 'Have a decision of the inquiry looked at by someone not connected',
    because: 'it was logged with a day for its review',
    provision: 'policy-decision-log',
    owner: 'supervises',
  },
  'look at a withheld notice again': {
    say: 'Look again at a notice that is withheld',
    because: 'it is withheld no longer than it must be',
    provision: 'cmr-17',
    owner: 'investigates',
  },
  'look at a harm test again': {
    say: 'Look again at what is kept back from the officer',
    because: 'the day that was set has come',
    provision: 'pcr-harm-test',
    owner: 'decides',
  },
  'ask about prejudice again': {
    say: 'Ask again whether misconduct would harm the criminal case',
    because: 'a matter is never parked in silence',
    provision: 'pcr-10',
    owner: 'investigates',
  },
  'serve a notice': {
    say: 'Serve a notice, or record why it is withheld',
    because: 'severity was assessed',
    provision: 'cmr-17',
    owner: 'investigates',
  },
  'answer representations against a suspension': {
    say: 'Look at the suspension again, and answer the representations',
    because: 'the officer made representations',
    provision: 'pcr-11-representations',
    owner: 'decides',
  },
} as const
