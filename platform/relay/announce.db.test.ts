import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { announce } from './index.ts'

test('however much is announced at once, each notice fits: every key is heard once, a hundred to a notice', async () => {
  const db = await testDatabase()
  const ear = new pg.Client({ connectionString: db.url })
  await ear.connect()
  onTestFinished(() => ear.end())
  const heard: { topic: string; keys: string[] }[] = []
  const all = new Promise<void>(resolve => {
    ear.on('notification', ({ payload }) => {
      heard.push(JSON.parse(payload!))
      if (heard.flatMap(it => it.keys).length === 251) resolve()
    })
  })
  await ear.query('listen ujung')
  const long = 'k'.repeat(60)
  const said = Array.from({ length: 250 }, (_, n) => ({ topic: 'sold', key: `${long}${n}`, payload: { n } }))
  await transact(db, tx => announce(tx, [...said, said[0]!, { topic: 'lost', key: 'one', payload: {} }]))
  await all
  expect(heard.map(it => [it.topic, it.keys.length]).sort()).toEqual([
    ['lost', 1],
    ['sold', 100],
    ['sold', 100],
    ['sold', 50],
  ])
  expect(new Set(heard.flatMap(it => it.keys)).size).toBe(251)
})
