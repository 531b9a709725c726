import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Acting } from '../../actions/acting.ts'
import type { Recorded } from '../../actions/recorded.ts'
import { finishSafetyTask } from '../../actions/safety/finish-task.ts'
import { holdAddress, openAddress } from '../../actions/safety/held-address.ts'
import { openSafety, type SafetyView } from '../../actions/safety/open-safety.ts'
import { recordHearing, referToConference } from '../../actions/safety/record-conference.ts'
import { recordMeasure } from '../../actions/safety/record-measure.ts'
import { recordOrder } from '../../actions/safety/record-order.ts'
import { londonTimeOf } from '../../domain/calendar-date.ts'
import type { ActName } from '../../domain/permission.ts'
import type { Filled } from '../../page/field.ts'
import { openNarrative } from '../../page/narrative.ts'
import { type Reading, type Typed, typed } from '../answers.ts'
import type { Context } from '../context.ts'
import { paths, patterns } from '../paths.ts'
import { render, renderNothingHere, type StaffPageView } from '../render.ts'
import { entryError, measureNamed, readDay, readMeasure, readOrder, taskNamed, wordsIn } from './entry-form.ts'
import { addressPage, conferencePage, hearingPage, measurePage, orderPage, taskPage } from './entry-page.ts'

type Params = { readonly matter: string; readonly kind?: string; readonly number?: string }
type Request = FastifyRequest<{ Params: Params }>

/** One short form: who may, what it shows, how it is read, and what it records. */
type Entry<Command> = {
  readonly act: ActName
  readonly template: 'safety/form' | 'safety/address'
  /** The page, or undefined where the address names nothing. */
  readonly page: (view: SafetyView, filled: Filled, params: Params) => StaffPageView | undefined
  readonly read: (form: Typed, params: Params) => Reading<Command>
  readonly record: (reader: Acting, command: Command) => Promise<Recorded<object>>
  readonly now: string
}

const MEASURE: Entry<Parameters<typeof recordMeasure>[1]> = {
  act: 'record measure',
  template: 'safety/form',
  page: (view, filled, { kind = '' }) => {
    const named = measureNamed(kind)
    return named && measurePage(view, named, filled)
  },
  read: (form, { matter, kind = '' }) => {
    const named = measureNamed(kind)
    return named ? readMeasure(form, matter, named) : { ok: false, errors: [] }
  },
  record: recordMeasure,
  now: 'measure',
}

const TASK: Entry<Parameters<typeof finishSafetyTask>[1]> = {
  act: 'record measure',
  template: 'safety/form',
  page: (view, filled, { kind = '' }) => {
    const named = taskNamed(kind)
    return named && view.tasks.some((each) => each.kind === named && each.standing === 'open')
      ? taskPage(view, named, filled)
      : undefined
  },
  read: (form, { matter, kind = '' }) => {
    const on = readDay(form)
    return on.ok
      ? { ok: true, value: { matter, kind: taskNamed(kind), on: on.value, words: wordsIn(form, 'words') } }
      : on
  },
  record: finishSafetyTask,
  now: 'task',
}

const NEW_ORDER: Entry<Parameters<typeof recordOrder>[1]> = {
  act: 'record protective order',
  template: 'safety/form',
  page: (view, filled) => orderPage(view, undefined, filled),
  read: (form, { matter }) => readOrder(form, matter, undefined),
  record: recordOrder,
  now: 'order',
}

const ORDER: Entry<Parameters<typeof recordOrder>[1]> = {
  ...NEW_ORDER,
  page: (view, filled, { number }) =>
    view.orders.some((each) => String(each.number) === number) ? orderPage(view, Number(number), filled) : undefined,
  read: (form, { matter, number }) => readOrder(form, matter, Number(number)),
}

const CONFERENCE: Entry<Parameters<typeof referToConference>[1]> = {
  act: 'record conference',
  template: 'safety/form',
  page: conferencePage,
  read: (form, { matter }) => {
    const on = readDay(form)
    return on.ok ? { ok: true, value: { matter, on: on.value, reason: wordsIn(form, 'reason') } } : on
  },
  record: referToConference,
  now: 'conference',
}

const HEARD: Entry<Parameters<typeof recordHearing>[1]> = {
  act: 'record conference',
  template: 'safety/form',
  page: hearingPage,
  read: (form, { matter }) => {
    const on = readDay(form)
    if (!on.ok) return on
    const [attended, conflict, actions] = ['attended', 'conflict', 'actions'].map((name) => wordsIn(form, name))
    return { ok: true, value: { matter, on: on.value, attended, conflict, actions } }
  },
  record: recordHearing,
  now: 'conference',
}

const ADDRESS: Entry<Parameters<typeof holdAddress>[1]> = {
  act: 'hold address',
  template: 'safety/address',
  page: (view, filled) => addressPage(view, filled),
  read: (form, { matter }) => ({ ok: true, value: { matter, address: wordsIn(form, 'address') } }),
  record: holdAddress,
  now: 'address',
}

/** Measures, orders, the conference, and where she is. */
export function entryRoutes(app: FastifyInstance, { acting }: Context): void {
  const serve = <Command>(pattern: string, entry: Entry<Command>) => {
    app.get<{ Params: Params }>(pattern, async (request, reply) =>
      show(reply, entry, acting(request), request, { values: {}, errors: [] }),
    )
    app.post<{ Params: Params }>(pattern, async (request, reply) => answer(reply, entry, acting(request), request))
  }
  serve(patterns.safety.measure, MEASURE)
  serve(patterns.safety.task, TASK)
  serve(patterns.safety.newOrder, NEW_ORDER)
  serve(patterns.safety.order, ORDER)
  serve(patterns.safety.conference, CONFERENCE)
  serve(patterns.safety.heard, HEARD)
  serve(patterns.safety.address, ADDRESS)

  app.post<{ Params: Params }>(patterns.safety.openAddress, async (request, reply) => {
    const reader = acting(request)
    const values = typed(request.body)
    const { matter } = request.params
    const opened = await openAddress(reader, { matter, reason: wordsIn(values, 'reason') })
    if (!opened.ok)
      return show(reply.code(422), ADDRESS, reader, request, {
        values,
        errors: opened.why === 'missing' ? opened.missing.map(entryError) : [],
      })
    const view = await openSafety(reader, { matter })
    const narrative = openNarrative(opened.words, londonTimeOf(reader.now), paths.safety(view.matter.address).show)

    return render(reply, 'safety/address', addressPage(view, { values: {}, errors: [] }, narrative))
  })
}

async function show<Command>(
  reply: FastifyReply,
  entry: Entry<Command>,
  reader: Acting,
  { params }: Request,
  filled: Filled,
): Promise<FastifyReply> {
  const view = await openSafety(reader, { matter: params.matter })
  const page = view.mayDo.includes(entry.act) ? entry.page(view, filled, params) : undefined

  return page ? render(reply, entry.template, page) : renderNothingHere(reply)
}

async function answer<Command>(
  reply: FastifyReply,
  entry: Entry<Command>,
  reader: Acting,
  request: Request,
): Promise<FastifyReply> {
  const values = typed(request.body)
  const read = entry.read(values, request.params)
  const recorded = read.ok ? await entry.record(reader, read.value) : undefined
  if (recorded?.ok)
    return reply.redirect(`${paths.safety(encodeURIComponent(request.params.matter)).show}?now=${entry.now}`, 303)

  const missing = recorded && recorded.why === 'missing' ? recorded.missing.map(entryError) : []
  return show(reply.code(422), entry, reader, request, { values, errors: read.ok ? missing : read.errors })
}
