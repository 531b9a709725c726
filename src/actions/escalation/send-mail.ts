import type { Store } from '../../store/database.ts'
import { type MailToSend, noteMail, takeMail } from '../../store/mail.ts'

/** How sending one message went. */
export type Sent = { readonly kind: 'sent' } | { readonly kind: 'not sent'; readonly trouble: string }

/** One message as it leaves: to whom, and what of it may be read on the way. It names nothing and nobody. */
export type Message = { readonly to: string; readonly subject: string; readonly text: string; readonly id: string }

/** Send what waits to be sent, a message for each person however many things it stands for, and note how each went. */
export async function sendMail(
  store: Store,
  now: Date,
  send: (message: Message) => Promise<Sent>,
): Promise<{ readonly sent: number; readonly notSent: number }> {
  const taken = await store.transaction().execute((tx) => takeMail(tx, now))
  let sent = 0
  for (const mail of taken) {
    const went = await send(messageFor(mail))
    if (went.kind === 'sent') sent += 1
    await store.transaction().execute((tx) => noteMail(tx, mail.ids, went))
  }

  return { sent, notSent: taken.length - sent }
}

/** The same words for everything; sent twice, the second is known by its id. */
function messageFor({ address, ids }: MailToSend): Message {
  const count = ids.length

  return {
    to: address,
    subject: `Candour: ${count} ${count === 1 ? 'thing is' : 'things are'} due`,
    text: 'Sign in to see what it is. This message says no more, because others may read it.\n',
    id: ids[0] ?? '',
  }
}
