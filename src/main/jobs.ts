import { startImportRunner } from '../jobs/import.ts'
import { ledgerKeyIn, startSequencing } from '../jobs/sequencing.ts'
import { openStore } from '../store/database.ts'
import { given, liveAsPart } from './part.ts'

const store = openStore(given('DATABASE'), 6)
const data = given('CANDOUR_DATA')
const sequencing = startSequencing(store, ledgerKeyIn(data), { data })
const imports = startImportRunner(store, data)

liveAsPart(async () => {
  await imports.stop()
  await sequencing.stop()
  await store.destroy()
})
