import { describe, expect, it } from 'vitest'
import { losesNoLine, type MessageReading } from '../../domain/message.ts'
import { sourceOf } from '../evidence/byte-source.ts'
import { zip } from '../evidence/test-files.ts'
import { foundIn } from './found.ts'
import { conversationText, messagesIn, readMessages } from './reading.ts'

const whatsapp = (text: string, order: 'day first' | 'month first' | 'year first' = 'day first') =>
  readMessages(text, { format: 'WhatsApp', order })
const short = (text: string, reading: MessageReading = { format: 'WhatsApp', order: 'day first' }) =>
  readMessages(text, reading).messages.map(({ when, from, words }) => [`${when.day} ${when.time}`, from, words])

describe('an export of WhatsApp', () => {
  it('from an iPhone, with seconds and marks of direction', () => {
    expect(
      short('\u200e[12/03/2024, 21:05:33] Robin: hello\r\n[13/03/2024, 09:00:00] \u200eSam: \u200eimage omitted\r\n'),
    ).toEqual([
      ['2024-03-12 21:05:33', 'Robin', 'hello'],
      ['2024-03-13 09:00:00', 'Sam', 'image omitted'],
    ])
  })

  it('from an Android telephone, of 12 hours with a narrow space, and of 24', () => {
    expect(
      short(
        '12/03/2024, 9:05\u202fpm - Robin: late\n12/03/2024, 12:10 am - Sam: midnight\n13/03/24, 21:06 - Robin: again',
      ),
    ).toEqual([
      ['2024-03-12 21:05', 'Robin', 'late'],
      ['2024-03-12 00:10', 'Sam', 'midnight'],
      ['2024-03-13 21:06', 'Robin', 'again'],
    ])
  })

  it('keeps a message of several lines together, and what the program says apart', () => {
    const { messages } = whatsapp(
      '01/02/2024, 08:00 - Messages and calls are end-to-end encrypted. Tap to learn more: here\n01/02/2024, 08:01 - Robin: one\n\ntwo: three\n13/02/2024, 08:02 - Sam: <Media omitted>\n',
    )
    expect(messages.map(({ kind, lines, words }) => [kind, lines, words])).toEqual([
      ['said by the program', [1, 1], 'Messages and calls are end-to-end encrypted. Tap to learn more: here'],
      ['said', [2, 4], 'one\n\ntwo: three'],
      ['something was left out', [5, 5], '<Media omitted>'],
    ])
  })

  it('keeps words that run from right to left, whoever wrote them', () => {
    expect(short('12/03/2024, 21:05 - \u202bليلى\u202c: مرحبا Robin\n')).toEqual([
      ['2024-03-12 21:05', 'ليلى', 'مرحبا Robin'],
    ])
  })

  it('keeps raw what stands before the first message, and a line whose day there is none of with what follows it', () => {
    const conversation = whatsapp(
      'a stray line\n12/03/2024, 21:05 - Robin: one\n45/03/2024, 21:06 - Robin: no such day\nand more\n12/03/2024, 21:07 - Sam: two',
    )
    expect(conversation.raw.map(({ line }) => line)).toEqual([1, 3, 4])
    expect(conversation.messages.map(({ lines }) => lines)).toEqual([
      [2, 2],
      [5, 5],
    ])
    expect(losesNoLine(conversation)).toBe(true)
  })

  it('says of a time in the hour in which clocks changed that it came twice or never, and guesses nothing', () => {
    const { messages } = whatsapp(
      '26/10/2025, 00:59 - A: x\n26/10/2025, 01:30 - A: x\n26/10/2025, 02:00 - A: x\n29/03/2026, 01:30 - A: x\n29/03/2026, 02:00 - A: x',
    )
    expect(messages.map(({ when }) => [when.time, when.came])).toEqual([
      ['00:59', 'once'],
      ['01:30', 'twice'],
      ['02:00', 'once'],
      ['01:30', 'never'],
      ['02:00', 'once'],
    ])
  })
})

describe('the order of its dates', () => {
  const order = (text: string) => {
    const found = messagesIn(text)
    return found.format === 'WhatsApp' && found.order.kind === 'shown'
      ? found.order.order
      : found.format === 'WhatsApp'
        ? 'open'
        : 'none'
  }
  it('is shown by any number past twelve', () => {
    expect(order('03/04/2024, 08:00 - A: x\n13/04/2024, 08:00 - A: x')).toBe('day first')
    expect(order('4/3/24, 8:00 AM - A: x\n4/13/24, 8:00 AM - A: x')).toBe('month first')
    expect(order('2024-04-03, 08:00 - A: x')).toBe('year first')
  })
  it('is shown by the only order in which no line is earlier than the one before', () => {
    expect(order('01/02/2024, 08:00 - A: x\n02/02/2024, 08:00 - A: x\n01/03/2024, 08:00 - A: x')).toBe('day first')
    expect(order('02/01/2024, 08:00 - A: x\n02/02/2024, 08:00 - A: x\n03/01/2024, 08:00 - A: x')).toBe('month first')
  })
  it('is open where every date can be read both ways, and where dates contradict each other', () => {
    expect(order('03/04/2024, 08:00 - A: x\n04/04/2024, 08:00 - A: x')).toBe('open')
    expect(order('13/04/2024, 08:00 - A: x\n04/13/2024, 08:00 - A: x')).toBe('open')
  })
})

