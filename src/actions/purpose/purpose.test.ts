import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Acting, actingAs } from '../acting.ts'
import { assign } from '../matter/assign.ts'
import { openMatter } from '../matter/open-matter.ts'
import { recordReport } from '../matter/record-report.ts'
import { seeWhoHasLooked } from '../matter/see-who-has-looked.ts'
import { asksForPurpose } from '../not-permitted.ts'
import { MONDAY, type Played, playedForce, report } from '../test-force.ts'
import { askPurpose, statePurpose } from './state-purpose.ts'

let played: Played
let matter: string

beforeAll(async () => {
  played = await playedForce()
}, 120_000)
afterAll(() => played?.scratch.close())

async function reported(): Promise<string> {
  const made = await recordReport(played.as('detective'), report(played.serving('concerned')))
  if (!made.ok) throw new Error('The report was not recorded.')

  return made.matter.address
}

/** Somebody in the world outside the specifications: they are asked. */
function asked(who: string, at: string = MONDAY): Acting {
  const world = { now: () => new Date(at), bytes: (count: number) => randomBytes(count) }

  return actingAs(played.store, played.staff(who), { ...world, purpose: 'is asked for' })
}

const opened = (who: string, at?: string): Promise<'shown' | 'asked' | 'not there'> =>
  openMatter(asked(who, at), { matter }).then(
    () => 'shown' as const,
    (error) => (asksForPurpose(error) ? ('asked' as const) : ('not there' as const)),
  )

const SAID = { purpose: 'I work on it', words: 'Ring the agency back.' } as const

describe('whoever opens a matter for the first time', () => {
  it('is shown nothing by any act until they have said why, and then it is on the page of who has looked', async () => {
    matter = await reported()
    expect(await opened('detective')).toBe('asked')
    expect(await seeWhoHasLooked(asked('detective'), { matter }).catch(asksForPurpose)).toBe(true)
    expect(await statePurpose(asked('detective'), { matter, ...SAID })).toEqual({ ok: true })
    expect(await opened('detective')).toBe('shown')
    const { purposes } = await seeWhoHasLooked(asked('detective'), { matter })
    expect(purposes).toMatchObject([{ who: 'DC Wren Halloran', purpose: SAID.purpose, words: SAID.words }])
  })

  it('says it in a reason and in words; one without the other is not enough', async () => {
    matter = await reported()
    const half = await statePurpose(asked('detective'), { matter, purpose: SAID.purpose, words: '  ' })
    expect(half).toMatchObject({ ok: false, missing: [{ about: 'words' }] })
    expect(await opened('detective')).toBe('asked')
  })

  it('learns from the question only how the matter is called', async () => {
    matter = await reported()
    expect(Object.keys(await askPurpose(asked('detective'), { matter })).toSorted()).toEqual(
      ['address', 'reference', 'shown', 'spokenName'].toSorted(),
    )
  })
})

describe('whoever said it before is asked again', () => {
  it('after ninety days away, and not while they go on looking', async () => {
    matter = await reported()
    await statePurpose(asked('detective'), { matter, ...SAID })
    expect(await opened('detective', '2027-01-20T09:00:00Z')).toBe('shown')
    expect(await opened('detective', '2027-04-10T09:00:00Z')).toBe('shown')
    expect(await opened('detective', '2027-08-10T09:00:00Z')).toBe('asked')
  })

  it('when their part in the matter has changed', async () => {
    matter = await reported()
    await statePurpose(asked('oversight'), {
      matter,
      purpose: 'I watch it from outside the unit',
      words: 'Monthly sample.',
    })
    expect(await opened('oversight')).toBe('shown')
    const put = { matter, person: played.staff('oversight'), capacity: 'outside eye', standing: 'off' } as const
    expect(await assign(played.as('supervisor'), put)).toMatchObject({ ok: true })
    expect(await opened('oversight')).toBe('asked')
  })
})

it('for whoever may not open it, and for the person concerned, there is still nothing there', async () => {
  matter = await reported()
  for (const who of ['second detective', 'concerned', 'analyst', 'administrator']) {
    expect(await opened(who)).toBe('not there')
    await expect(askPurpose(asked(who), { matter })).rejects.toMatchObject({
      refusal: { rule: expect.not.stringMatching(/^purpose/) },
    })
  }
})
