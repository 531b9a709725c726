import { describe, expect, it } from 'vitest'
import { makeReference } from '../../domain/reference.ts'
import { neverTwice } from './never-twice.ts'
import { randomFrom } from './random.ts'

describe('the references of a demonstration force', () => {
  it('are those that chance draws, without one that was drawn before', () => {
    const drawn = () => {
      const { bytes } = randomFrom('references')
      return { now: () => new Date(0), bytes }
    }
    const many = ({ bytes }: ReturnType<typeof drawn>) => Array.from({ length: 30_000 }, () => makeReference(bytes(5)))
    const [asDrawn, never] = [many(drawn()), many(neverTwice(drawn()))]
    expect(new Set(asDrawn).size).toBeLessThan(asDrawn.length)
    expect(new Set(never).size).toBe(never.length)
    expect(never.slice(0, 100)).toEqual(asDrawn.slice(0, 100))
  })
})
