import fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { mountLive } from './live.ts'
import { SYSTEM, type Who } from './who.ts'

/** A server whose sessions answer as `session` says, and whose database never does. */
const open = async (session: () => Promise<Who | null>) => {
  const http = fastify()
  onTestFinished(() => http.close())
  mountLive(http, { databaseUrl: 'postgres://nobody@127.0.0.1:1/none', whoOf: session, beatMs: 5 })
  const address = await http.listen({ port: 0, host: '127.0.0.1' })
  const answer = await fetch(`${address}/live`)
  return answer.body!.getReader()
}

test('a stream outlives a database that is away, and ends with its session', async () => {
  let session = async (): Promise<Who | null> => SYSTEM
  const stream = await open(() => session())
  let asked = 0
  session = async () => {
    asked += 1
    throw new Error('the database system is starting up')
  }
  while (asked < 3) expect((await stream.read()).done).toBe(false)
  session = async () => null
  while (!(await stream.read()).done);
})
