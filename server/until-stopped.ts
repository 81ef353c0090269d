import type { Log } from '#platform/telemetry/index.ts'

/**
 * Ends in order on SIGINT or SIGTERM: `close` once, and out at the latest after `graceMs`. What was answered is durable
 * by then; what was not is asked again by whoever asked.
 */
export const untilStopped = (log: Log, close: () => Promise<void>, graceMs = 15_000): void => {
  let stopping = false
  const stop = (signal: string) => {
    if (stopping) return
    stopping = true
    log.info({ signal }, 'stopping')
    const late = setTimeout(() => {
      log.error('did not stop in time')
      process.exit(1)
    }, graceMs)
    close().then(
      () => {
        clearTimeout(late)
        process.exit(0)
      },
      error => {
        log.error({ err: error }, 'could not stop in order')
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}
