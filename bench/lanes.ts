import { setTimeout as pause } from 'node:timers/promises'
import { enrolRegister, redeemEnrolment } from '#modules/access/server/index.ts'
import { readConsole } from '#modules/lanes/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, readOnly, transact } from '#platform/postgres/index.ts'
import { asking } from '#server/testing/ask-server.ts'
import { freshServer, percentile } from './embedded.ts'
import type { BenchResult } from './run.ts'
import { BENCH_SECRET, startServer } from './start-server.ts'

const PLACE = '01900000-0000-7000-8000-0000000000a0'

/** The tokens of so many enrolled self-checkouts of one shop, a hundred at most. */
const enrol = async (db: Database, count: number) => {
  await db.pool.query(`insert into company.place (id, code, name, kind) values ($1, 'KMG', 'Kemang', 'shop')`, [PLACE])
  const tokens: string[] = []
  for (let n = 0; n < count; n += 1) {
    const [id, code] = [newId(), `KMG-${String(n).padStart(2, '0')}`]
    await db.pool.query(`insert into company.register (id, place, code, kind) values ($1, $2, $3, 'self-checkout')`, [
      id,
      PLACE,
      code,
    ])
    const token = await transact(db, async tx => {
      const now = new Date()
      const asked = await enrolRegister(tx, SYSTEM, now, { register: id, secret: BENCH_SECRET })
      const lane = asked.ok ? await redeemEnrolment(tx, now, { code: asked.value.code, secret: BENCH_SECRET }) : asked
      if (!lane.ok) throw new Error(lane.detail)
      return lane.value.token
    })
    tokens.push(token)
  }
  return tokens
}

/** Calls `heard` for each piece that the server announces, as a console that listens does. Gives what ends it. */
const hear = async (address: string, token: string, heard: () => void) => {
  const over = new AbortController()
  const headers = { authorization: `Bearer ${token}` }
  const { body } = await fetch(`${address}/live`, { headers, signal: over.signal })
  const reading = (async () => {
    for await (const _ of body!) heard()
  })().catch(() => undefined)
  return async () => {
    over.abort()
    await reading
  }
}

/**
 * Lanes that scan every two seconds and ask for help every fifth time; how long until a console has read it. The
 * desk gathers announcements for up to 0.4 s more.
 */
const serve = async (db: Database, port: number, tokens: readonly string[], seconds: number) => {
  const address = `http://127.0.0.1:${port}`
  const until = performance.now() + seconds * 1000
  const waiting = new Map<string, number>()
  const took: number[] = []
  let reports = 0
  let reading = false
  const look = async () => {
    if (reading) return
    reading = true
    const { asked } = await readOnly(db, tx => readConsole(tx, [PLACE], new Date()))
    const now = performance.now()
    for (const { id } of asked) {
      const since = waiting.get(id)
      if (since === undefined) continue
      took.push(now - since)
      waiting.delete(id)
    }
    reading = false
    if (waiting.size > 0) setTimeout(() => void look(), 5)
  }
  const deaf = await hear(address, tokens[0]!, () => void look())
  await Promise.all(
    tokens.map(async (token, n) => {
      const ask = asking(address, token)
      await pause((2000 * n) / tokens.length)
      for (let turn = n; performance.now() < until; turn += 1) {
        const at = new Date().toISOString()
        const told = turn % 5 === 0 ? [{ id: newId(), kind: 'weight', about: 'v', at, answer: null }] : []
        if (told[0]) waiting.set(told[0].id, performance.now())
        const state = { step: 'scanning', locked: false, assisted: false, lines: turn, total: turn * 100, last: 'Gula' }
        await ask('POST', '/lanes/report', { report: Date.now(), ...state, told, done: [] })
        reports += 1
        await pause(2000)
      }
    }),
  )
  await pause(1000)
  await deaf()
  const at = (p: number) => `p${p} ${percentile(took, p).toFixed(0)} ms`
  return {
    p99: percentile(took, 99),
    text: `${reports} reports, ${took.length} questions: ${at(50)}, ${at(99)}; never seen: ${waiting.size}`,
  }
}

/** A hundred lanes on one server: from a lane's question to what its attendants' console reads, beside ten lanes. */
export default async ([count = '100', seconds = '20']: string[]): Promise<BenchResult> => {
  const { db, end } = await freshServer('lanes')
  const tokens = await enrol(db, Number(count))
  const server = await startServer(db.url)
  await serve(db, server.port, tokens.slice(0, 10), 5)
  const few = await serve(db, server.port, tokens.slice(0, 10), Number(seconds))
  const many = await serve(db, server.port, tokens, Number(seconds))
  await server.stop()
  await end()
  return {
    name: `lanes: ${count} self-checkouts that scan every two seconds`,
    lines: [
      `${(many.p99 / few.p99).toFixed(1)} × the p99 of ten lanes`,
      `${count} lanes: ${many.text}`,
      `10 lanes: ${few.text}`,
    ],
  }
}
