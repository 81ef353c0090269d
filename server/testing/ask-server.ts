export type Asking = (method: 'GET' | 'POST' | 'PUT', path: string, body?: object) => Promise<unknown>

const PATIENCE_MS = 20_000

/** Asks a server as a till does; throws when there is no whole answer, or not a good one. */
export const asking =
  (address: string, token: string): Asking =>
  async (method, path, body) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const answer = await fetch(`${address}/api${path}`, {
      ...{ method, headers, signal: AbortSignal.timeout(PATIENCE_MS) },
      ...(body && { body: JSON.stringify(body) }),
    })
    const said = (await answer.json()) as unknown
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(said)}`)
    return said
  }

export const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

/** Tries again until it is answered: what is only read, or harmless to repeat. */
export const insistently = async <T>(work: () => Promise<T>, tries = 200): Promise<T> => {
  for (let n = 1; ; n += 1)
    try {
      return await work()
    } catch (error) {
      if (n >= tries) throw error
      await pause(Math.min(500, 20 * n))
    }
}
