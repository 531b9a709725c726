import { publishedCode } from '../actions/public/published-code.ts'
import { publishedCopies } from '../actions/public/published-copy.ts'
import { publishedLedger } from '../actions/public/published-ledger.ts'
import { createPortalApp } from '../portal/app.ts'
import { openStore } from '../store/database.ts'
import { liveAsPart, told } from './part.ts'

const given = await told()
const store = openStore(given('DATABASE'), 6)
const app = await createPortalApp({
  ledger: publishedLedger(store, given('VERIFIER')),
  code: publishedCode(store),
  copies: publishedCopies(store),
  assets: given('CANDOUR_ASSETS'),
  secure: given('CANDOUR_HTTPS') === 'yes',
  logLevel: 'warn',
})
await app.listen({ host: given('HOST'), port: Number(given('PORT')) })

liveAsPart(async () => {
  await app.close()
  await store.destroy()
})
