import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { IMPORT_FIELDS } from './import-field.ts'
import { readProfile } from './import-profile-reading.ts'

const FOLDER = new URL('../../docs/how-to/profiles/', import.meta.url)
const schema = JSON.parse(readFileSync(new URL('import-profile.schema.json', FOLDER), 'utf8'))
const examples = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
  .map((name) => ({ name, profile: JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) }))
const fitsSchema = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false }).compile(
  schema,
)

const WHOLE = {
  name: 'Complaints 2019 to 2024',
  version: 3,
  scheme: 'Force form 12, until 2020',
  file: { encoding: 'windows-1252', delimiter: ';' },
  key: ['Ref', 'Subject'],
  notRecorded: ['NULL'],
  columns: [
    { column: 'Ref', becomes: 'matter reference' },
    { column: 'Subject', becomes: 'officer reference' },
    { column: 'Received', becomes: 'came to attention', dates: 'day first', notRecorded: ['01/01/1900'] },
    { column: 'Kind', becomes: 'abuse class', codes: { DA: 'domestic', Other: 'none' }, otherwise: 'reject' },
    { column: 'Result', becomes: 'finding', codes: { S: 'substantiated' }, otherwise: 'keep' },
    { column: 'Notes', becomes: 'left out' },
  ],
  placeholders: [{ column: 'Subject', value: 'Organisational', means: 'organisation' }],
}

type Place = readonly (string | number)[]

/** The whole profile with one place changed; `undefined` takes the place away. */
function changed(place: Place, value: unknown): unknown {
  const copy = structuredClone(WHOLE)
  const last = place.at(-1) as string
  // biome-ignore lint/suspicious/noExplicitAny: any place of a profile may be reached
  const holder = place.slice(0, -1).reduce((at: any, step) => at[step], copy)
  if (value === undefined) delete holder[last]
  else holder[last] = value

  return copy
}

function pathsOf(value: unknown): string[] {
  const read = readProfile(value)
  return read.ok ? [] : read.faults.map(({ path }) => path)
}

const ILL_SHAPED: readonly (readonly [Place, unknown, string])[] = [
  [['name'], undefined, 'name'],
  [['name'], '  ', 'name'],
  [['version'], 0, 'version'],
  [['version'], 1.5, 'version'],
  [['version'], '3', 'version'],
  [['scheme'], undefined, 'scheme'],
  [['invented'], true, 'invented'],
  [['file'], [], 'file'],
  [['file', 'delimiter'], '::', 'file.delimiter'],
  [['file', 'quote'], "'", 'file.quote'],
  [['key'], [], 'key'],
  [['key'], 'Ref', 'key'],
  [['notRecorded', 0], 7, 'notRecorded[0]'],
  [['columns'], [], 'columns'],
  [['columns', 0], 'Ref', 'columns[0]'],
  [['columns', 0, 'becomes'], 'constructor', 'columns[0].becomes'],
  [['columns', 0, 'becomes'], undefined, 'columns[0].becomes'],
  [['columns', 0, 'column'], '', 'columns[0].column'],
  [['columns', 0, 'dates'], 'day first', 'columns[0].dates'],
  [['columns', 0, 'codes'], { a: 'b' }, 'columns[0].codes'],
  [['columns', 2, 'dates'], undefined, 'columns[2].dates'],
  [['columns', 2, 'dates'], 'whichever fits', 'columns[2].dates'],
  [['columns', 2, 'otherwise'], 'keep', 'columns[2].otherwise'],
  [['columns', 3, 'codes'], undefined, 'columns[3].codes'],
  [['columns', 3, 'codes', 'DA'], 'violence', 'columns[3].codes["DA"]'],
  [['columns', 3, 'otherwise'], 'keep', 'columns[3].otherwise'],
  [['columns', 4, 'codes'], undefined, 'columns[4].codes'],
  [['columns', 4, 'codes', 'S'], '', 'columns[4].codes["S"]'],
  [['columns', 4, 'codes', 'S'], 4, 'columns[4].codes["S"]'],
  [['placeholders', 0, 'means'], 'nobody', 'placeholders[0].means'],
  [['placeholders', 0, 'rows'], 9, 'placeholders[0].rows'],
]

