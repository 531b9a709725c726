import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  FURNITURE,
  formIn,
  makeCode,
  paragraphsIn,
  readCode,
  readHash,
  showCode,
  WORDS_BEGIN,
  WORDS_END,
  wordsForm,
} from './statement-words.ts'
import { readStrokes } from './strokes.ts'

describe('the words of a statement as they are hashed', () => {
  it('differ by one comma, one letter or one accent, and not by spaces or line ends', () => {
    const form = wordsForm(['He came in, and stayed.', 'Twenty-one.'])
    expect(form).toBe('1. He came in, and stayed. 2. Twenty-one.')
    expect(wordsForm(['He came in and stayed.', 'Twenty-one.'])).not.toBe(form)
    expect(wordsForm(['He  came in,\nand stayed.', 'Twenty-\none.'])).toBe(form)
    expect(wordsForm(['caf\u0065\u0301'])).toBe(wordsForm(['café']))
  })

  it('are found again in any page that was copied, whatever lines it repeats', () => {
    const words = fc.array(fc.stringMatching(/^[a-zA-Z0-9 ,.'-]{1,60}$/), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(words, (given) => {
        const paragraphs = given.flatMap(paragraphsIn)
        fc.pre(paragraphs.length > 0)
        const lines = paragraphs.flatMap((each, at) => [
          `${at + 1}. ${each}`.replaceAll(' ', '\n'),
          `${FURNITURE} Page 1 of 2`,
        ])
        const page = ['Heading', WORDS_BEGIN, ...lines, WORDS_END, 'Code: 7K4Q'].join('\r\n')
        expect(formIn(page)).toBe(wordsForm(paragraphs))
      }),
    )
  })

  it('are not found where the lines around them are missing', () => {
    expect(formIn('1. He came in.')).toBeUndefined()
    expect(formIn(`${WORDS_END} ${WORDS_BEGIN}`)).toBeUndefined()
  })
})

describe('a code', () => {
  it('is read in groups, in small letters, and with O for 0; another length is none', () => {
    const code = makeCode(Uint8Array.from({ length: 16 }, (_, at) => at * 7))
    expect(readCode(showCode(code).toLowerCase())).toBe(code)
    expect(readCode(`Hash and so on\nCode: ${showCode(code)}\nHash: 00`)).toBe(code)
    expect(readCode('7K4Q-2WXR')).toBeUndefined()
    expect(readCode('7K4Q-2WXR-03FH-9TNU')).toBeUndefined()
  })

  it('stands before a hash that is read however its lines broke', () => {
    const hash = 'ab'.repeat(32)
    expect(readHash(`Code: x\nHash: ${hash.slice(0, 40)}\n${hash.slice(40)}\nEntry: 5`)).toBe(hash)
    expect(readHash('Hash: 12')).toBeUndefined()
  })
})

it('a drawing is strokes within its field, and nothing else is ever put into a document', () => {
  expect(readStrokes('M10 20L600 200')).toBe('M10 20L600 200')
  for (const sent of ['M10 20', 'L1 1L2 2', 'M10 20L601 5', 'M1 1L2 2"/><script>', 'M01 1L2 2', '', undefined])
    expect(readStrokes(sent), sent).toBeUndefined()
})