describe('a backup of text messages', () => {
  const backup = `<?xml version='1.0' encoding='UTF-8'?>
<smses count="3">
  <sms address="+447700900001" date="1711846800000" type="1" body="one &amp; two&#10;three" contact_name="Sam" />
  <sms address="+447700900001" type="2" body="no date" />
  <mms date="1711846860" msg_box="2" address="+447700900001"><parts>
    <part ct="text/plain" text="with a picture" /><part ct="image/jpeg" data="xx" />
  </parts></mms>
</smses>
`
  it('is read with times as the clock in London stood, and what cannot be read stays raw', () => {
    expect(messagesIn(backup)).toEqual({ format: 'SMS backup' })
    const conversation = readMessages(backup, { format: 'SMS backup' })
    expect(
      conversation.messages.map(({ when, from, words, lines }) => [when.day, when.time, from, words, lines]),
    ).toEqual([
      ['2024-03-31', '02:00', 'Sam', 'one & two\nthree', [3, 3]],
      ['2024-03-31', '02:01', 'The telephone’s owner', 'with a picture', [5, 7]],
    ])
    expect(conversation.raw.map(({ line }) => line)).toEqual([1, 2, 4, 8])
    expect(losesNoLine(conversation)).toBe(true)
  })
  it('that is damaged in the middle keeps what came before, and the rest raw', () => {
    const conversation = readMessages(backup.replace('<mms', '<mms <'), { format: 'SMS backup' })
    expect(conversation.messages).toHaveLength(1)
    expect(losesNoLine(conversation)).toBe(true)
  })
  it('with an entity that swells is not unfolded', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE smses [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]>\n<smses><sms date="1711846800000" body="&b;"/></smses>`
    const conversation = readMessages(bomb, { format: 'SMS backup' })
    expect(conversation.messages).toEqual([])
    expect(losesNoLine(conversation)).toBe(true)
  })
})

describe('a table of messages', () => {
  const text = 'Sent,Who,What\n12/03/2024 21:05,Robin,"one\ntwo"\n,Sam,no time\n13/03/2024 21:05:01,Sam,three\n'
  const reading = { format: 'CSV', order: 'day first', columns: { when: 'Sent', from: 'Who', words: 'What' } } as const
  it('is read by the columns that a person chose; its head and what has no time stay raw', () => {
    expect(messagesIn(text)).toEqual({ format: 'CSV', columns: ['Sent', 'Who', 'What'] })
    expect(short(text, reading)).toEqual([
      ['2024-03-12 21:05', 'Robin', 'one\ntwo'],
      ['2024-03-13 21:05:01', 'Sam', 'three'],
    ])
    const conversation = readMessages(text, reading)
    expect(conversation.raw.map(({ line }) => line)).toEqual([1, 4])
    expect(losesNoLine(conversation)).toBe(true)
  })
})

it('the one text in the archive that a telephone makes is found, and nothing else in it is unpacked', async () => {
  const archive = zip([
    { name: '_chat.txt', content: '12/03/2024, 21:05 - Robin: hello' },
    { name: 'photo.jpg', content: 'x' },
  ])
  expect(await conversationText('archive', sourceOf(archive), 1000)).toBe('12/03/2024, 21:05 - Robin: hello')
  const swollen = zip([{ name: '_chat.txt', content: 'x'.repeat(5000), says: { unpacked: 10 } }])
  expect(await conversationText('archive', sourceOf(swollen), 1000)).toBeUndefined()
})

it('a search finds every message with all of the words, in any order and spelling of accents', () => {
  const conversation = whatsapp('12/03/2024, 21:05 - Zoë: The Café is SHUT\n12/03/2024, 21:06 - Sam: shut up')
  const numbers = (words: string) => foundIn(conversation, words).map(({ number }) => number)
  expect([numbers('shut cafe'), numbers('zoe'), numbers('shut'), numbers(' '), numbers('open')]).toEqual([
    [1],
    [1],
    [1, 2],
    [1, 2],
    [],
  ])
})
