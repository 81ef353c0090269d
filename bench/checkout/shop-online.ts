import { Agent, request } from 'node:http'
import { placeOf } from '#demo/company.ts'
import { dice } from '#demo/dice.ts'
import { newId } from '#platform/clock/index.ts'

/** An address of its own for every buyer; the shop slows down who asks too often from one. */
export const newAgent = (buyers: number) => new Agent({ keepAlive: true, maxSockets: buyers })

const ask = (agent: Agent, port: number, path: string, input: object): Promise<Record<string, unknown>> =>
  new Promise((resolve, reject) => {
    const body = JSON.stringify(input)
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const sent = request({ agent, port, host: '127.0.0.1', method: 'POST', path, headers }, answer => {
      const parts: Buffer[] = []
      answer.on('data', part => parts.push(part))
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString()
        if (answer.statusCode === 200) resolve(JSON.parse(text) as Record<string, unknown>)
        else reject(new Error(`${path} answered ${answer.statusCode}: ${text.slice(0, 500)}`))
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })

export const SHOPS = ['KMG', 'DGO'] as const
const BUYER = { name: 'Ayu Lestari', phone: '0812 3456 7890' }

/** What `count` buyers want: three goods each, to be collected in one of two shops. */
export const wishes = (items: readonly string[], count: number) => {
  const die = dice('checkout')
  return Array.from({ length: count }, () => {
    const place = placeOf(SHOPS[die.below(2)]!).id
    const lines = [1, 2, 3].map(packs => ({ id: newId(), item: items[die.below(items.length)]!, unit: 'pcs', packs }))
    return { lines, ways: [{ way: 'collect', place }] }
  })
}
export type Wish = ReturnType<typeof wishes>[number]

/** Asks the price and the promise, then orders at that price: two requests. Gives milliseconds. */
export const checkOut = async (agent: Agent, port: number, wish: Wish): Promise<number> => {
  const began = performance.now()
  const quoted = await ask(agent, port, '/api/checkout/quotes', wish)
  await ask(agent, port, '/api/checkout/orders', { ...wish, id: newId(), buyer: BUYER, total: quoted.total })
  return performance.now() - began
}
