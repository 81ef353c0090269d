import pg from 'pg'
import { CHANNEL } from './announce.ts'

export type Heard = { topic: string; keys: string[] }

/**
 * Hears what other processes say, over one connection of its own that comes back after a break. `hear` is also called
 * with topic `reconnected` after a break, since something may have been said meanwhile.
 */
export const listen = (url: string, hear: (heard: Heard) => void): { close(): Promise<void> } => {
  let open = true
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  const again = () => {
    if (open) timer = setTimeout(() => void start(true), 500)
  }
  const start = async (back: boolean) => {
    const fresh = new pg.Client({ connectionString: url, application_name: 'ujung-listen' })
    client = fresh
    fresh.on('error', () => undefined)
    fresh.on('end', again)
    fresh.on('notification', note => {
      if (note.payload) hear(JSON.parse(note.payload) as Heard)
    })
    try {
      await fresh.connect()
      await fresh.query(`listen ${CHANNEL}`)
      if (back) hear({ topic: 'reconnected', keys: [] })
    } catch {
      await fresh.end().catch(() => undefined)
    }
  }
  void start(false)
  return {
    close: async () => {
      open = false
      clearTimeout(timer)
      await client?.end().catch(() => undefined)
    },
  }
}
