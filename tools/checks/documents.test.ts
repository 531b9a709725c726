import { describe, expect, it } from 'vitest'
import { checkDocuments, promisedBy, strayCommandsOf } from './documents.ts'

describe('a page of the documentation', () => {
  it('promises the files and pictures that it names, and no more than those', () => {
    const page = [
      'See `src/domain/referral.ts`, `src/actions/<noun>/<verb>.ts` and `npm start`.',
      '![My work](docs/pictures/my-work.png), [rules](../STYLE.md#names), [age](https://age-encryption.org)',
    ].join('\n')

    expect(promisedBy(page)).toEqual({
      paths: ['src/domain/referral.ts'],
      links: ['docs/pictures/my-work.png', '../STYLE.md'],
    })
  })

  it('writes the command so that npx never fetches the stranger of the same name', () => {
    const page = ['Run `npx candour demo`, or `candour migrate`.', '```', 'npx --no candour demo', '```'].join('\n')
    expect(strayCommandsOf(page)).toEqual(['npx candour demo', 'candour migrate'])
  })

  it('names only what is there, and writes every command so', () => {
    expect(checkDocuments().faults).toEqual([])
  })
})
