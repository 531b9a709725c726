import { ensureOperator } from '../actions/session/operator.ts'
import { runBackupCommand, runNewKeyCommand } from '../cli/backup.ts'
import { runClocksCommand } from '../cli/clocks.ts'
import { runDemoCommand } from '../cli/demo.ts'
import { runExportCommand } from '../cli/export.ts'
import { runImportCommand } from '../cli/import.ts'
import { runLedgerCommand } from '../cli/ledger.ts'
import { runNewLedgerKeyCommand } from '../cli/ledger-key.ts'
import { runRestoreCommand } from '../cli/restore.ts'
import { runRiskFormCommand } from '../cli/risk-form.ts'
import { runStatementCommand } from '../cli/statement.ts'
import { openStore } from '../store/database.ts'
import { Trouble, troubleFrom } from '../store/trouble.ts'
import { openDatabase } from './opening.ts'
import { restoringInto } from './restoring.ts'
import { settingsFrom } from './settings.ts'

const USAGE = `candour: the command line of Candour. Run it as npx --no candour COMMAND …

  migrate                                      bring the database to this version
  demo --officers N --years Y --seed S         make a demonstration force of invented people, on an empty database
       --allegations A [--truth FILE]          … at scale; run again to resume; whom each record truly concerns goes to FILE
  demo --digest                                one digest of the record, the same for the same seed
  import FILE --profile P.json [--force NAME]  bring in a force's history; run again to resume
  import facts --force NAME                    count what was brought in
  risk-form add FILE --reason WORDS            add a risk assessment form that is a file, once it was checked
  clocks recount                               count every running clock anew, after a change of law or holidays
  ledger check [--checkpoint FILE]             derive the ledger again from the records it commits to
  ledger prove ACT                             a proof that one act is in the ledger
  ledger new-key                               let a new key sign, where the former one was lost
  statement check FILE [--code CODE]           whether a copy’s words are those that were fixed when it was signed
  backup FILE --to RECIPIENT                   everything in one sealed file, without the keys
  backup new-key FILE                          make a key to seal backups to
  export FOLDER --to RECIPIENT                 everything in open formats, for whoever leaves
  restore FILE --identity FILE --into FOLDER   put a backup back into a new data folder

Start the system itself with npm start.`

async function run([command, ...args]: readonly string[]): Promise<number> {
  if (command === undefined || command === 'help' || command === '--help' || command === '-h') {
    process.stdout.write(`${USAGE}\n`)
    return command === undefined ? 2 : 0
  }
  if (
    ![
      'migrate',
      'demo',
      'import',
      'ledger',
      'statement',
      'backup',
      'restore',
      'export',
      'risk-form',
      'clocks',
    ].includes(command)
  )
    throw new Trouble(`there is no command ${command}. See npx --no candour help.`)
  if (command === 'backup' && args[0] === 'new-key') return runNewKeyCommand(args.slice(1))

  const settings = settingsFrom(process.env)
  if (command === 'restore') return runRestoreCommand(args, restoringInto(settings))
  const opened = await openDatabase(settings, 'command')
  const staff = openStore(opened.installation.address('candour_staff'), 6)
  const inspector = openStore(opened.installation.address('candour_inspector'), 2)
  try {
    if (command === 'migrate') {
      process.stdout.write('The database is at this version.\n')
      return 0
    }
    const newKey = command === 'ledger' && args[0] === 'new-key'
    if (command === 'ledger' && !newKey) return await runLedgerCommand([...args], { inspector, data: settings.data })
    if (command === 'statement') return await runStatementCommand([...args], { inspector, data: settings.data })
    const person = await ensureOperator(staff)
    if (command === 'clocks') {
      const jobs = openStore(opened.installation.address('candour_jobs'), 2)
      return await runClocksCommand(args, { store: jobs }).finally(() => jobs.destroy())
    }
    if (command === 'import') return await runImportCommand([...args], { store: staff, data: settings.data, person })
    if (command === 'risk-form') return await runRiskFormCommand(args, { store: staff, person })
    if (newKey) {
      const sequencer = openStore(opened.installation.address('candour_jobs'), 2)
      const known = { store: staff, sequencer, person, data: settings.data }
      return await runNewLedgerKeyCommand(args.slice(1), known).finally(() => sequencer.destroy())
    }
    const house = { address: opened.installation.address('candour_backup'), folder: settings.data }
    if (command === 'backup') return await runBackupCommand(args, { store: staff, person, house })
    if (command === 'export') return await runExportCommand(args, { store: staff, person, house })
    return await runDemoCommand([...args], { store: staff, inspector, person, data: settings.data })
  } finally {
    await staff.destroy()
    await inspector.destroy()
    await opened.close()
  }
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  process.stderr.write(
    `candour: ${(error instanceof Trouble ? error : troubleFrom(error, 'running the command')).message}\n`,
  )
  if (process.env.CANDOUR_DEBUG) console.error(error)
  // Whoever asks for the check must never take "it could not be checked" for a finding.
  process.exitCode = process.argv[2] === 'ledger' || process.argv[2] === 'statement' ? 2 : 1
}