const SENSELESS: readonly (readonly [string, Place, unknown, string])[] = [
  ['a column is decided twice', ['columns', 5, 'column'], 'Ref', 'columns[5].column'],
  ['two columns become the same', ['columns', 5, 'becomes'], 'matter reference', 'columns[5].becomes'],
  ['the key names no column', ['key', 1], 'Nowhere', 'key[1]'],
  ['the key names a column left out', ['key', 1], 'Notes', 'key[1]'],
  ['the key names a column twice', ['key', 1], 'Ref', 'key[1]'],
  ['no column is the matter', ['columns', 0, 'becomes'], 'allegation reference', 'columns'],
  ['a rank has no officer', ['columns', 1, 'becomes'], 'rank', 'columns[1].becomes'],
  ['a placeholder is of no column', ['placeholders', 0, 'column'], 'Nowhere', 'placeholders[0].column'],
  ['a matter would be an officer', ['placeholders', 0, 'column'], 'Ref', 'placeholders[0].means'],
  ['an officer is what it says', ['placeholders', 0, 'means'], 'what it says', 'placeholders[0].means'],
]

describe('a profile is read as its schema documents it', () => {
  it('when it is whole, and when nothing but what is needed is said', () => {
    const least = {
      name: 'a',
      version: 1,
      scheme: 'b',
      key: ['r'],
      columns: [{ column: 'r', becomes: 'matter reference' }],
    }
    expect(readProfile(WHOLE)).toEqual({ ok: true, profile: WHOLE })
    expect(readProfile(least)).toMatchObject({ ok: true, profile: { file: {}, notRecorded: [], placeholders: [] } })
    expect([fitsSchema(WHOLE), fitsSchema(least)]).toEqual([true, true])
  })

  for (const { name, profile } of examples)
    it(`when it is the example ${name}`, () => {
      expect(readProfile(profile)).toMatchObject({ ok: true })
      expect(fitsSchema(profile)).toBe(true)
    })

  for (const [place, value, path] of ILL_SHAPED)
    it(`and refused, with the path, when ${place.join('.')} is ${JSON.stringify(value) ?? 'missing'}`, () => {
      expect(pathsOf(changed(place, value))).toEqual([path])
      expect(fitsSchema(changed(place, value))).toBe(false)
    })

  it('and refused when it is no profile at all', () => {
    for (const value of [null, [], 'profile', 7, undefined]) {
      expect(pathsOf(value)).toEqual([''])
      expect(fitsSchema(value)).toBe(false)
    }
  })
})

describe('a profile that contradicts itself is refused, though a schema cannot say so', () => {
  for (const [because, place, value, path] of SENSELESS)
    it(`because ${because}`, () => {
      expect(fitsSchema(changed(place, value))).toBe(true)
      expect(pathsOf(changed(place, value))).toContain(path)
    })
})

describe('the schema documents', () => {
  it('every field in the words of the catalogue', () => {
    const documented = schema.properties.columns.items.properties.becomes.oneOf
    const catalogue = Object.entries(IMPORT_FIELDS)
    expect(documented).toEqual(
      catalogue.map(([field, { said, becomes }]) => ({ const: field, title: said, description: becomes })),
    )
  })

  it('every property that it knows', () => {
    const undocumented: string[] = []
    const look = (at: { [key: string]: unknown }, path: string): void => {
      for (const [key, value] of Object.entries(at)) {
        if (typeof value !== 'object' || value === null || key === 'allOf') continue
        const inner = value as { [key: string]: unknown }
        if (path.endsWith('properties') && typeof inner.description !== 'string') undocumented.push(`${path}.${key}`)
        look(inner, `${path}.${key}`)
      }
    }
    look(schema, '')
    expect(undocumented).toEqual([])
  })
})
