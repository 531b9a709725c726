import { scanWithClamd } from '../jobs/clamd.ts'
import { startClockRounds } from '../jobs/clocks.ts'
import { startImportRunner } from '../jobs/import.ts'
import { startScanning } from '../jobs/scanning.ts'
import { ledgerKeyIn, startSequencing } from '../jobs/sequencing.ts'
import { startPublishingCodes } from '../jobs/statement-codes.ts'
import { openStore } from '../store/database.ts'
import { toldEvidence } from './evidence.ts'
import { liveAsPart, told } from './part.ts'

const given = await told()
const store = openStore(given('DATABASE'), 6)
const data = given('CANDOUR_DATA')
const sequencing = startSequencing(store, () => ledgerKeyIn(data), { data })
const mail = given('SMTP_URL') === '' ? undefined : { url: given('SMTP_URL'), from: given('SMTP_FROM') }
const clocks = startClockRounds(store, mail)
const codes = startPublishingCodes(store, sequencing.soon)
const imports = startImportRunner(store, data)
const clamd = given('CLAMD')
const scanning = clamd === '' ? undefined : startScanning(store, toldEvidence(given, data), scanWithClamd(clamd))

liveAsPart(async () => {
  await clocks.stop()
  await imports.stop()
  await scanning?.stop()
  await codes.stop()
  await sequencing.stop()
  await store.destroy()
})
