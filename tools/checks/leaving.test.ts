import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const data = join(root, '../shared/data')
const sources = globSync('src/**/*.{ts,njk}', { cwd: root })
  .filter((file) => !/\.test\.ts$|\/test-[\w-]+\.ts$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))

describe('10. what leaves to a file is known, and none of it is a record of a live matter but the pack for the IOPC', () => {
  /** Every place that sends a file or writes one, with what stands in it. A new one fails here until it is looked at. */
  const LEAVES: Readonly<Record<string, string>> = {
    'src/web/ledger/routes.ts': 'a signed checkpoint: a size and a hash',
    'src/web/import/routes.ts': 'rows that were rejected, back to whoever brought the file, and a profile of columns',
    'src/web/referral-pack/routes.ts':
      'the pack of a referral, to the IOPC alone as the law asks, with no word that anyone wrote; each opening is witnessed',
    'src/web/statement/copy-routes.ts':
      'a copy of a signed statement for the witness or the prosecutor, by an act that says for whom; the signed paper',
    'src/web/audit/routes.ts': 'whether each step was taken: references of matters, rules and days, and no name',
    'src/cli/ledger.ts': 'a checkpoint or a proof: hashes',
    'src/page/assets.ts': 'style sheets and scripts',
    'src/store/embedded-postgres.ts': 'settings of the database',
    'src/store/import-file.ts': 'the file that was brought in, as it came',
    'src/store/evidence-disk.ts': 'the bytes of an exhibit, under their digest',
    'src/web/evidence/taking.ts':
      'a file of an exhibit or a copy made from it, by an act that says why, to whoever works the matter',
    'src/store/installation.ts': 'passwords of the database roles',
    'src/store/ledger-files.ts': 'tiles, checkpoints and keys: hashes',
    'src/store/copy-file.ts':
      'a backup or an export, sealed to those who answer for the whole house, by an act that says to whom',
    'src/cli/demo.ts': 'who is truly whom among invented people',
    'src/main/lock.ts': 'the number of a process',
  }
  const WRITES =
    /content-disposition|\bwriteFile(Sync)?\(|\bcreateWriteStream\(|\bopenSync\(.*'w|\bopen\([^)]*'w|appendFile/

  it('no other place sends or writes a file', () => {
    const found = sources.filter(({ text }) => WRITES.test(text)).map(({ file }) => file)
    expect(found.length).toBeGreaterThan(4)
    expect(found.filter((file) => LEAVES[file] === undefined)).toEqual([])
  })

  it('none of them reads a live matter, an allegation, a decision or a narrative', () => {
    const reads = /case-file|open-matter|open-narrative|open-person|store\/(matter|narrative|allegation|decision)\.ts/
    const found = sources.filter(({ text }) => WRITES.test(text) && reads.test(text)).map(({ file }) => file)
    expect(found).toEqual([])
  })

  it('and whether a record of a matter may leave is said on the page of the matter', () => {
    const uses = sources.filter(({ text }) => text.includes('mayLeave(')).map(({ file }) => file)
    expect(uses).toEqual(expect.arrayContaining(['src/domain/may-leave.ts', 'src/actions/matter/open-matter.ts']))
  })
})

describe('11. every person and force in a demonstration or a fixture is invented', () => {
  const invented = globSync('src/actions/{demonstration/*,test-force}.ts', { cwd: root }).map((file) =>
    readFileSync(join(root, file), 'utf8'),
  )
  const names = invented.flatMap((text) => [
    ...text.matchAll(/(?:part|sign)\('(?:(?:DC|DS|DCI|CI|PC|Det Supt) )?([A-Z][a-z]+)'?,? '?([A-Z][a-z]+)'/g),
    ...text.matchAll(/officer\('\w+', '([A-Z][a-z]+)', '([A-Z][a-z]+)'/g),
  ])
  const full = [...new Set(names.map(([, given, family]) => `${given} ${family}`))]
  const forces = invented
    .flatMap((text) => [...text.matchAll(/\b([A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:Police|Constabulary)\b/g)])
    .map(([, name]) => name ?? '')

  it('there are some', () => {
    expect(full.length).toBeGreaterThan(20)
    expect(new Set(forces).size).toBeGreaterThan(2)
  })

  it.skipIf(!existsSync(data))('no name stands in what was published about real people', () => {
    const published = [
      ...globSync('{uk-foi-requests/*.jsonl,foi/questions.json,uk-stats/*.{csv,tsv,json}}', { cwd: data }).map((file) =>
        readFileSync(join(data, file), 'utf8'),
      ),
      ...globSync('uk-stats/*.csv.gz', { cwd: data }).map((file) =>
        gunzipSync(readFileSync(join(data, file))).toString('utf8'),
      ),
    ]
    expect(published.length).toBeGreaterThan(4)
    const met = full.filter((name) => published.some((text) => text.includes(name)))
    expect(met).toEqual([])
  })

  it.skipIf(!existsSync(data))('no force bears the name of a real one', () => {
    const real = readFileSync(join(data, 'uk-stats/police_headcount_2019.csv'), 'utf8')
      .split('\n')
      .map((line) => line.split(',')[0]?.trim() ?? '')
    expect(real).toContain('Cleveland')
    expect(forces.filter((name) => real.includes(name))).toEqual([])
  })
})

describe('12. a percentage never stands alone', () => {
  it('no page and no command writes one: where a share is shown, it is as so many of so many', () => {
    // The one place that writes a percentage writes both numbers before it; a journey reads them there.
    const faces = sources.filter(
      ({ file }) => /^src\/(web|portal|page|cli|actions)\//.test(file) && file !== 'src/web/counting/page.ts',
    )
    const found = faces.filter(({ text }) =>
      /[}\d]\s?%['"`<\s.,)]|per cent|percent(?!ile)|toFixed\(\d\)\}%/i.test(withoutNunjucks(text)),
    )
    expect(faces.length).toBeGreaterThan(200)
    expect(found.map(({ file }) => file)).toEqual([])
  })
})

/** The marks of a template’s statements, the lengths of its styles and an option of the engine are no percentages. */
function withoutNunjucks(text: string): string {
  return text.replaceAll(/\{%|%\}|<style[\s\S]*?<\/style>|--heap-growing-percent=\d+/g, '')
}
