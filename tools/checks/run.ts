/** Everything about the code that a machine can see. One line per check; the faults of a failed one follow its line. */
import { checkArrows } from './arrows.ts'
import { checkDocuments } from './documents.ts'
import { checkLicences } from './licences.ts'
import { checkLint, checkTypes, checkUnused } from './programs.ts'
import { checkPurity } from './purity.ts'
import type { Report } from './report.ts'

const CHECKS: Readonly<Record<string, () => Report | Promise<Report>>> = {
  types: checkTypes,
  lint: checkLint,
  arrows: checkArrows,
  purity: checkPurity,
  unused: checkUnused,
  licences: checkLicences,
  documents: checkDocuments,
}

const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !(name in CHECKS))
if (unknown.length > 0) {
  console.error(`No check is called ${unknown.join(', ')}. There are: ${Object.keys(CHECKS).join(', ')}.`)
  process.exit(2)
}

for (const [name, check] of Object.entries(CHECKS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue

  const started = performance.now()
  const { seen, faults } = await check()
  const took = `${((performance.now() - started) / 1000).toFixed(1)} s`
  console.log(`${name.padEnd(10)} ${faults.length === 0 ? 'ok    ' : 'FAILED'} ${seen}, ${took}`)
  for (const fault of faults) console.log(`  ${fault}`)
  if (faults.length > 0) process.exitCode = 1
}
