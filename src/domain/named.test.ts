import { describe, expect, it } from 'vitest'
import { bareName, whoIsNamed } from './named.ts'

const people = [
  { id: 'superintendent', name: 'Det Ch Supt Rufus Lane' },
  { id: 'inspector', name: 'DI Rufus Lane' },
  { id: 'other', name: 'Zoë O’Dell-Hart' },
]

describe('a name', () => {
  it.each([
    ['ACC Rufus Lane', 'rufus lane'],
    ['Lane, Rufus', 'rufus lane'],
    ['  rufus   LANE QPM ', 'rufus lane'],
    ['Rufus Lane, OBE', 'rufus lane'],
    ["Zoe O'Dell-Hart", "zoe o'dell-hart"],
    ['Zoë O’Dell-Hart', "zoe o'dell-hart"],
    ['Ash', 'ash'],
    [' ', ''],
  ])('“%s” is compared as “%s”', (name, bare) => {
    expect(bareName(name)).toBe(bare)
  })

  it('means whoever bears the whole of it with the rank, and only then everyone who bears it without', () => {
    expect(whoIsNamed('DI Rufus Lane', people)).toEqual(['inspector'])
    expect(whoIsNamed('ACC Rufus Lane', people)).toEqual(['superintendent', 'inspector'])
    expect(whoIsNamed("Zoe O'Dell-Hart", people)).toEqual(['other'])
    expect(whoIsNamed('Basil Orde', people)).toEqual([])
  })
})
