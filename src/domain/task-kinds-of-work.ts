/** The kinds of task that any matter may need. */
export const TASK_KINDS_OF_WORK = {
  'do what was agreed': {
    say: 'Do what was agreed',
    because: 'somebody on the matter asked for it',
    provision: 'policy-task',
    owner: 'investigates',
  },
  'ask for an answer': {
    say: 'Ask for the answer that is awaited',
    because: 'it was asked for and has not come',
    provision: 'policy-task',
    owner: 'investigates',
  },
} as const
