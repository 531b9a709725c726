import type { FastifyInstance, FastifyReply } from 'fastify'
import { meetClocks } from '../../actions/clock/meet-clocks.ts'
import { openClock, openClocks } from '../../actions/clock/open-clocks.ts'
import { endPause, pauseClock } from '../../actions/clock/pause-clock.ts'
import { recordHappened } from '../../actions/clock/record-happened.ts'
import type { Recorded } from '../../actions/recorded.ts'
import { addTask, endOneTask } from '../../actions/task/add-task.ts'
import type { FormError } from '../../page/form-error.ts'
import { type Reading, typed } from '../answers.ts'
import type { Context } from '../context.ts'
import { paths, patterns } from '../paths.ts'
import { render } from '../render.ts'
import { readEnd, readHappened, readMet, readPause, readTask, readTold } from './form.ts'
import { endTaskPage, happenedPage, metPage, pausePage, taskPage } from './form-pages.ts'
import { clockPage, clocksPage } from './page.ts'

type OfMatter = { readonly Params: { readonly matter: string }; readonly Querystring: { readonly clock?: unknown } }
type OfClock = { readonly Params: { readonly matter: string; readonly clock: string } }
type OfTask = { readonly Params: { readonly matter: string; readonly task: string } }

/** The days of a form, whose errors go to their first field. */
const DAYS = ['on', 'until', 'due']

/** Clocks that run, what meets them, pauses, and tasks. */
export function clockRoutes(app: FastifyInstance, context: Context): void {
  const { acting } = context
  app.get<OfMatter>(patterns.matter.clocks, async (request, reply) => {
    const reader = acting(request)
    const view = await openClocks(reader, request.params)

    return render(reply, 'clock/list', clocksPage(view, reader.today, readTold(request.query)))
  })

  app.get<OfMatter>(patterns.matter.met, async (request, reply) => {
    const reader = acting(request)
    const view = await openClocks(reader, request.params)
    if (!view.mayDo.includes('meet clocks')) return reply.callNotFound()
    const values = { clocks: request.query.clock }

    return render(reply, 'clock/form', metPage(view, reader.today, { values, errors: [] }))
  })

  app.post<OfMatter>(patterns.matter.met, async (request, reply) => {
    const reader = acting(request)
    const { matter } = request.params
    const values = typed(request.body)
    const done = await recorded(readMet(values, matter), (command) => meetClocks(reader, command))
    if (done.ok) return onwards(reply, matter, 'met', done.met)

    const page = metPage(await openClocks(reader, { matter }), reader.today, { values, errors: done.errors })
    return render(reply.code(422), 'clock/form', page)
  })

  app.get<OfMatter>(patterns.matter.happened, async (request, reply) => {
    const view = await openClocks(acting(request), request.params)
    if (!view.mayDo.includes('start clocks')) return reply.callNotFound()

    return render(reply, 'clock/form', happenedPage(view, { values: {}, errors: [] }))
  })

  app.post<OfMatter>(patterns.matter.happened, async (request, reply) => {
    const reader = acting(request)
    const { matter } = request.params
    const values = typed(request.body)
    const done = await recorded(readHappened(values, matter), (command) => recordHappened(reader, command))
    if (done.ok) return onwards(reply, matter, 'started', done.started)

    const page = happenedPage(await openClocks(reader, { matter }), { values, errors: done.errors })
    return render(reply.code(422), 'clock/form', page)
  })

  pauses(app, context)
  tasks(app, context)
}

function pauses(app: FastifyInstance, { acting }: Context): void {
  app.get<OfClock>(patterns.matter.clock, async (request, reply) => {
    const reader = acting(request)
    const view = await openClock(reader, request.params)

    return view ? render(reply, 'clock/one', clockPage(view, reader.today)) : reply.callNotFound()
  })

  app.get<OfClock>(patterns.matter.pause, async (request, reply) => {
    const view = await openClock(acting(request), request.params)
    if (!view?.mayDo.includes('pause clock')) return reply.callNotFound()

    return render(reply, 'clock/form', pausePage(view, { values: {}, errors: [] }))
  })

  app.post<OfClock>(patterns.matter.pause, async (request, reply) => {
    const reader = acting(request)
    const { matter, clock } = request.params
    const values = typed(request.body)
    const done = await recorded(readPause(values, matter, clock), (command) => pauseClock(reader, command))
    if (done.ok) return onwards(reply, matter, 'paused', [])

    const view = await openClock(reader, request.params)
    return view
      ? render(reply.code(422), 'clock/form', pausePage(view, { values, errors: done.errors }))
      : reply.callNotFound()
  })

  app.post<OfClock>(patterns.matter.endPause, async (request, reply) => {
    const { matter } = request.params
    await endPause(acting(request), request.params)

    return onwards(reply, matter, 'runs', [])
  })
}

function tasks(app: FastifyInstance, { acting }: Context): void {
  app.get<OfMatter>(patterns.matter.newTask, async (request, reply) => {
    const view = await openClocks(acting(request), request.params)
    if (!view.mayDo.includes('add task')) return reply.callNotFound()

    return render(reply, 'clock/form', taskPage(view, { values: {}, errors: [] }))
  })

  app.post<OfMatter>(patterns.matter.newTask, async (request, reply) => {
    const reader = acting(request)
    const { matter } = request.params
    const values = typed(request.body)
    const done = await recorded(readTask(values, matter), (command) => addTask(reader, command))
    if (done.ok) return onwards(reply, matter, 'task', [])

    const page = taskPage(await openClocks(reader, { matter }), { values, errors: done.errors })
    return render(reply.code(422), 'clock/form', page)
  })

  app.get<OfTask>(patterns.matter.task, async (request, reply) => {
    const view = await openClocks(acting(request), request.params)
    const task = view.tasks.find(({ id }) => id === request.params.task)
    if (!task) return reply.callNotFound()

    return render(reply, 'clock/form', endTaskPage(view, task, { values: {}, errors: [] }))
  })

  app.post<OfTask>(patterns.matter.task, async (request, reply) => {
    const reader = acting(request)
    const { matter, task: id } = request.params
    const values = typed(request.body)
    const done = await recorded(readEnd(values, matter, id), (command) => endOneTask(reader, command))
    if (done.ok) return onwards(reply, matter, 'task', [])

    const view = await openClocks(reader, { matter })
    const task = view.tasks.find((each) => each.id === id)
    return task
      ? render(reply.code(422), 'clock/form', endTaskPage(view, task, { values, errors: done.errors }))
      : reply.callNotFound()
  })
}

/** Read, then recorded; or what stands against it, by field. */
async function recorded<Command, Done>(
  read: Reading<Command>,
  record: (command: Command) => Promise<Recorded<Done>>,
): Promise<({ readonly ok: true } & Done) | { readonly ok: false; readonly errors: readonly FormError[] }> {
  if (!read.ok) return read
  const done = await record(read.value)
  if (done.ok) return done
  if (done.why !== 'missing') return { ok: false, errors: [{ field: 'on', message: done.say }] }

  return {
    ok: false,
    errors: done.missing.map(({ about, say }) =>
      DAYS.includes(about)
        ? { field: about, at: `${about}-day`, message: say }
        : { field: about === 'pause' ? 'reason' : about, message: say },
    ),
  }
}

function onwards(
  reply: FastifyReply,
  matter: string,
  now: string,
  clocks: readonly { readonly id: string }[],
): FastifyReply {
  const of = clocks.map(({ id }) => id).join(',')

  return reply.redirect(`${paths.matter(encodeURIComponent(matter)).clocks}?now=${now}&of=${of}`, 303)
}
