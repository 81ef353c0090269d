import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify, type InjectOptions } from 'fastify'
import { mountApi } from '#platform/http/open-api.ts'
import { headersOf } from '#platform/http/open-http.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { type Access, accessRouter, authHandler, createUser, grantRole, openAccess } from './index.ts'

export const BASE = 'http://localhost:4870'
export const SECRET = 'a-secret-for-tests-only-0123456789abcdef'
export const PASSWORD = 'kopi-susu-hangat'

export const PLACE_A = '01900000-0000-7000-8000-0000000000a0'
export const PLACE_B = '01900000-0000-7000-8000-0000000000b0'
export const TILL_A = '01900000-0000-7000-8000-0000000000a1'
export const TILL_B = '01900000-0000-7000-8000-0000000000b1'

const company = `
  insert into company.place (id, code, name, kind) values ($1, 'KMG', 'Kemang', 'shop'), ($2, 'DGO', 'Dago', 'shop');
`
const registers = `
  insert into company.register (id, place, code, kind) values ($1, $2, 'KMG-01', 'till'), ($3, $4, 'DGO-01', 'till')`

/** Two shops with a till each. */
export const twoShops = async (db: Database) => {
  await db.pool.query(company, [PLACE_A, PLACE_B])
  await db.pool.query(registers, [TILL_A, PLACE_A, TILL_B, PLACE_B])
}

/** A user with roles, by the system's hand. */
export const person = (
  db: Database,
  username: string,
  roles: readonly (readonly [role: string, place: string | null])[],
): Promise<string> =>
  transact(db, async tx => {
    const now = new Date()
    const made = await createUser(tx, SYSTEM, now, { username, name: username, password: PASSWORD })
    if (!made.ok) throw new Error(made.refusal)
    for (const [role, place] of roles) await grantRole(tx, SYSTEM, now, { user: made.value.id, role, place })
    return made.value.id
  })

const contextsOf = (db: Database, access: Access) => {
  const log = openLog('test', 'silent')
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const headers = headersOf(request)
    return {
      db,
      log,
      headers,
      who: await access.whoOf(headers),
      now: () => access.options.now?.() ?? new Date(),
      request: request.id,
      ip: request.ip,
      secret: SECRET,
      setHeader: (name: string, value: string) => void reply.header(name, value),
    }
  }
}

export type ServerOptions = { baseUrl?: string; memoryMs?: number; now?: () => Date }

/** The endpoints of access as the real server mounts them, without a network. */
export const serve = async (db: Database, options: ServerOptions = {}) => {
  const access = openAccess({ db, secret: SECRET, baseUrl: BASE, memoryMs: 0, ...options })
  const http = fastify()
  http.removeAllContentTypeParsers()
  http.addContentTypeParser('*', (_request, _payload, done) => done(null, undefined))
  mountApi(http, accessRouter(access), { version: 'test', contextOf: contextsOf(db, access) })
  await http.ready()
  return { access, http, handle: authHandler(access) }
}

type Asked = { status: number; body: Record<string, unknown> & { code?: string }; setCookie: readonly string[] }

/** A browser with its cookies (or a device with its token), at an address, on a page of an origin. */
export const browser = (
  http: FastifyInstance,
  options: { ip?: string; origin?: string | null; token?: string; type?: string } = {},
) => {
  const jar = new Map<string, string>()
  const headers = (): Record<string, string> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    return {
      host: 'localhost:4870',
      ...(options.origin === null ? {} : { origin: options.origin ?? BASE }),
      ...(cookie === '' ? {} : { cookie }),
      ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
    }
  }
  const keep = (cookies: readonly string[]) => {
    for (const cookie of cookies) {
      const [pair = ''] = cookie.split(';')
      const at = pair.indexOf('=')
      if (/max-age=0/i.test(cookie)) jar.delete(pair.slice(0, at))
      else jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
  }
  const ask = async (method: NonNullable<InjectOptions['method']>, path: string, body?: object): Promise<Asked> => {
    const answer = await http.inject({
      method,
      url: `/api/access/${path}`,
      remoteAddress: options.ip ?? '203.0.113.7',
      headers: { ...headers(), ...(body ? { 'content-type': options.type ?? 'application/json' } : {}) },
      ...(body ? { payload: JSON.stringify(body) } : {}),
    })
    const setCookie = [answer.headers['set-cookie'] ?? []].flat()
    keep(setCookie)
    return { status: answer.statusCode, body: answer.json(), setCookie }
  }
  const signIn = (username: string, password = PASSWORD) => ask('POST', 'sign-in', { username, password })
  return { jar, headers, keep, ask, signIn }
}
