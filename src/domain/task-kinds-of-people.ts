/** The kinds of task that come with the people of a matter. */
export const TASK_KINDS_OF_PEOPLE = {
  'reach her in her safe time': {
    say: 'Reach her in her safe time',
    because: 'a contact was put off until her plan allows it',
    provision: 'policy-safe-contact',
    owner: 'investigates',
  },
  'look at the contact plan again': {
    say: 'Look at the contact plan again with her',
    because: 'the day that was agreed for it has come',
    provision: 'policy-safe-contact',
    owner: 'investigates',
  },
  'answer for a contact outside the plan': {
    say: 'Answer for a contact outside her plan',
    because: 'she was contacted in a way that she had not agreed',
    provision: 'policy-safe-contact',
    owner: 'outside eye',
  },
  'tell what a withdrawal stops': {
    say: 'Tell what the withdrawal stops and what it does not',
    because: 'whoever withdraws must know that nothing ends by it, and what goes on',
    provision: 'cmr-38',
    owner: 'investigates',
  },
  'tell of a revoked consent': {
    say: 'Tell the recipient that she took her consent back',
    because: 'what was passed on must not be used further',
    provision: 'policy-consent',
    owner: 'investigates',
  },
} as const
