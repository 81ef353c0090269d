import { expect, test } from 'vitest'
import { openTasks } from '#modules/flow/server/index.ts'
import { keepPushDevice, pushSender, sendNotices } from '#modules/notify/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { transact } from '#platform/postgres/index.ts'
import { openPush, vapidKeys } from '#platform/push/index.ts'
import { pushBrowser } from '#platform/push/testing/browser.ts'
import { begin, NOW } from './testing.ts'

/** A push service: keeps what it is given, and knows which browsers are gone. */
const service = () => {
  const got: { url: string; body: Buffer }[] = []
  const gone = new Set<string>()
  const ask = async (url: string, { body }: RequestInit) => {
    got.push({ url, body: Buffer.from(body as Uint8Array) })
    return new Response(null, { status: gone.has(url) ? 410 : 201 })
  }
  return { got, gone, ask }
}

test('what is urgent is pushed, once, to each phone on which the person asked for it, and only they can read it', async () => {
  const it = await begin()
  const { got, gone, ask } = service()
  const push = openPush(vapidKeys('s'.repeat(32)), 'https://toko.example', ask)
  const office = {
    ...it.office,
    senders: { push: pushSender(push, { db: it.db, now: () => it.clock.now, timeZone: 'Asia/Jakarta' }) },
  }
  const budi = await it.hire('Budi', { role: 'store-manager', place: it.shop })
  const phones = ['a', 'b'].map(name => pushBrowser(`https://push.example.com/${name}`))
  const keep = (who: typeof it.umi, target: (typeof phones)[number]['target']) =>
    transact(it.db, tx => keepPushDevice(tx, who, NOW, { ...target, language: 'id' }))
  for (const { target } of [...phones, ...phones])
    expect(await keep(it.umi, target)).toEqual({ ok: true, value: { endpoint: target.endpoint } })
  for (const endpoint of [
    'https://10.0.0.7/x',
    'https://db.internal/x',
    'http://push.example.com/',
    'https://x.com:444/',
  ])
    expect(await keep(it.umi, { ...phones[0]!.target, endpoint })).toMatchObject({ refusal: 'push-address' })

  const urgent = async (weight = 90) => {
    const task = newId()
    const wish = { id: task, kind: 'order-approval', subject: task, place: it.shop, detail: {}, weight }
    await transact(it.db, tx => openTasks(tx, 'system', NOW, [{ ...wish, roles: ['store-manager'] }]))
    await it.tell([task])
    return task
  }
  await urgent(50)
  expect(await sendNotices(office), 'not urgent').toEqual({})
  const task = await urgent()
  await it.tell([task])
  expect(await sendNotices(office), 'Budi asked for nothing').toEqual({ sent: 1 })
  expect(got.map(sent => sent.url).toSorted()).toEqual(phones.map(phone => phone.target.endpoint))
  const { body } = got.find(sent => sent.url.endsWith('a'))!
  expect(JSON.parse(phones[0]!.read(body))).toMatchObject({
    task,
    title: 'Pesanan menunggu persetujuan',
    language: 'id',
  })
  expect(() => phones[1]!.read(body)).toThrow()

  // On one phone another asks: it is theirs now. The other phone is thrown away.
  await keep(budi, phones[0]!.target)
  gone.add(phones[1]!.target.endpoint)
  got.length = 0
  await urgent()
  expect(await sendNotices(office)).toEqual({ sent: 1, failed: 1 })
  await urgent()
  expect(await sendNotices(office), 'nobody else is asked again').toEqual({ sent: 1 })
  expect(got.map(sent => sent.url.at(-1)).toSorted()).toEqual(['a', 'a', 'b'])
  const { rows } = await it.db.pool.query('select ended_why from notify.push_device order by ended_why')
  expect(rows.map(row => row.ended_why)).toEqual(['another', 'gone', null])
})
