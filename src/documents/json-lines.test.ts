import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJsonLines } from './json-lines.ts'

describe('a file of JSON', () => {
  it('is read with the line on which each part begins', () => {
    const read = readJsonLines('{\n  "id": "x",\n  "of": [\n    1,\n    { "ask": "a \\" {" }\n  ],\n  "last": {}\n}')
    expect(read.ok && ['id', 'of', 'of.0', 'of.1.ask', 'of.1.nothing', 'last', 'unknown'].map(read.lineOf)).toEqual([
      2, 3, 4, 5, 5, 7, 1,
    ])
  })

  it('that stops being one is told by its line', () => {
    expect(readJsonLines('{\n  "id": "x",\n  "of": [1, 2,,]\n}')).toEqual({ ok: false, line: 3 })
    expect(readJsonLines('{\n  "id": "x"\n')).toEqual({ ok: false, line: 3 })
    expect(readJsonLines('')).toMatchObject({ ok: false })
  })

  it('gives back whatever was written, however it is laid out', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(4), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent)
        const read = readJsonLines(text)
        expect(read.ok && JSON.stringify(read.value)).toBe(JSON.stringify(JSON.parse(text)))
        expect(read.ok && read.lineOf('')).toBe(1)
      }),
    )
  })
})
