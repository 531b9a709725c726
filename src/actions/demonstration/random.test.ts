import { describe, expect, it } from 'vitest'
import { randomFrom } from './random.ts'

describe('chance from a seed', () => {
  it('gives the same draws for the same seed, and others for another', () => {
    const draws = (seed: string) => {
      const random = randomFrom(seed, 'matter', 3)

      return [random.below(1000), random.pick(['a', 'b', 'c']), random.chance(50), ...random.bytes(8)]
    }
    expect(draws('northmoor')).toEqual(draws('northmoor'))
    expect(draws('northmoor')).not.toEqual(draws('northmoon'))
  })

  it('spreads bytes and shares evenly', () => {
    const bytes = randomFrom('even').bytes(100_000)
    const mean = bytes.reduce((sum, byte) => sum + byte, 0) / bytes.length
    expect(Math.abs(mean - 127.5)).toBeLessThan(1)
    const random = randomFrom('shares')
    const fifths = Array.from({ length: 20_000 }, () => random.chance(20)).filter(Boolean).length
    expect(Math.abs(fifths / 20_000 - 0.2)).toBeLessThan(0.01)
  })
})
