import { randomUUID } from 'node:crypto'
import { createServer, type Socket } from 'node:net'
import { createRouterClient } from '@orpc/server'
import { expect, onTestFinished, test } from 'vitest'
import type { Context } from '#platform/http/context.ts'
import { SYSTEM, type Who } from '#platform/http/who.ts'
import { transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { terminalOver } from '../contract/index.ts'
import { newAttempt, runAttempt, type TerminalAttempt } from '../rules/index.ts'
import { paymentsRouter } from './index.ts'

const hex = (bytes: string) => Buffer.from(bytes.replaceAll(' ', ''), 'hex')

/** A terminal that approves 10.00 with receipt 0470 and counts how often it was asked to. */
const terminalBox = async () => {
  const sockets = new Set<Socket>()
  const seen = { charges: 0, receipt: '04 69' }
  const server = createServer(socket => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('data', bytes => {
      // Acknowledgements of what the box said may arrive glued before the next command.
      const code = bytes
        .toString('hex')
        .replace(/^(800000)+/, '')
        .slice(0, 4)
      const status = () => hex(`80 00 00 04 0F 0C 27 00 04 00 00 00 00 10 00 87 ${seen.receipt} 06 0F 00`)
      if (code === '0600') socket.write(hex('80 00 00 06 0F 00'))
      if (code === '0620') socket.write(status())
      if (code === '0601') {
        seen.charges += 1
        seen.receipt = '04 70'
        socket.write(status())
      }
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return { seen, port: (server.address() as { port: number }).port }
}

const opened = async () => {
  const db = await testDatabase()
  const [place, register] = [randomUUID(), randomUUID()]
  await transact(db, async tx => {
    await tx.rows(`insert into company.place (id, code, name, kind) values ($1, 'KMG', 'Kemang', 'shop')`, [place])
    await tx.rows(`insert into company.register (id, place, code, kind) values ($1, $2, 'KMG-01', 'till')`, [
      register,
      place,
    ])
  })
  const as = (who: Who) =>
    createRouterClient(paymentsRouter, { context: { db, who, now: () => new Date() } as unknown as Context }).terminal
  const elsewhere = as({ ...SYSTEM, permissions: new Set(['payments.*']), places: new Set([randomUUID()]) })
  return { register, elsewhere, manager: as(SYSTEM), till: as({ ...SYSTEM, kind: 'register', id: register }) }
}

test('a till charges a card through the server, once, whatever repeats the order', async () => {
  const { register, manager, till } = await opened()
  const box = await terminalBox()
  expect(await till.position()).toMatchObject({ ok: false })
  expect(await manager.settings({ register })).toBeNull()
  const settings = { protocol: 'zvt', label: 'EDC', host: '127.0.0.1', port: box.port } as const
  await manager.set({ ...settings, register, version: 0, password: '123456' })
  await expect(manager.set({ ...settings, register, version: 0 })).rejects.toMatchObject({ code: 'changed-meanwhile' })
  expect(await manager.settings({ register })).toEqual({ ...settings, version: 1 })

  const saved: TerminalAttempt[] = []
  const attempt = newAttempt({ id: randomUUID(), sale: randomUUID(), kind: 'charge', amount: 1_000, currency: 'EUR' })
  const ended = await runAttempt(attempt, terminalOver(till), { save: async a => void saved.push(a) })
  expect(ended).toMatchObject({ state: 'approved', ref: '0470', marker: '0469' })
  expect(saved.map(a => a.state)).toEqual(['created', 'sent', 'approved'])

  const order = { reference: attempt.id, amount: 1_000, currency: 'EUR', marker: '0469', ref: '' }
  expect(await till.charge(order)).toMatchObject({ said: 'nothing' })
  expect(await till.ask(order)).toMatchObject({ said: 'approved', ref: '0470' })
  expect(box.seen.charges).toBe(1)
})

test('a terminal is set by those of its place, and never shows its password', async () => {
  const { register, manager, elsewhere } = await opened()
  const wish = {
    protocol: 'zvt',
    label: 'EDC',
    host: '10.0.0.5',
    port: 20_007,
    version: 0,
    password: '654321',
  } as const
  await expect(elsewhere.set({ ...wish, register })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(manager.set({ ...wish, register: randomUUID() })).rejects.toMatchObject({ code: 'register-unknown' })
  expect(JSON.stringify(await manager.set({ ...wish, register }))).not.toContain('654321')
  expect(JSON.stringify(await manager.settings({ register }))).not.toContain('654321')
  await expect(elsewhere.settings({ register })).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('a person has no terminal, and a broken line is silence', async () => {
  const { manager } = await opened()
  await expect(manager.position()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const broken = terminalOver({
    ...Object.fromEntries(
      ['charge', 'refund', 'reverse', 'ask'].map(v => [v, () => Promise.reject(new Error('offline'))]),
    ),
    position: () => Promise.reject(new Error('offline')),
  } as never)
  expect(await broken.position()).toEqual({ ok: false, note: 'offline' })
  const order = { reference: 'r', amount: 1, currency: 'EUR', marker: '', ref: '' }
  for (const verb of ['charge', 'refund', 'reverse', 'ask'] as const)
    expect(await broken[verb](order)).toEqual({ said: 'nothing', note: 'offline' })
})
