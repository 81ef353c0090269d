import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { type AddressInfo, connect as connectTo } from 'node:net'
import type { Dice } from '#demo/dice.ts'

/**
 * What the network does to a request: `passed` on; `lost` before it arrives; `unanswered`, done but the answer is lost;
 * `doubled`, both copies arrive, perhaps at two servers; `late`, given up by the sender and delivered afterwards, perhaps
 * behind newer ones; `slow`; `cut` in the middle of its body; `torn`, the answer is cut in the middle.
 */
export type Fate = 'passed' | 'lost' | 'unanswered' | 'doubled' | 'late' | 'slow' | 'cut' | 'torn'

const USUAL: Readonly<Record<Fate, number>> = {
  ...{ passed: 55, lost: 7, unanswered: 8, doubled: 8, late: 7, slow: 5, cut: 5, torn: 5 },
}

export type SpoiltNetwork = {
  readonly address: string
  readonly counts: Readonly<Record<Fate, number>>
  /** Waits until nothing is on its way any more. */
  settled(): Promise<void>
  close(): Promise<void>
}

type Heard = { status: number; type: string; body: Buffer }
type Sent = { method: string; path: string; headers: Record<string, string>; body: Buffer }

const read = async (stream: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

const sentOf = async (from: IncomingMessage): Promise<Sent> => {
  const { authorization = '', 'content-type': type = 'application/json' } = from.headers
  const body = await read(from)
  return { method: from.method!, path: from.url!, headers: { authorization, 'content-type': type }, body }
}

const PATIENCE_MS = 30_000

const forward = async ({ method, path, headers, body }: Sent, server: string): Promise<Heard> => {
  const to = new URL(path, server)
  const out = request(to, {
    method,
    agent: false,
    timeout: PATIENCE_MS,
    headers: { ...headers, 'content-length': body.length },
  })
  out.once('timeout', () => out.destroy(new Error('no answer')))
  out.end(body)
  const [answer] = (await once(out, 'response')) as [IncomingMessage]
  return { status: answer.statusCode!, type: answer.headers['content-type'] ?? '', body: await read(answer) }
}

/** Sends the head and half of the body, and hangs up. */
const sendHalf = async ({ method, path, headers, body }: Sent, server: string) => {
  const { hostname, port } = new URL(server)
  const socket = connectTo(Number(port), hostname)
  socket.on('error', () => undefined)
  const lines = Object.entries({ host: hostname, ...headers, 'content-length': String(body.length) })
  const head = `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`
  socket.write(Buffer.concat([Buffer.from(head), body.subarray(0, Math.floor(body.length / 2))]))
  await new Promise(resolve => setTimeout(resolve, 20))
  socket.destroy()
}

const giveBack = (to: ServerResponse, heard: Heard) => {
  to.writeHead(heard.status, { 'content-type': heard.type, 'content-length': heard.body.length })
  to.end(heard.body)
}

const giveHalf = (to: ServerResponse, heard: Heard) => {
  to.writeHead(heard.status, { 'content-type': heard.type, 'content-length': heard.body.length })
  to.write(heard.body.subarray(0, Math.floor(heard.body.length / 2)), () => to.destroy())
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/** What each fate does, with the next server to send to. */
const fatesOver = (
  dice: Dice,
  anywhere: () => string,
): Readonly<Record<Fate, (sent: Sent, to: ServerResponse) => Promise<unknown>>> => ({
  passed: async (sent, to) => giveBack(to, await forward(sent, anywhere())),
  lost: async (_, to) => to.destroy(),
  unanswered: async (sent, to) => {
    await forward(sent, anywhere()).catch(() => undefined)
    to.destroy()
  },
  doubled: async (sent, to) => {
    const both = [forward(sent, anywhere()), forward(sent, anywhere())] as const
    const [first, second] = await Promise.allSettled(dice.chance(500) ? both : [both[1], both[0]])
    const heard = first.status === 'fulfilled' ? first.value : second.status === 'fulfilled' ? second.value : null
    if (heard) giveBack(to, heard)
    else to.destroy()
  },
  late: async (sent, to) => {
    to.destroy()
    await pause(50 + dice.below(1500))
    await forward(sent, anywhere()).catch(() => undefined)
  },
  slow: async (sent, to) => {
    await pause(20 + dice.below(300))
    giveBack(to, await forward(sent, anywhere()))
  },
  cut: async (sent, to) => {
    to.destroy()
    await sendHalf(sent, anywhere())
  },
  torn: async (sent, to) => giveHalf(to, await forward(sent, anywhere())),
})

/** A proxy on loopback before any number of servers (`servers` says which are there), that loses, doubles, delays and cuts. */
export const spoilNetwork = async (options: {
  dice: Dice
  servers: () => readonly string[]
  fates?: Readonly<Record<Fate, number>>
}): Promise<SpoiltNetwork> => {
  const { dice, servers, fates = USUAL } = options
  const names = Object.keys(fates) as Fate[]
  const weights = names.map(name => fates[name])
  const counts = Object.fromEntries(names.map(name => [name, 0])) as Record<Fate, number>
  const underWay = new Set<Promise<unknown>>()
  const suffer = fatesOver(dice, () => dice.pick(servers()))

  const carry = async (from: IncomingMessage, to: ServerResponse) => {
    const sent = await sentOf(from)
    const fate = names[dice.weighted(weights)]!
    counts[fate] += 1
    // A server that is down hangs up on whoever calls it.
    await suffer[fate](sent, to).catch(() => to.destroy())
  }
  const http = createServer((from, to) => {
    const way: Promise<unknown> = carry(from, to)
      .catch(() => to.destroy())
      .finally(() => underWay.delete(way))
    underWay.add(way)
  })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const settled = async () => {
    while (underWay.size > 0) await Promise.all(underWay)
  }
  return {
    address: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    counts,
    settled,
    close: async () => {
      http.closeAllConnections()
      http.close()
      await settled()
    },
  }
}
