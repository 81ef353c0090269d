import { once } from 'node:events'
import pg from 'pg'

/** A process of its own, as a colleague's screen is: tells when a task that is announced can be read. */
const client = new pg.Client({ connectionString: process.argv[2], application_name: 'hear tasks' })
await client.connect()
await client.query('listen ujung')

const OPEN = `select subject from flow.task where done_at is null and subject like any($1::text[])`
const ABOUT = `select split_part(subject, '/', 1) as instance from flow.task where id = any($1::uuid[])`

client.on('notification', async ({ payload }) => {
  const { topic, keys } = JSON.parse(payload ?? '{}') as { topic?: string; keys?: string[] }
  if (topic !== 'flow.task-done') return
  const about = await client.query<{ instance: string }>(ABOUT, [keys])
  const seen = await client.query<{ subject: string }>(OPEN, [about.rows.map(row => `${row.instance}/%`)])
  const at = performance.timeOrigin + performance.now()
  for (const { subject } of seen.rows) process.send?.({ subject, at })
})

process.send?.({ ready: true })
await once(process, 'disconnect')
await client.end()
