import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { DECLARATION } from '../domain/statement.ts'
import { formIn, hashedBytes, readCode, readHash, wordsForm } from '../domain/statement-words.ts'
import { wordsInPdf } from './pdf-words.ts'
import { type StatementCopy, statementPdf } from './statement-copy.ts'

const paragraphs = [
  'We had been separated since January. He still had a key because of the car — the twenty-one-year-old estate.',
  'It was around Easter, not Easter Sunday itself, because the evenings were light. He said “open the door”, and I did not.',
  ...Array.from(
    { length: 24 },
    (_, at) =>
      `On day ${at + 1} he was outside the co-operative shop again, with his well-known half-smile, and the first thing he said was that he had found where I parked; I wrote down 2. and 3. on my hand.`,
  ),
  'Mi nua baa hɔ. Zażółć gęślą jaźń.',
]

const copy = (changes: Partial<StatementCopy> = {}): StatementCopy => ({
  reference: '7K4Q-2W/1',
  heading: 'Witness statement',
  name: 'Rowan Ashdown',
  age: 'Over 18',
  language: 'English',
  paragraphs,
  declaration: DECLARATION,
  readerDeclares: undefined,
  interpreter: undefined,
  signature: { kind: 'drawn', strokes: 'M10 100L60 40L120 160L300 90' },
  signedOn: '24 November 2026',
  before: 'DC Wren Halloran',
  exhibits: 'None',
  back: [{ term: 'Dates to avoid', says: 'none' }],
  proof: {
    code: '7K4Q-2WXR-03FH-9TNM',
    hash: createHash('sha256')
      .update(hashedBytes(wordsForm(paragraphs)))
      .digest('hex'),
    entry: 812,
    size: 900,
    root: 'w2UeVBcUxT1kjsx7rsp/4sNu9PplvM4ksdcShkN95WY=',
    hashes: Array.from({ length: 10 }, () => 'w2UeVBcUxT1kjsx7rsp/4sNu9PplvM4ksdcShkN95WY='),
  },
  ...changes,
})

describe('her copy', () => {
  const pdf = statementPdf(copy())

  it('is a PDF that says of itself that it can be read aloud, with its structure', () => {
    const bytes = Buffer.from(pdf).toString('latin1')
    expect(bytes).toContain('StructTreeRoot')
    expect(bytes).toContain('pdfuaid:part')
    expect(bytes).toMatch(/\/Lang\s*\(en/)
  })

  it('is the same, byte for byte, for the same statement', () => {
    expect(Buffer.compare(statementPdf(copy()), pdf)).toBe(0)
  })

  it('gives back, read as a reader sees it, the words that were signed, its code and its hash', async () => {
    const read = await wordsInPdf(pdf)
    if (!read.ok) throw new Error(read.refusal)
    expect(formIn(read.text)).toBe(wordsForm(paragraphs))
    expect(readCode(read.text)).toBe('7K4Q2WXR03FH9TNM')
    expect(readHash(read.text)).toBe(copy().proof.hash)
    expect(read.text).toContain('Page 1 of')
    expect(read.text.match(/¦ Signed:/g)?.length).toBeGreaterThan(1)
  })

  it('holds other words once a single comma is taken out', async () => {
    const [first = '', second = '', ...rest] = paragraphs
    const changed = [first, second.replace('Easter, not', 'Easter not'), ...rest]
    const read = await wordsInPdf(statementPdf(copy({ paragraphs: changed })))
    expect(read.ok && formIn(read.text)).not.toBe(wordsForm(paragraphs))
  })

  it('says who read it to her, who interpreted, and that the signed paper is kept', async () => {
    const read = await wordsInPdf(
      statementPdf(
        copy({
          readerDeclares: 'Read over to the witness by Ade Mensah.',
          interpreter: 'Interpreted by M. Osei.',
          signature: { kind: 'on paper', digest: 'ab' },
          back: [],
        }),
      ),
    )
    expect(read.ok && read.text).toContain('Ade Mensah')
    expect(read.ok && read.text).toContain('M. Osei')
    expect(read.ok && read.text).toContain('on paper, scan kept')
  })
})

it('what is no PDF gives no words', async () => {
  expect(await wordsInPdf(new TextEncoder().encode('%PDF-1.7 and then nothing'))).toEqual({
    ok: false,
    refusal: 'not a PDF that can be read',
  })
})
