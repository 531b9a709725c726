import { openStore } from '../store/database.ts'
import { given, liveAsPart } from './part.ts'
import { staffApp } from './staff-app.ts'

const store = openStore(given('DATABASE'), 12)
const app = await staffApp(store, { assets: given('CANDOUR_ASSETS'), data: given('CANDOUR_DATA'), logLevel: 'warn' })
await app.listen({ host: given('HOST'), port: Number(given('PORT')) })

liveAsPart(async () => {
  await app.close()
  await store.destroy()
})
