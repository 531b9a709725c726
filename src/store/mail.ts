import { sql } from 'kysely'
import type { Transaction } from './database.ts'

/** Messages for one person that are due to be sent: how many things they stand for, and where they go. */
export type MailToSend = {
  readonly staff_person: string
  readonly address: string
  readonly ids: readonly string[]
  readonly tries: number
}

/** After so many tries a message is given up, and is shown as not sent. */
export const MOST_TRIES = 8

/**
 * Take up what is to be sent now, a person at a time. What is taken up is tried again by itself after a while that grows, so a
 * process that ends in the middle loses nothing.
 */
export async function takeMail(tx: Transaction, now: Date): Promise<readonly MailToSend[]> {
  const found = await sql<MailToSend>`
    with taken as (
      update mail set tries = tries + 1, next_try = ${now}::timestamptz + (interval '1 minute' * power(2, least(tries, 8)))
      where id in (select id from mail where state = 'to send' and next_try <= ${now}::timestamptz order by next_try limit 200
        for update skip locked)
      returning id, staff_person, tries
    )
    select t.staff_person, (select address from notice_address n where n.staff_person = t.staff_person order by place desc limit 1) as address,
      array_agg(t.id order by t.id) as ids, max(t.tries) as tries
    from taken t group by t.staff_person`.execute(tx)

  return found.rows.filter(({ address }) => address !== null)
}

/** Note how it went: sent; or not, and why, in words without an address. It is given up after the last try. */
export async function noteMail(
  tx: Transaction,
  ids: readonly string[],
  went: { readonly kind: 'sent' } | { readonly kind: 'not sent'; readonly trouble: string },
): Promise<void> {
  const trouble = went.kind === 'sent' ? null : went.trouble
  await sql`
    update mail set trouble = ${trouble}, state = case when ${trouble}::text is null then 'sent'
      when tries >= ${MOST_TRIES} then 'failed' else 'to send' end
    where id = any(${[...ids]}::uuid[])`.execute(tx)
}

/** How many messages to whoever asks were tried and are not sent, and why the last of them was not. */
export async function unsentMail(
  tx: Transaction,
): Promise<{ readonly count: number; readonly trouble: string | undefined }> {
  const found = await sql<{ count: number; trouble: string | null }>`
    select count(*)::int as count, max(trouble) as trouble from mail where state <> 'sent' and trouble is not null`.execute(
    tx,
  )

  return { count: found.rows[0]?.count ?? 0, trouble: found.rows[0]?.trouble ?? undefined }
}
