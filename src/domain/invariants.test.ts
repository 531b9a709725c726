import { describe, expect, it } from 'vitest'
import { RECORDABLE_GROUNDS } from './classification.ts'
import { CLOCKS } from './clock.ts'
import { INSTRUMENTS } from './instrument.ts'
import { LAW } from './law.ts'
import { OUTCOMES, outcomeName, unprovedLabel } from './outcome.ts'
import { PROVISIONS, type ProvisionId, provision } from './provision.ts'
import { HEADINGS, provisionOf } from './referral-heading.ts'

/** What must be so of the law held as data, whatever is added to it. Those of a record are in `src/actions/invariants.test.ts`. */
describe('7. every piece of reference data says which version it is, from when, until when, from where, and whether anyone checked it', () => {
  const wholly = (id: ProvisionId) => {
    const held = provision(id)
    expect(held.id).toBe(id)
    expect(held.version, id).toBeGreaterThanOrEqual(1)
    expect(held.from, id).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(Object.hasOwn(held, 'until'), id).toBe(true)
    expect(held.source.length, id).toBeGreaterThan(10)
    expect(['verified', 'unverified'], id).toContain(held.checked)
    expect(INSTRUMENTS[held.instrument].title.length, id).toBeGreaterThan(10)
  }

  it('each rule, under the id by which decisions cite it', () => {
    const ids = Object.keys(PROVISIONS) as ProvisionId[]
    expect(ids.length).toBeGreaterThan(70)
    for (const id of ids) wholly(id)
  })

  it('each clock, regime, referral heading and ground of recording, by the rule it stands on', () => {
    for (const clock of Object.values(CLOCKS)) wholly(clock.provision)
    for (const regime of LAW.regimes) wholly(regime.provision)
    for (const ground of Object.values(RECORDABLE_GROUNDS)) wholly(ground)
    for (const heading of HEADINGS)
      for (const kind of ['complaint', 'conduct matter', 'recordable conduct matter'] as const)
        wholly(provisionOf(heading, kind))
  })

  it('what nobody has checked is never held as checked: a rule from general knowledge is unverified', () => {
    for (const { id, source, checked } of LAW.provisions)
      if (
        /general knowledge|still to be read(?!.*number confirmed)/.test(source) &&
        !source.startsWith('Subject and number')
      )
        expect(checked, id).toBe('unverified')
  })
})

describe('4. what was not proved is labelled so, whatever else came of it', () => {
  it('no finding, no case to answer, and an ending before a finding alike', () => {
    expect(unprovedLabel(undefined)).toBe('Unproven: no finding has been made')
    const labelled = OUTCOMES.filter((outcome) => unprovedLabel(outcome) !== undefined)
    expect(labelled.map(outcomeName)).toEqual([
      'No action',
      'Reflective practice review process',
      'Proceedings withdrawn',
      'Resigned before a finding',
      'Retired before a finding',
      'Died before a finding',
    ])
  })
})
