import { readMessages } from '../src/documents/messages/reading.ts'
import { type Conversation, losesNoLine, type MessageReading } from '../src/domain/message.ts'
import type { Trial } from './harness.ts'
import type { Random } from './random.ts'

/** 10,000 exports of messages, each well formed at first and then spoilt by chance. */
export const trial: Trial = {
  name: 'message-exports',
  asks: 'Does an export exist that stops the reader of messages, or of which a line is lost in silence?',
  steps: 10_000,
  async begin() {
    const tally = { exports: 0, lines: 0, messages: 0, raw: 0 }
    return {
      async step(random, number) {
        const { text, reading } = exported(random, number)
        const spoilt = mutated(random, text)
        const conversation = readMessages(spoilt, reading)
        compare(conversation, spoilt)
        tally.exports += 1
        tally.lines += conversation.lines
        tally.messages += conversation.messages.length
        tally.raw += conversation.raw.length
      },
      async end() {
        return tally
      },
    }
  },
}

const NAMES = ['Robin', 'Sam', '~ Jo', 'ليلى', '+44 7700 900001', 'Zoë: at work'] as const
const WORDS = [
  'hello',
  'who is: that',
  'مرحبا',
  '',
  '😀 ok',
  '\u200eimage omitted',
  '<Media omitted>',
  'line, "quoted"',
  '12/03/2024, 21:05 - not a head',
  '[x]',
] as const

function exported(random: Random, number: number): { readonly text: string; readonly reading: MessageReading } {
  const kind = number % 4
  if (kind === 2) return { text: backup(random), reading: { format: 'SMS backup' } }
  const order = random.pick(['day first', 'month first', 'year first'] as const)
  if (kind === 3)
    return {
      text: sheet(random),
      reading: { format: 'CSV', order, columns: { when: 'When', from: 'Who', words: 'What' } },
    }

  const end = random.pick(['\n', '\r\n'] as const)
  const lines = many(random, 30, () => {
    const at = `${day(random)}, ${clock(random)}`
    const said = `${random.pick(NAMES)}: ${random.pick(WORDS)}`
    return kind === 0 ? `${random.pick(['', '\u200e'] as const)}[${at}] ${said}` : `${at} - ${said}`
  })
  return { text: lines.join(end) + random.pick(['', end] as const), reading: { format: 'WhatsApp', order } }
}

function day(random: Random): string {
  const mark = random.pick(['/', '.', '-'] as const)
  const [a, b, c] = [1 + random.below(31), 1 + random.below(12), 2020 + random.below(7)]
  return random
    .pick([
      [a, b, c],
      [b, a, c],
      [c, b, a],
      [a, b, c % 100],
    ] as const)
    .join(mark)
}

function clock(random: Random): string {
  const minute = String(random.below(60)).padStart(2, '0')
  return random.pick([
    `${random.below(24)}:${minute}`,
    `${1 + random.below(12)}:${minute}\u202fPM`,
    `${1 + random.below(12)}:${minute}:01 am`,
  ] as const)
}

function backup(random: Random): string {
  const messages = many(random, 20, () => {
    const date = 1_600_000_000_000 + random.below(2_000_000_000) * 50
    const body = random.pick(WORDS).replaceAll('"', '&quot;').replaceAll('<', '&lt;')
    return random.pick([
      `  <sms date="${date}" type="${1 + random.below(2)}" address="1" body="${body}"/>`,
      `<mms date="${date}">\n<parts><part ct="text/plain" text="${body}"/></parts>\n</mms>`,
    ] as const)
  })
  return `<?xml version="1.0"?>\n<smses>\n${messages.join('\n')}\n</smses>\n`
}

function sheet(random: Random): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const rows = many(random, 20, () =>
    [
      `${day(random)} ${clock(random)}`,
      random.pick(NAMES),
      quoted(`${random.pick(WORDS)}${random.pick(['', '\nmore'] as const)}`),
    ].join(','),
  )
  return ['When,Who,What', ...rows].join('\n')
}

function many(random: Random, most: number, make: () => string): readonly string[] {
  return Array.from({ length: 1 + random.below(most) }, make)
}

const PIECES = [
  '\n',
  '\r',
  '\r\n',
  '\0',
  '"',
  '<',
  '>',
  '&',
  '[',
  ']',
  ' - ',
  ': ',
  '\u202e',
  '\u2028',
  '\ufeff',
  '99/99/9999, 99:99 - ',
  '<sms ',
  '</mms>',
  '\ud800',
] as const

function mutated(random: Random, text: string): string {
  let spoilt = text
  for (let round = random.below(6); round > 0; round--) {
    const at = random.below(spoilt.length + 1)
    const length = random.below(40)
    spoilt = random.pick([
      spoilt.slice(0, at) + random.pick(PIECES) + spoilt.slice(at),
      spoilt.slice(0, at) + spoilt.slice(at + length),
      spoilt.slice(0, at),
      spoilt.slice(0, at) + spoilt.slice(at, at + length).repeat(3) + spoilt.slice(at + length),
      [...spoilt.slice(0, at)].reverse().join('') + spoilt.slice(at),
    ] as const)
  }
  return spoilt
}

/** Counted here by another way than the reader counts them. */
function compare(conversation: Conversation, text: string): void {
  const plain = text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
  const lines = plain === '' ? 0 : plain.split('\n').length - (plain.endsWith('\n') ? 1 : 0)
  if (conversation.lines !== lines) throw new Error(`It counts ${conversation.lines} lines where there are ${lines}.`)
  if (!losesNoLine(conversation)) throw new Error('Lines in messages and raw lines are not all lines.')
  const seen = new Set<number>(conversation.raw.map(({ line }) => line))
  for (const {
    lines: [from, until],
  } of conversation.messages)
    for (let line = from; line <= until; line++) {
      if (seen.has(line)) throw new Error(`Line ${line} is in two places.`)
      seen.add(line)
    }
  if (seen.size !== lines) throw new Error(`${lines - seen.size} lines are nowhere.`)
}
