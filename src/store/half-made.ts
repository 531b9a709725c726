import pg from 'pg'

/**
 * Take a demonstration force away that was left in the middle of its stories, so that it is made again from the start.
 * Only where nothing of it can matter to anyone: no checkpoint was ever signed, nobody has signed in, and no force on
 * record is anything but the demonstration. What is taken away is the whole schema; migrations make it anew.
 *
 * @param superuser the address of the database for whoever may drop the schema
 * @returns whether anything was taken away
 */
export async function clearHalfMade(superuser: string): Promise<'cleared' | 'nothing to clear'> {
  const client = new pg.Client({ connectionString: superuser, options: '-c search_path=candour,public' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const there = await client.query("select to_regclass('candour.demonstration_making') as made")
    if (there.rows[0].made === null) return 'nothing to clear'
    const found = await client.query(
      `select from demonstration_making where state = 'begun'
        and not exists (select from ledger_checkpoint) and not exists (select from session)
        and not exists (select from force where kind <> 'demonstration')`,
    )
    if (found.rowCount === 0) return 'nothing to clear'
    await client.query('drop schema candour cascade')

    return 'cleared'
  } finally {
    await client.end()
  }
}
