import { describe, expect, it } from 'vitest'
import {
  classifyMatter,
  kindsOpenTo,
  type ProposedClassification,
  RECORDABLE_GROUNDS,
  type RecordableGround,
  roleOfTeller,
} from './classification.ts'
import { matterKindName, type ReportOrigin } from './matter.ts'
import { provisionText } from './provision.ts'

const HERSELF = { teller: 'the person it happened to', service: 'no force' } as const
const OFFICER_HERSELF = { teller: 'the person it happened to', service: 'this force' } as const
const COLLEAGUE = { teller: 'a colleague', service: 'this force' } as const

const WITHOUT_COMPLAINT = [
  'conduct matter',
  'recordable conduct matter',
  'DSI matter',
  'internal conduct matter',
  'conduct in civil proceedings',
] as const

const RECORDABLE: ProposedClassification = {
  kind: 'recordable conduct matter',
  recordableGrounds: ['serious sexual offence'],
  reason: undefined,
}

describe('a report', () => {
  it('by a member of the public may be a complaint (PRA 2002 s. 12(1))', () => {
    expect(kindsOpenTo(HERSELF)).toMatchObject({
      kinds: ['complaint', ...WITHOUT_COMPLAINT],
      provision: 'pra-12-1',
    })
  })

  it.each<Pick<ReportOrigin, 'teller' | 'service'>>([COLLEAGUE, OFFICER_HERSELF])(
    'by someone under the same chief officer enters as a conduct matter (PRA 2002 s. 29(4)): %o',
    (origin) => {
      expect(kindsOpenTo(origin)).toMatchObject({
        kinds: WITHOUT_COMPLAINT,
        provision: 'pra-29-4',
      })
    },
  )

  it('by a colleague in another force may be a complaint', () => {
    expect(kindsOpenTo({ teller: 'a colleague', service: 'another force' }).kinds).toContain('complaint')
  })

  it('by another agency enters as a conduct matter (PRA 2002 s. 12(2))', () => {
    expect(kindsOpenTo({ teller: 'another agency', service: 'no force' })).toMatchObject({ provision: 'pra-12-2' })
  })

  it('makes the one who tells a complainant, an interested person or a witness', () => {
    expect(roleOfTeller(HERSELF, 'complaint')).toBe('complainant')
    expect(roleOfTeller(HERSELF, 'recordable conduct matter')).toBe('interested person')
    expect(roleOfTeller(COLLEAGUE, 'recordable conduct matter')).toBe('interested person')
    expect(roleOfTeller({ teller: 'another agency', service: 'no force' }, 'conduct matter')).toBe('witness')
  })
})

const provisions = {
  'death or serious injury': 'PRA 2002 Sch. 3 para. 11(2)(a)',
  'a member of the public was adversely affected': 'PRA 2002 Sch. 3 para. 11(2)(b)',
  'serious assault': 'CMR 2020 reg. 7(1)(a)',
  'serious sexual offence': 'CMR 2020 reg. 7(1)(b)',
  'serious corruption': 'CMR 2020 reg. 7(1)(c)',
  'aggravated by discrimination': 'CMR 2020 reg. 7(1)(d)',
  'relevant offence': 'CMR 2020 reg. 7(1)(e)',
  'gravity or exceptional circumstances': 'CMR 2020 reg. 7(1)(f)',
  'chief officer': 'CMR 2020 reg. 7(1)(g)',
  'same incident': 'CMR 2020 reg. 7(1)(h)',
} satisfies Record<RecordableGround, string>

describe('a conduct matter is recordable', () => {
  it.each(Object.entries(provisions))('on the ground of “%s” (%s)', (ground, text) => {
    expect(provisionText(RECORDABLE_GROUNDS[ground as RecordableGround])).toBe(text)
  })

  it('only when a person says on which ground (PRA 2002 Sch. 3 para. 11)', () => {
    expect(classifyMatter(COLLEAGUE, { ...RECORDABLE, recordableGrounds: [] })).toEqual({
      ok: false,
      missing: [{ about: 'grounds', say: 'Say what makes this conduct matter recordable', provision: 'pra-sch3-11' }],
    })
  })

  it('on every ground that a person found, each with its provision', () => {
    const classified = classifyMatter(COLLEAGUE, {
      ...RECORDABLE,
      recordableGrounds: ['serious sexual offence', 'relevant offence'],
    })
    expect(classified).toMatchObject({
      ok: true,
      decision: { tellerIs: 'interested person', grounds: [{ provision: 'cmr-7-1-b' }, { provision: 'cmr-7-1-e' }] },
    })
  })
})

describe('a classification', () => {
  it('of a colleague’s report as a complaint is refused, with the provision (PRA 2002 s. 29(4))', () => {
    const refused = classifyMatter(COLLEAGUE, { kind: 'complaint', recordableGrounds: [], reason: undefined })
    expect(refused).toMatchObject({ ok: false, missing: [{ about: 'kind', provision: 'pra-29-4' }] })
  })

  it('that names a ground to record and another kind is refused', () => {
    const refused = classifyMatter(HERSELF, {
      kind: 'complaint',
      recordableGrounds: ['serious assault'],
      reason: undefined,
    })
    expect(refused).toMatchObject({ ok: false, missing: [{ about: 'grounds' }] })
  })

  it('made anew needs a reason; a complaint that stops being one, under CMR 2020 reg. 38', () => {
    expect(classifyMatter(HERSELF, { ...RECORDABLE, from: 'complaint', reason: ' ' })).toMatchObject({
      ok: false,
      missing: [{ about: 'reason', say: 'Say why this is no longer a complaint', provision: 'cmr-38' }],
    })
    expect(
      classifyMatter(HERSELF, { ...RECORDABLE, from: 'complaint', reason: 'She withdrew; the conduct remains.' }).ok,
    ).toBe(true)
  })

  it('made anew into what it is already is refused', () => {
    const refused = classifyMatter(HERSELF, { ...RECORDABLE, from: 'recordable conduct matter', reason: 'Again' })
    expect(refused).toMatchObject({ ok: false, missing: [{ about: 'kind' }] })
  })

  it('is named on a page in the words of the Act', () => {
    expect(matterKindName('recordable conduct matter')).toBe('Recordable conduct matter')
    expect(matterKindName('history')).toBe('History, imported')
  })
})
