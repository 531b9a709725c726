import { describe, expect, it } from 'vitest'
import { INSTRUMENTS } from './instrument.ts'
import { LAW } from './law.ts'
import { findProvision, PROVISIONS, type ProvisionId, provision, provisionText } from './provision.ts'

describe('the law as data', () => {
  it('cites each rule by its instrument and place', () => {
    expect(provisionText('pra-sch3-13-1-a')).toBe('PRA 2002 Sch. 3 para. 13(1)(a)')
    expect(provisionText('cmr-7-1-b')).toBe('CMR 2020 reg. 7(1)(b)')
    expect(provisionText('pcr-11-4-b')).toBe('PCR 2020 reg. 11(4)(b)')
  })

  it('cites no two rules alike but where one place holds several', () => {
    const shared = new Set([
      'cmr-4-limit',
      'cmr-7-limit',
      'pcr-11-review',
      'pcr-11-confirm',
      'pcr-11-representations',
      'pcr-11-consult',
      'pcr-23-form',
      'cmr-34-outcome',
    ])
    const texts = LAW.provisions.filter(({ id }) => !shared.has(id)).map(({ text }) => text)
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('says of every rule when it began, where it was read, and whether it was checked', () => {
    for (const rule of LAW.provisions) {
      expect(rule.source.length, rule.id).toBeGreaterThan(10)
      expect(['verified', 'unverified'], rule.id).toContain(rule.checked)
      expect(rule.from >= INSTRUMENTS[rule.instrument].from, rule.id).toBe(true)
    }
  })

  it.each<ProvisionId>([
    'cmr-4-limit',
    'cmr-7-limit',
    'pcr-11-review',
    'pcr-10',
    'pcr-23-form',
    'pcr-62',
    'pcpcm-dismissal',
    'pcar-2024-transition',
    'pra-29-4',
    'pra-sch3-13-1-b',
    'policy-staff',
    'policy-volunteers',
    'policy-contractors',
    'pcr-28',
    'pcr-30',
    'pcr-45',
    'pcr-55',
    'pcr-warnings',
    'pcr-sch-1-a',
    'pcr-sch-1-b',
    'pcr-sch-1-c',
    'pat-2020',
    'bar-advisory',
  ])('says that nobody has checked %s against its source yet', (id) => {
    expect(provision(id).checked).toBe('unverified')
  })

  it('finds a rule by the id in an address, and none by another word', () => {
    expect(findProvision('cmr-16')?.title).toBe('Severity assessment')
    expect(findProvision('toString')).toBeUndefined()
    expect(findProvision('')).toBeUndefined()
  })

  it('holds every rule that it lists', () => {
    expect(LAW.provisions).toHaveLength(Object.keys(PROVISIONS).length)
  })
})
