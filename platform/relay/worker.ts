import type { Database } from '#platform/postgres/index.ts'
import type { Log, Metrics } from '#platform/telemetry/index.ts'
import { listen } from './listen.ts'
import { advance, type Reaction, register, retryFailures } from './react.ts'

export type RelayWorker = { close(): Promise<void> }

/** Runs reactions as messages come in, in any number of processes; `pollMs` bounds the wait when a word was missed. */
export const startRelay = async (
  db: Database,
  reactions: readonly Reaction[],
  options: { log: Log; metrics?: Metrics; pollMs?: number },
): Promise<RelayWorker> => {
  await register(db, reactions)
  let open = true
  let wake: () => void = () => undefined
  let woken = true
  const ring = () => {
    woken = true
    wake()
  }
  const ears = listen(db.url, ring)
  const round = async (reaction: Reaction): Promise<number> => {
    const fresh = await advance(db, reaction, new Date())
    const again = await retryFailures(db, reaction, new Date())
    const failed = fresh.failed + again.failed
    if (failed > 0) options.log.warn({ reaction: reaction.name, failed }, 'messages failed and will be tried again')
    options.metrics?.reactions.inc({ reaction: reaction.name, outcome: 'handled' }, fresh.handled + again.handled)
    options.metrics?.reactions.inc({ reaction: reaction.name, outcome: 'failed' }, failed)
    return fresh.handled + fresh.failed
  }
  const loop = async () => {
    while (open) {
      woken = false
      let done = 0
      for (const reaction of reactions)
        done += await round(reaction).catch(error => {
          options.log.error({ reaction: reaction.name, err: error }, 'reaction could not run')
          return 0
        })
      if (done > 0 || woken || !open) continue
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, options.pollMs ?? 1000)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }
  const running = loop()
  return {
    close: async () => {
      open = false
      ring()
      await running
      await ears.close()
    },
  }
}
