import { describe, expect, it } from 'vitest'
import { decideRelation, hasDirection, RELATION_KINDS, RELATIONS, relationInWords } from './related-matter.ts'

const GIVEN = {
  kind: 'appeal',
  other: 'found',
  end: 'child',
  standing: 'not linked so',
  reason: 'She appealed on Monday.',
} as const

describe('a link between two matters', () => {
  it('has a direction where one is about the other, and none where they are equal', () => {
    expect(RELATION_KINDS.filter((kind) => !hasDirection(kind))).toEqual(['same subject', 'same incident'])
    expect(relationInWords('appeal', 'parent')).toBe('An appeal in this')
    expect(relationInWords('appeal', 'child')).toBe('The matter in which this is an appeal')
  })

  it('cites its rule', () => {
    expect(decideRelation(GIVEN)).toEqual({
      ok: true,
      decision: { kind: 'appeal', end: 'child', provision: 'policy-link-both' },
    })
    expect(RELATIONS['same substance'].provision).toBe('pcpcm-66')
  })

  it('asks which is about the other where that can be said, and for a reason always', () => {
    expect(decideRelation({ ...GIVEN, end: undefined })).toMatchObject({ missing: [{ about: 'end' }] })
    expect(decideRelation({ ...GIVEN, kind: 'same incident', end: undefined }).ok).toBe(true)
    expect(decideRelation({ ...GIVEN, reason: '  ' })).toMatchObject({ missing: [{ about: 'reason' }] })
    expect(decideRelation({ ...GIVEN, kind: undefined })).toMatchObject({ missing: [{ about: 'kind' }] })
  })

  it('is not made to itself, to what is not there, or twice', () => {
    expect(decideRelation({ ...GIVEN, other: 'the same matter' })).toMatchObject({ missing: [{ about: 'other' }] })
    expect(decideRelation({ ...GIVEN, other: 'not found' })).toMatchObject({ missing: [{ about: 'other' }] })
    expect(decideRelation({ ...GIVEN, standing: 'linked so' })).toMatchObject({ missing: [{ about: 'kind' }] })
  })
})
