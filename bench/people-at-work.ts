import { sql } from 'kysely'
import { openStore } from '../src/store/database.ts'
import { randomFor } from '../trials/random.ts'

/** The pages that are asked for. */
export const PAGES = ['matter page', 'officer page', 'search'] as const
export type PageAsked = (typeof PAGES)[number]

/** One request that will be made, whatever becomes of those before it. */
export type PlannedRequest = {
  readonly page: PageAsked
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly cookie: string
  readonly body: string | undefined
}

type Person = { readonly id: string; readonly reference: string; readonly cookie: string; readonly token: string }
type Sample = {
  readonly matters: readonly string[]
  readonly people: readonly string[]
  readonly words: readonly string[]
}

const AS_MANY = 400

/**
 * Sign in this many people of the force and find, for each, what they may ask for: the matters that they may open, people
 * against whom something is alleged, and what a person would type to find either.
 *
 * @param staff the address of the staff web
 * @param database the superuser's, so that choosing costs the house nothing
 * @returns draws one request after another, the same ones for the same seed and force
 */
export async function peopleAtWork(
  staff: string,
  database: string,
  count: number,
): Promise<readonly ((draw: number) => PlannedRequest)[]> {
  const store = openStore(database, 1)
  const found = await sql<{ id: string; reference: string }>`
    select s.id, s.reference from candour.staff_person s join candour.staff_role r on r.staff_person = s.id and r.held
    where s.kind = 'demonstration' group by s.id
    having array_agg(r.role) && array['detective', 'supervisor', 'head of unit', 'appropriate authority']
    order by s.reference`.execute(store)
  const people = await Promise.all(
    Array.from({ length: count }, (_, at) => {
      const person = found.rows[at % found.rows.length]
      if (!person) throw new Error('this force has nobody who works on matters')
      return signIn(staff, person)
    }),
  )
  const samples = new Map<string, Sample>()
  for (const { id } of people) if (!samples.has(id)) samples.set(id, await sampleFor(store, id))
  await store.destroy()

  return people.map((person, at) => (draw) => request(person, samples.get(person.id), at, draw))
}

async function signIn(staff: string, { id, reference }: { id: string; reference: string }): Promise<Person> {
  const visit = await fetch(`${staff}/sign-in`, { redirect: 'manual' })
  const visitor = cookiesOf(visit)
  const body = new URLSearchParams({ token: tokenIn(await visit.text()), person: reference })
  const signed = await fetch(`${staff}/sign-in`, {
    method: 'POST',
    body,
    headers: { cookie: visitor },
    redirect: 'manual',
  })
  const cookie = cookiesOf(signed)
  const page = await fetch(`${staff}/find`, { headers: { cookie }, redirect: 'manual' })
  if (page.status !== 200) throw new Error(`someone who was signed in gets ${page.status}`)

  return { id, reference, cookie, token: tokenIn(await page.text()) }
}

async function sampleFor(store: ReturnType<typeof openStore>, person: string): Promise<Sample> {
  const roles = await sql<{ role: string }>`
    select role from candour.staff_role where staff_person = ${person} and held`.execute(store)
  const sees = roles.rows.some(({ role }) => role === 'head of unit' || role === 'appropriate authority')
  const matters = await sql<{ reference: string }>`
    select reference from candour.matter m where not history ${
      sees
        ? sql``
        : sql`and id in (select matter from candour.matter_assignment where staff_person = ${person} and standing)`
    }
      and not exists (select from candour.matter_exclusion e where e.matter = m.id and e.staff_person = ${person})
      and not exists (select from candour.allegation a join candour.staff_person s on s.person_serving = a.person_serving
        where a.matter = m.id and s.id = ${person})
    order by sha256(convert_to(reference, 'UTF8')) limit ${AS_MANY}`.execute(store)
  const people = await sql<{ reference: string; family: string }>`
    select p.reference, (select s.value ->> 'family' from candour.person_serving_state s where s.person_serving = p.id and s.kind = 'name'
        order by s.id limit 1) as family
    from (select person_serving from candour.allegation where person_serving is not null order by sha256(uuid_send(id)) limit ${AS_MANY}) a
    join candour.person_serving p on p.id = a.person_serving
    where p.id is distinct from (select person_serving from candour.staff_person where id = ${person})`.execute(store)
  const spoken = await sql<{ words: string }>`
    select spoken_name as words from candour.matter where spoken_name is not null order by sha256(convert_to(reference, 'UTF8')) limit 100`.execute(
    store,
  )

  return {
    matters: matters.rows.map(({ reference }) => reference.toLowerCase()),
    people: people.rows.map(({ reference }) => reference.toLowerCase()),
    words: [
      ...people.rows.map(({ family }) => family),
      ...people.rows.slice(0, 100).map(({ reference }) => reference),
      ...matters.rows.slice(0, 100).map(({ reference }) => reference),
      ...spoken.rows.map(({ words }) => words),
    ],
  }
}

function request({ cookie, token }: Person, sample: Sample | undefined, at: number, draw: number): PlannedRequest {
  const random = randomFor(at + 1, draw)
  const one = <Value>(values: readonly Value[]): Value => values[random.below(values.length)] as Value
  const { matters = [], people = [], words = [] } = sample ?? {}
  const page = one(matters.length === 0 ? PAGES.slice(1) : PAGES)
  if (page === 'matter page') return { page, method: 'GET', path: `/m/${one(matters)}`, cookie, body: undefined }
  if (page === 'officer page') return { page, method: 'GET', path: `/p/${one(people)}`, cookie, body: undefined }
  const body = new URLSearchParams({ token, words: one(words) }).toString()

  return { page, method: 'POST', path: '/find', cookie, body }
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0] ?? '')
    .join('; ')
}

function tokenIn(html: string): string {
  const token = /name="token" value="([^"]+)"/.exec(html)?.[1]
  if (token === undefined) throw new Error('the page has no form with a token')

  return token
}
