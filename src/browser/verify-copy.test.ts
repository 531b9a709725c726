import {
  append,
  commitmentOf,
  emptyTree,
  signCheckpoint,
  signerKey,
  verifierOf,
  writeVerifierKey,
} from '@candour/ledger'
import { beforeAll, describe, expect, it } from 'vitest'
import { digestOfWords, publishedBy } from '../actions/statement/digest.ts'
import { makeCode, WORDS_BEGIN, WORDS_END, wordsForm } from '../domain/statement-words.ts'
import { hashGiven, verifyCopy } from './verify-copy.ts'
import type { PublishedLog } from './verify-proof.ts'

const paragraphs = ['He came in, and stayed.', 'I did not call anyone.']
const code = makeCode(Uint8Array.from({ length: 16 }, (_, at) => at + 3))
const { lookup, mark } = publishedBy(code, digestOfWords(paragraphs))
const page = (form: string): string => `Heading\n${WORDS_BEGIN}\n${form}\n${WORDS_END}\n`

type Copy = { row: { id: string; body: string }; act: string; salt: string; entry: number }
let log: PublishedLog
let copy: Copy
const fetched: string[] = []

beforeAll(async () => {
  const act = JSON.stringify({ id: 'a-1', kind: 'publish statement code' })
  const body = JSON.stringify({ id: 'r-1', act: 'a-1', mark, lookup, fixed_on: '2026-11-24' })
  const salt = new Uint8Array(32).fill(9)
  const commitment = commitmentOf({ salt, act, table: 'published_copy', row: { id: 'r-1', body } })
  if (!commitment.ok) throw new Error(commitment.refusal)
  const kept = new Map<string, Uint8Array>()
  const read = async (path: string) => kept.get(path)
  const appended = await append(read, emptyTree(), [new Uint8Array(32), commitment.value, new Uint8Array(32).fill(1)])
  const signer = signerKey('force.example/ledger', 'ed25519', new Uint8Array(32).fill(7))
  if (!appended.ok || !signer.ok) throw new Error('no ledger')
  for (const { path, bytes } of appended.value.resources) kept.set(path, bytes)
  const note = signCheckpoint({ origin: signer.value.name, ...appended.value.head, extensions: [] }, signer.value)
  if (!note.ok) throw new Error('not signed')
  log = { verifier: writeVerifierKey(verifierOf(signer.value)), checkpoint: async () => note.value, read }
  copy = { row: { id: 'r-1', body }, act, salt: '09'.repeat(32), entry: 1 }
})

async function verdict(words: string, sent: unknown = { copy }, by = code): Promise<string> {
  const given = hashGiven(words, '')
  if (!given) return 'no words'
  const found = await verifyCopy(
    by,
    given,
    async (asked) => {
      fetched.push(asked)
      return asked === lookup ? sent : { copy: null }
    },
    log,
  )
  return found.kind
}

describe('a copy is checked in the reader’s browser', () => {
  it('its words fit, or one comma fewer does not', async () => {
    expect(await verdict(page(wordsForm(paragraphs)))).toBe('the words that were fixed')
    expect(await verdict(page(wordsForm(['He came in and stayed.', 'I did not call anyone.'])))).toBe('other words')
    expect(await verdict('no marks')).toBe('no words')
  })

  it('the code itself is never asked for, and another one is known no more than none', async () => {
    expect(await verdict(page(wordsForm(paragraphs)), { copy }, makeCode(new Uint8Array(16)))).toBe('nothing known')
    for (const asked of fetched) expect(asked).toMatch(/^[0-9a-f]{64}$/)
  })

  it('a host that shows another mark, act, salt or entry is not believed', async () => {
    const other = publishedBy(code, digestOfWords(['Other words.'])).mark
    const changed: readonly unknown[] = [
      { copy: { ...copy, row: { ...copy.row, body: copy.row.body.replace(mark, other) } } },
      { copy: { ...copy, act: copy.act.replace('a-1', 'a-2') } },
      { copy: { ...copy, act: copy.act.replace('publish statement code', 'record report') } },
      { copy: { ...copy, salt: '08'.repeat(32) } },
      { copy: { ...copy, entry: 2 } },
      { copy: { ...copy, salt: 'short' } },
      { copy: 5 },
    ]
    for (const sent of changed) expect(await verdict(page(wordsForm(['Other words.'])), sent)).toBe('not proved')
  })
})
