import { describe, expect, it } from 'vitest'
import {
  decideMode,
  INVESTIGATION_MODES,
  type InvestigationMode,
  modeName,
  modesOpenTo,
  whoDecidesMode,
} from './mode.ts'

const provisions = {
  local: 'pra-sch3-16',
  directed: 'pra-sch3-18',
  independent: 'pra-sch3-19',
  'returned to force': 'pra-sch3-14',
} satisfies Record<InvestigationMode, string>

describe('the form of an investigation (PRA 2002 Sch. 3 para. 15)', () => {
  it.each(INVESTIGATION_MODES)('of a matter referred to the IOPC is the IOPC’s to decide: %s', (mode) => {
    expect(decideMode({ mode, referred: 'referred', reason: 'As the IOPC wrote.' })).toMatchObject({
      ok: true,
      decision: { mode, by: 'IOPC', provision: provisions[mode] },
    })
  })

  it('of a matter that is not referred is local, and the appropriate authority’s', () => {
    expect(modesOpenTo('not referred')).toEqual(['local'])
    expect(whoDecidesMode('not referred')).toBe('appropriate authority')
    expect(decideMode({ mode: 'independent', referred: 'not referred', reason: 'It is grave.' })).toMatchObject({
      ok: false,
      missing: [
        {
          about: 'mode',
          say: 'Independent investigation is open only once the matter is referred to the IOPC',
          provision: 'pra-sch3-19',
        },
      ],
    })
  })

  it('needs an answer and a reason', () => {
    expect(decideMode({ mode: undefined, referred: 'referred', reason: undefined })).toMatchObject({
      ok: false,
      missing: [{ about: 'mode' }, { about: 'reason' }],
    })
  })

  it('is managed or supervised in history only', () => {
    expect(INVESTIGATION_MODES).not.toContain('managed')
    expect(modeName('supervised')).toBe('Supervised investigation')
    expect(modeName('returned to force')).toBe('Returned to the force')
  })
})
