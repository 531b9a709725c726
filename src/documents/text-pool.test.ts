import { describe, expect, it } from 'vitest'
import { TEXT_TOO_LONG, TextPool } from './text-pool.ts'

describe('the texts that cells share', () => {
  it('come back by their number, those of every script, and as often as they are asked for', () => {
    const texts = [
      '',
      'plain',
      'Zoë',
      '你好 🙂',
      'x'.repeat(5_000),
      ...Array.from({ length: 3_000 }, (_, at) => `text ${at}`),
    ]
    const pool = new TextPool()
    for (const text of texts) pool.add(text)
    for (const [at, text] of [...texts.entries(), ...texts.entries()]) expect(pool.get(at)).toBe(text)
  })

  it('across the ends of what is held in one piece', () => {
    const pool = new TextPool()
    const long = (at: number) => `${at} ${'ä'.repeat(900_000)}`
    for (let at = 0; at < 9; at += 1) pool.add(long(at))
    for (let at = 0; at < 9; at += 1) expect(pool.get(at)).toBe(long(at))
  })

  it('and a number that no text has, or a text too long for a cell, is told', () => {
    const pool = new TextPool()
    pool.add(undefined)
    expect([pool.get(0), pool.get(1), pool.get(-1), pool.get(0.5), pool.get(Number.NaN)]).toEqual([
      TEXT_TOO_LONG,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('are refused past ninety-six million bytes', () => {
    const pool = new TextPool()
    const million = 'x'.repeat(1_000_000)
    for (let at = 0; at < 96; at += 1) pool.add(million)
    expect(() => pool.add('one more')).toThrow('more different texts than can be kept')
  })
})
