import { expect, it } from 'vitest'
import { neutralName } from './file-name.ts'

const CASES: readonly (readonly [given: string, name: string, notices: readonly string[]])[] = [
  ['photo.jpg', 'photo.jpg', []],
  ['../../etc/passwd', 'passwd', ['had a path']],
  ['C:\\Users\\robin\\notes.txt', 'notes.txt', ['had a path']],
  ['annexe\u202efdp.exe', 'annexe�fdp.exe', ['had signs that turn text round']],
  ['a\u0000b\nc.png', 'a�b�c.png', ['had control characters']],
  ['..', 'unnamed', ['had a path', 'was empty']],
  ['', 'unnamed', ['was empty']],
]

for (const [given, name, notices] of CASES)
  it(`a file called ${JSON.stringify(given)} is shown as ${name}`, () => {
    expect(neutralName(given)).toEqual({ name, notices })
  })

it('a name of any length is cut to its end, where the kind of a file stands', () => {
  const { name, notices } = neutralName(`${'x'.repeat(5000)}.pdf`)
  expect([name.length, name.endsWith('.pdf'), notices]).toEqual([120, true, ['was long']])
})
