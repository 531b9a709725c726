import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actingAs } from '../../actions/acting.ts'
import { countHistoryFacts } from '../../actions/import/count-facts.ts'
import { takeUpImports } from '../../actions/import/take-up.ts'
import { dataFolder, inventedFile } from '../../actions/import/test-history.ts'
import { ensureOperator } from '../../actions/session/operator.ts'
import { prepareAssets } from '../../page/assets.ts'
import type { Store } from '../../store/database.ts'
import { type Scratch, scratchDatabase } from '../../store/scratch.ts'
import { createStaffApp } from '../app.ts'
import { formToken, newSecret } from '../security.ts'
import type { SignedIn } from '../session.ts'
import { importRoutes } from './routes.ts'

const TOKEN = newSecret()
const data = dataFolder()
let scratch: Scratch
let staff: Store
let app: FastifyInstance
let person: string
beforeAll(async () => {
  scratch = await scratchDatabase()
  staff = scratch.store('candour_staff')
  person = await ensureOperator(staff)
  const assets = join(tmpdir(), 'candour-import-assets')
  await prepareAssets(assets)
  const signedIn: SignedIn = { person, name: 'Wren Alder', roles: ['records'], force: 'Westmarch', unit: 'Records' }
  const sessions = {
    open: async () => TOKEN,
    find: async (token: string) => (token === TOKEN ? signedIn : undefined),
    close: async () => undefined,
  }
  app = await createStaffApp({
    assets,
    secure: false,
    sessions,
    logLevel: 'silent',
    register: (features) => importRoutes(features, { acting: () => actingAs(staff, person), data }),
  })
})
afterAll(async () => {
  await app.close()
  await scratch.close()
})

const cookies = { 'candour-session-0': TOKEN, 'candour-session-80': TOKEN }
const get = (url: string) => app.inject({ url, cookies })
const post = (url: string, fields: Record<string, string | string[]> = {}) => {
  const body = new URLSearchParams({ token: formToken(TOKEN) })
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  return app.inject({
    method: 'POST',
    url,
    cookies,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: body.toString(),
  })
}
const upload = (force: string, text: string, name = 'complaints.csv') => {
  const part = (head: string, body: string) => `--x\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`
  const file = `--x\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n${text}\r\n`
  const payload = `${part('name="token"', formToken(TOKEN))}${part('name="force"', force)}${part('name="profile"', '')}${file}--x--\r\n`
  return app.inject({
    method: 'POST',
    url: '/imports/new',
    cookies,
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    payload,
  })
}
const jobs = () => takeUpImports(scratch.store('candour_jobs'), data, () => false)

const spoilt = inventedFile(400, (row, number) => (number === 3 ? row.replace(/\d\d\/03/, '31/02') : row))
const MATCHED = {
  'column-0': 'allegation reference',
  'column-1': 'matter reference',
  'column-2': 'officer reference',
  'column-3': 'came to attention|day first',
  'column-4': 'abuse class',
  'column-5': 'outcome',
  key: '0',
  scheme: 'Westmarch 2011',
  name: 'Westmarch',
}

