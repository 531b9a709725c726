import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actingAs } from '../../actions/acting.ts'
import { countHistoryFacts } from '../../actions/import/count-facts.ts'
import { takeUpImports } from '../../actions/import/take-up.ts'
import { dataFolder, HEADER, inventedFile, inventedRow } from '../../actions/import/test-history.ts'
import { ensureOperator } from '../../actions/session/operator.ts'
import { cell, sheetOf, xlsx } from '../../documents/test-workbook.ts'
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
const upload = (force: string, content: string | Buffer, name = 'complaints.csv') => {
  const part = (head: string, body: string) => `--x\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`
  const file = `--x\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n`
  const fields = `${part('name="token"', formToken(TOKEN))}${part('name="force"', force)}${part('name="profile"', '')}`
  const payload = Buffer.concat([
    Buffer.from(`${fields}${file}`),
    Buffer.from(content as string),
    Buffer.from('\r\n--x--\r\n'),
  ])
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

describe('a person brings in a spreadsheet in the browser', () => {
  const rows = [HEADER, ...Array.from({ length: 30 }, (_, at) => inventedRow(at + 1))].map((row) => row.split(','))
  const sheet = sheetOf(rows).replace(/<c r="F3".*?<\/c>/, cell('F3', 't="str"', '<f>A1</f><v>Advice</v>'))
  const book = xlsx({
    sheets: { 'Read me': sheetOf([['Notes']]), Complaints: sheet },
    states: { Complaints: 'state="hidden"' },
  })
  let address = ''

  it('and is asked which of its sheets holds the history, before anything else', async () => {
    address = String((await upload('Northmarch', book, 'complaints.xlsx')).headers.location).replace('/file', '')
    await jobs()
    const page = (await get(`${address}/file`)).body
    expect(page).toContain('complaints.xlsx has 2 sheets. Say which of them holds the history.')
    expect(page).toContain('Complaints (hidden)')
    expect((await get(`${address}/columns`)).statusCode).toBe(200)
    expect((await get(address)).headers.location).toBe(`${address}/file`)
    const unsaid = await post(`${address}/file`)
    expect(unsaid.statusCode).toBe(422)
    expect(unsaid.body).toContain('Choose the sheet that holds the history')
  })

  it('and is told what was noticed in it', async () => {
    expect((await post(`${address}/file`, { sheet: 'Complaints' })).headers.location).toBe(`${address}/file`)
    await jobs()
    const page = (await get(`${address}/file`)).body
    expect(page).toContain('complaints.xlsx has 30 rows and 6 columns.')
    expect(page).toContain('Read as a spreadsheet (XLSX).')
    expect(page).toContain('1 row has a formula, in the column “Result”.')
    expect(page).toContain('Hidden in the file: the sheet “Complaints”.')
  })

  it('and an empty sheet is said to be empty, with the others to choose from', async () => {
    const two = xlsx({ sheets: { Empty: '', Complaints: sheet } })
    const other = String((await upload('Eastmarch', two, 'two.xlsx')).headers.location).replace('/file', '')
    await jobs()
    await post(`${other}/file`, { sheet: 'Empty' })
    await jobs()
    const page = (await get(`${other}/file`)).body
    expect(page).toContain('The sheet “Empty” of two.xlsx is empty. Choose another.')
    expect(page).toContain('value="Complaints"')
  })

  it('and one that is old or locked is refused with what to do', async () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)])
    const other = String((await upload('Southmarch', old, 'complaints.xls')).headers.location)
    await jobs()
    expect((await get(other)).body).toContain('Save it as XLSX without a password and choose it again.')
  })
})

describe('a history that was brought in', () => {
  it('counts nothing for somebody who may not see imports', async () => {
    const stranger = actingAs(staff, '00000000-0000-4000-8000-000000000000')
    await expect(countHistoryFacts(stranger, 'Westmarch')).rejects.toThrow('do not permit')
  })
})
