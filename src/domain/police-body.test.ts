import { describe, expect, it } from 'vitest'
import { fallsElsewhere, POLICE_BODIES, POLICE_BODY_IDS } from './police-body.ts'
import { provision } from './provision.ts'

describe('a report', () => {
  it('about a force in England or Wales, or where nobody says which, falls under the law here', () => {
    expect(fallsElsewhere('england-or-wales')).toBeUndefined()
    expect(fallsElsewhere(undefined)).toBeUndefined()
  })

  it('about any other police body goes where its own law sends it, by a rule that nobody has checked yet', () => {
    const elsewhere = POLICE_BODY_IDS.filter((id) => POLICE_BODIES[id].law === 'elsewhere')
    expect(elsewhere).toHaveLength(4)
    for (const id of elsewhere) {
      const missing = fallsElsewhere(id)
      expect(missing?.say, id).toContain(POLICE_BODIES[id].goesTo)
      expect(provision(POLICE_BODIES[id].provision).checked, id).toBe('unverified')
    }
  })
})