describe('a person brings in a history in the browser', () => {
  let address = ''

  it('into a history that has a name, and with a file', async () => {
    expect((await get('/imports')).body).toContain('No imports. Bring a CSV, XLSX or ODS file.')
    const nameless = await upload('', spoilt)
    expect(nameless.statusCode).toBe(422)
    expect(nameless.body).toContain('Name the history, such as the force and the years')
    const fileless = await upload('Westmarch', '', '')
    expect(fileless.statusCode).toBe(422)
    expect(fileless.body).toContain('Choose the file')
    expect(fileless.body).toContain('value="Westmarch"')
  })

  it('waits while the file is looked through, and is told what it was found to be', async () => {
    const brought = await upload('Westmarch', spoilt)
    expect(brought.statusCode).toBe(303)
    address = String(brought.headers.location).replace('/file', '')
    expect((await get(`${address}/columns`)).headers.location).toBe(`${address}/file`)
    expect((await get(`${address}/file`)).body).toContain('is being looked through')
    await jobs()
    const file = (await get(`${address}/file`)).body
    expect(file).toContain('complaints.csv has 400 rows and 6 columns.')
    expect(file).toContain('Read as utf-8.')
  })

  it('matches the columns, and is told which one still needs a decision', async () => {
    const page = await get(`${address}/columns`)
    expect(page.body).toContain('step 2 of 4: match the columns')
    expect(page.body).toContain('Officer becomes')
    const missing = await post(`${address}/columns`, { ...MATCHED, 'column-4': '', scheme: '' })
    expect(missing.statusCode).toBe(422)
    expect(missing.body).toContain('Say what “Kind” becomes')
    expect(missing.body).toContain('Name the scheme that its codes belong to')
    expect(missing.body).toMatch(/value="came to attention\|day first" selected/)
    const matched = await post(`${address}/columns`, MATCHED)
    expect([matched.statusCode, matched.headers.location]).toEqual([303, `${address}/placeholders`])
  })

  it('decides what a likely placeholder stands for, and which kind of abuse each word is', async () => {
    const page = (await get(`${address}/placeholders`)).body
    expect(page).toContain('NOT KNOWN')
    const open = await post(`${address}/placeholders`, { 'value-0': 'unidentified officer' })
    expect(open.statusCode).toBe(422)
    expect(open.body).toContain('Say which kind of abuse “domestic” is')
    expect(open.body).toMatch(/value="unidentified officer" checked/)
    const words = [...page.matchAll(/“([a-z]+)” is\s*<\/label>/g)].map((match) => String(match[1]))
    const kinds = Object.fromEntries(
      words.map((word, at) => [`kind-${at}`, ['domestic', 'sexual'].includes(word) ? word : 'none']),
    )
    const decided = await post(`${address}/placeholders`, { 'value-0': 'unidentified officer', ...kinds })
    expect(decided.headers.location).toBe(`${address}/preview`)
  })

  it('sees what the first rows become and why one would be rejected, then brings them in', async () => {
    const page = (await get(`${address}/preview`)).body
    expect(page).toContain('400 rows of complaints.csv go into “Westmarch”, a history of its own.')
    expect(page).toContain('Received: no calendar has that day, read day first')
    expect((await post(`${address}/run`)).headers.location).toBe(`${address}/run`)
    expect((await get(`${address}/run`)).body).toContain('Waits for its turn.')
    await jobs()
    const done = (await get(`${address}/run`)).body
    expect(done).toContain('399 rows are new')
    expect(done).toContain('Have the one rejected row as CSV')
    expect(await countHistoryFacts(actingAs(staff, person), 'Westmarch')).toMatchObject({
      rows: 399,
      officers: 41,
      by_subject: { unidentified: 23 },
    })
  })

  it('has the rejected row back with its number, its reason and its cells', async () => {
    const file = await get(`${address}/rejected.csv`)
    expect(file.headers['content-disposition']).toContain('attachment')
    expect(file.body).toContain('\r\n3,4,"Received: no calendar has that day, read day first",L3,')
  })

  it('finds the draft gone, its profile kept, and the same file known when it comes again', async () => {
    expect((await get(`${address}/columns`)).headers.location).toBe(`${address}/run`)
    const profiles = (await get('/imports/profiles')).body
    const profile = /\/imports\/profiles\/\w{6}/.exec(profiles)?.[0] ?? ''
    expect((await get(profile)).body).toContain('unidentified officer')
    expect(JSON.parse((await get(`${profile}/profile.json`)).body)).toMatchObject({ name: 'Westmarch', key: ['Log'] })
    const again = String((await upload('Westmarch', spoilt)).headers.location).replace('/file', '')
    await jobs()
    await post(`${again}/columns`, MATCHED)
    expect((await get(`${again}/preview`)).body).toContain('This file was imported on')
    expect((await post(`${again}/stop`)).headers.location).toBe('/imports')
    expect((await get(`${again}/preview`)).statusCode).toBe(404)
  })
})

describe('a history that was brought in', () => {
  it('counts nothing for somebody who may not see imports', async () => {
    const stranger = actingAs(staff, '00000000-0000-4000-8000-000000000000')
    await expect(countHistoryFacts(stranger, 'Westmarch')).rejects.toThrow('do not permit')
  })
})
