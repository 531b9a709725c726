import type { EvidenceDeed } from './perform-evidence.ts'
import type { Telling } from './telling.ts'

/** In the year of which she tells: the one before the last. */
const chat = (year: number) =>
  [
    `[27/12/${year - 1}, 18:02:11] Messages and calls are end-to-end encrypted. No one outside of this chat can read them.`,
    `[27/12/${year - 1}, 18:02:11] R: I am done talking about it. Please send my books back through Jo`,
    `[02/01/${year}, 23:41:07] Dan H: Who is the grey Golf`,
    `[02/01/${year}, 23:41:52] Dan H: You dont have to tell me. I can find out`,
    `[03/01/${year}, 07:15:30] R: Leave me alone Dan`,
    `[03/01/${year}, 07:16:02] Dan H: KX19 something. Friend of yours from Harrow Lane`,
    `[14/02/${year}, 21:03:44] Dan H: \u200eimage omitted`,
    `[14/02/${year}, 21:04:10] Dan H: Thinking of you today`,
    `[14/02/${year}, 21:30:00] R: Please stop.`,
    `[29/03/${year}, 00:58:12] Dan H: Cant sleep`,
    `[29/03/${year}, 02:04:40] Dan H: You were at the Anchor till half twelve.`,
    'Saw you through the window.',
    'You looked happy',
    `[29/03/${year}, 08:22:09] R: How do you know where I was`,
    `[11/04/${year}, 19:20:31] Dan H: Coming by for my things. Be in`,
    `[11/04/${year}, 19:21:15] R: No. I will leave them with Jo`,
    `[11/04/${year}, 19:21:40] Dan H: Outside`,
    `[12/04/${year}, 06:02:03] R: What you did last night was not ok. I said no`,
    `[12/04/${year}, 06:40:55] Dan H: \u200eThis message was deleted.`,
    `[12/04/${year}, 11:15:18] Dan H: Nobody on the relief will work with you if you go round saying things like that`,
    '',
  ].join('\r\n')

/** What is held in the central matter: a telephone, what was copied from it, a notebook, and the messages that matter. */
export function exhibitsOf(telling: Telling): Telling {
  const initials = 'PR'
  const producedBy = 'DC Priya Raman'
  const held: readonly (readonly [ago: number, deed: (day: Telling['day']) => EvidenceDeed])[] = [
    [
      27,
      (day) => ({
        act: 'record exhibit',
        command: {
          kind: 'physical',
          obtained: 'received',
          on: day(27),
          description:
            'Mobile telephone, dark blue case, cracked at one corner. Handed over by the person it happened to, for copying and return.',
          producedBy,
          initials,
          handedBy: 'Rowan, at the place she chose',
          keptBy: 'DC Priya Raman, sealed bag',
          seal: 'NM 448120',
        },
      }),
    ],
    [
      27,
      (day) => ({
        act: 'record custody move',
        command: {
          exhibit: 1,
          on: day(27),
          handedBy: 'DC Priya Raman',
          keptBy: 'Digital examination, room 2, locker 14',
          reason: 'To copy the one conversation that she agreed to, and nothing else on the telephone.',
          seal: 'NM 448120',
        },
      }),
    ],
    [
      26,
      (day) => ({
        act: 'record exhibit',
        command: {
          kind: 'digital',
          obtained: 'made',
          on: day(26),
          description: 'Export of one conversation from the telephone, exhibit PR/1, as she agreed to in writing.',
          producedBy,
          initials,
          handedBy: 'Copied from exhibit PR/1',
          keptBy: 'Kept here, fixed',
          seal: undefined,
        },
        file: { name: '_chat.txt', text: chat(Number(day(0).slice(0, 4)) - 1) },
      }),
    ],
    [
      26,
      (day) => ({
        act: 'record custody move',
        command: {
          exhibit: 1,
          on: day(26),
          handedBy: 'Digital examination, room 2, locker 14',
          keptBy: 'Rowan',
          reason: 'Returned to her on the day after it was copied.',
          seal: 'NM 448133',
        },
      }),
    ],
    [
      25,
      () => ({
        act: 'read as messages',
        command: { exhibit: 2, order: undefined, when: undefined, from: undefined, words: undefined },
      }),
    ],
    [
      25,
      () => ({
        act: 'mark message',
        command: {
          exhibit: 2,
          number: 6,
          standing: 'it matters',
          onTimeline: 'on the timeline',
          reason: 'A part of a registration number that she had told nobody. To be compared with the system audit.',
        },
      }),
    ],
    [
      25,
      () => ({
        act: 'mark message',
        command: {
          exhibit: 2,
          number: 16,
          standing: 'it matters',
          onTimeline: 'on the timeline',
          reason: 'What she wrote the morning after, the first words anyone has in writing.',
        },
      }),
    ],
    [
      20,
      (day) => ({
        act: 'record exhibit',
        command: {
          kind: 'physical',
          obtained: 'received',
          on: day(20),
          description: 'Pocket diary with two dates written in, lent by the person it happened to.',
          producedBy,
          initials,
          handedBy: 'Rowan',
          keptBy: 'Unit store, shelf 3',
          seal: 'NM 448151',
        },
      }),
    ],
  ]
  for (const [ago, deed] of held)
    telling.evidence(
      ago,
      deed((back) => telling.day(back)),
    )

  return telling
}
