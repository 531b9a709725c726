import type { FastifyInstance, FastifyReply } from 'fastify'
import { openInquiry } from '../../actions/inquiry/open-inquiry.ts'
import { recordEntry } from '../../actions/inquiry/record-entry.ts'
import type { InquiryView } from '../../actions/inquiry/view.ts'
import type { NotRecorded } from '../../actions/recorded.ts'
import type { EntryKind } from '../../domain/entry-kind.ts'
import { ENTRY_KINDS, type EntryKindName } from '../../domain/inquiry-entry.ts'
import type { FormError } from '../../page/form-error.ts'
import { dayError, typed } from '../answers.ts'
import type { Context } from '../context.ts'
import { paths, patterns } from '../paths.ts'
import { render } from '../render.ts'
import { kindAddressed, readEntry, readInquiryAsked, sectionIn } from './form.ts'
import { entryPage, inquiryPage } from './page.ts'

type OfEntry = { readonly Params: { readonly matter: string; readonly kind: string } }

/** What an inquiry records beside its decisions: one list for each part, and one form for each kind. */
export function inquiryRoutes(app: FastifyInstance, { acting }: Context): void {
  app.get<{ Params: { matter: string; part: string } }>(patterns.matter.inquiry, async (request, reply) => {
    const { matter, part } = request.params
    const section = sectionIn(part)
    if (!section) return reply.callNotFound()
    const { before, now } = readInquiryAsked(request.query)

    return render(
      reply,
      'inquiry/index',
      inquiryPage(await openInquiry(acting(request), { matter, section, below: before }), now),
    )
  })

  app.get<OfEntry>(patterns.matter.newEntry, async (request, reply) => {
    const kind = kindAddressed(request.params.kind)
    if (!kind) return reply.callNotFound()
    const view = await openInquiry(acting(request), {
      matter: request.params.matter,
      section: ENTRY_KINDS[kind].section,
    })
    const { follows } = readInquiryAsked(request.query)

    return render(reply, 'inquiry/new', entryPage(view, kind, { values: {}, errors: [] }, { follows }))
  })

  app.post<OfEntry>(patterns.matter.newEntry, async (request, reply) => {
    const kind = kindAddressed(request.params.kind)
    if (!kind) return reply.callNotFound()
    const { matter } = request.params
    const reader = acting(request)
    const body = typed(request.body)
    const { follows } = readInquiryAsked(request.query)
    const { allegation, person } = readInquiryAsked(body)
    const read = readEntry(ENTRY_KINDS[kind], body)
    const recorded = read.ok
      ? await recordEntry(reader, { matter, kind, given: read.given, allegation, person, follows })
      : undefined
    const { section } = ENTRY_KINDS[kind]
    if (recorded?.ok)
      return reply.redirect(
        `${paths.matter(encodeURIComponent(matter)).inquiry(section)}?now=entry-${recorded.entry}#entry-${recorded.entry}`,
        303,
      )
    const view = await openInquiry(reader, { matter, section })
    const errors = read.ok ? refusedBy(kind, recorded) : read.errors

    return again(reply, view, kind, { values: body, errors }, follows)
  })
}

function again(
  reply: FastifyReply,
  view: InquiryView,
  kind: EntryKindName,
  filled: Parameters<typeof entryPage>[2],
  follows: number | undefined,
): FastifyReply {
  return render(reply.code(422), 'inquiry/new', entryPage(view, kind, filled, { follows }))
}

/** What is missing, each at its question; what is about the whole entry goes to its first question. */
function refusedBy(name: EntryKindName, recorded: NotRecorded | undefined): readonly FormError[] {
  if (recorded?.why !== 'missing') return []
  const kind: EntryKind = ENTRY_KINDS[name]
  const whole =
    kind.about === 'allegation' ? 'allegation' : kind.about === 'officer' ? 'person' : (kind.fields[0]?.name ?? '')

  return recorded.missing.map(({ about, say }) => {
    const field = kind.fields.find((each) => each.name === about)

    return field?.kind === 'day' ? dayError(about, say) : { field: field ? about : whole, message: say }
  })
}
