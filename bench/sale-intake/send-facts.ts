import { Agent, request } from 'node:http'
import { assert } from '#kernel/answer.ts'
import type { SaleFact } from '#modules/sales/rules/index.ts'

/** Sends facts as a till does and waits for the answer; every fact must have been created. Gives milliseconds. */
export const sendFacts = (agent: Agent, port: number, token: string, facts: readonly SaleFact[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const started = performance.now()
    const body = JSON.stringify({ facts })
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    }
    const sent = request(
      { agent, port, host: '127.0.0.1', method: 'POST', path: '/api/sync/facts', headers },
      answer => {
        const parts: Buffer[] = []
        answer.on('data', part => parts.push(part))
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString()
          const created = answer.statusCode === 200 && text.split('"created"').length - 1
          if (created === facts.length) resolve(performance.now() - started)
          else reject(new Error(`the server answered ${answer.statusCode}: ${text.slice(0, 500)}`))
        })
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })

export const newAgent = (tills: number) => {
  assert(tills > 0, 'no tills')
  return new Agent({ keepAlive: true, maxSockets: tills })
}
