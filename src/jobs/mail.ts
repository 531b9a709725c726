import nodemailer from 'nodemailer'
import type { Message, Sent } from '../actions/escalation/send-mail.ts'

/** The server that mail goes to, and whom it says it comes from. */
export type MailServer = { readonly url: string; readonly from: string }

const PATIENCE = 10_000

/** Sends one message at a time. Where no server is set it says so each time, and the message goes out once one is. */
export function mailTo(server: MailServer | undefined): (message: Message) => Promise<Sent> {
  if (server === undefined) return async () => ({ kind: 'not sent', trouble: 'no mail server is set' })
  const transport = nodemailer.createTransport(server.url, {
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
  } as Parameters<typeof nodemailer.createTransport>[1])

  return async ({ to, subject, text, id }) =>
    transport
      .sendMail({
        ...{ from: server.from, to, subject, text, messageId: `<${id}@candour>` },
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
      .then(
        () => ({ kind: 'sent' }) as const,
        // What a server answers may hold the address, so only the kind of trouble is kept.
        (error: { readonly code?: string }) => ({ kind: 'not sent', trouble: troubleFrom(error.code) }) as const,
      )
}

function troubleFrom(code: string | undefined): string {
  if (code === 'EENVELOPE') return 'the mail server did not accept the message'
  if (code === 'EAUTH') return 'the mail server did not accept who we are'

  return 'the mail server did not answer'
}
