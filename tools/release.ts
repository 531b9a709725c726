/**
 * `node tools/release.ts FOLDER`: what a release is made of, for whoever must know what runs. Writes, without a network,
 * `sbom.json` (CycloneDX, every package of the lockfile) and `manifest.sha256` (every file of the program; check it with
 * `sha256sum -c`).
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = join(import.meta.dirname, '..')

/** The files of the program by their places, with their hashes, as sha256sum writes them. */
export function manifestOfFiles(): string {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  const places = listed.split('\0').filter((place) => place !== '')
  const hash = (place: string) =>
    createHash('sha256')
      .update(readFileSync(join(root, place)))
      .digest('hex')

  return places.map((place) => `${hash(place)}  ${place}\n`).join('')
}

/** Every package that the lockfile names, with version and licence, as npm writes it in CycloneDX. */
export function billOfMaterials(): string {
  return execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--offline'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2)
  if (folder === undefined) {
    console.error('Say where to: node tools/release.ts FOLDER')
    process.exit(2)
  }
  mkdirSync(folder, { recursive: true })
  const manifest = manifestOfFiles()
  writeFileSync(join(folder, 'manifest.sha256'), manifest)
  writeFileSync(join(folder, 'sbom.json'), billOfMaterials())
  const digest = createHash('sha256').update(manifest).digest('hex')
  console.log(`${manifest.split('\n').length - 1} files and the packages of the lockfile, in ${resolve(folder)}`)
  console.log(`manifest.sha256 itself: ${digest}`)
}
