import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import type { makeShop } from './make-shop.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}
const DIST = join(import.meta.dirname, '../../dist/pos')

type Fact = { readonly id: string; readonly seq: number; readonly number?: number; readonly digest: string }

const bodyOf = async (request: IncomingMessage) => {
  let text = ''
  for await (const part of request) text += part
  return JSON.parse(text)
}

/** A double of the server, in memory: the built till and what it asks for. It checks nothing; it is here to be quick. */
export const serveShop = (shop: () => ReturnType<typeof makeShop>) => {
  let head = { seq: 0, number: 0, digest: '0'.repeat(64) }
  const takeFacts = (facts: readonly Fact[]) => {
    for (const f of facts) head = { seq: f.seq, number: f.number ?? head.number, digest: f.digest }
    return { answers: facts.map(f => ({ id: f.id, answer: 'created', digest: f.digest })) }
  }
  const answer = async (path: string, request: IncomingMessage): Promise<unknown> => {
    const { snapshot, book, segments } = shop()
    if (path === '/api/access/enrolments/redeem')
      return { token: 't', device: 'd', register: snapshot.register.id, place: snapshot.place.id, name: 'UJI-01' }
    if (path === '/api/sync/snapshot') return { ...snapshot, head, serverTime: new Date().toISOString() }
    if (path === '/api/sync/facts') return takeFacts((await bodyOf(request)).facts)
    if (path.startsWith('/api/sync/books/')) return book
    const n = Number(/\/api\/sync\/segments\/(\d+)/.exec(path)?.[1])
    return { n, hash: `h${n}`, items: segments[n] }
  }
  const sendFile = async (path: string, response: ServerResponse) => {
    const file = extname(path) ? path.replace('/pos/', '') : 'index.html'
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream')
    response.end(await readFile(join(DIST, file)))
  }
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x')
    const work = pathname.startsWith('/api/')
      ? answer(pathname, request).then(value =>
          response.setHeader('content-type', 'application/json').end(JSON.stringify(value)),
        )
      : sendFile(pathname, response)
    work.catch(() => response.writeHead(404).end())
  })
}
