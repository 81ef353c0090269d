import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { dice } from '#demo/dice.ts'
import { verifyBooks } from '#modules/books/server/index.ts'
import { linkOfSale } from '#modules/sales/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { connect, type Database, readOnly } from '#platform/postgres/index.ts'
import { isBehind } from '#platform/relay/index.ts'
import { PROJECT_ROOT } from './settings.ts'
import { type Asking, asking, pause } from './testing/ask-server.ts'
import { openEnds } from './testing/open-ends.ts'
import { environmentOf, SECRET, temporaryFolder } from './testing/open-stage.ts'
import { runPostgres } from './testing/run-postgres.ts'
import { openTill } from './testing/run-till.ts'
import { isSale } from './testing/stand-till.ts'
import { startProcess } from './testing/start-process.ts'

const PASSWORD = 'kuda nil biru besar'

const freePort = async () => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  return port
}

/** The owner at a browser: signed in by cookie. */
const owner = async (address: string): Promise<{ cookie: string; ask: Asking }> => {
  const json = { 'content-type': 'application/json', origin: address }
  const signedIn = await fetch(`${address}/api/access/sign-in`, {
    ...{ method: 'POST', headers: json, body: JSON.stringify({ username: 'ani', password: PASSWORD }) },
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map(it => it.split(';')[0])
    .join('; ')
  const ask: Asking = async (method, path, body) => {
    const answer = await fetch(`${address}/api${path}`, {
      ...{ method, headers: { ...json, cookie }, ...(body && { body: JSON.stringify(body) }) },
    })
    const said = (await answer.json()) as unknown
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(said)}`)
    return said
  }
  return { cookie, ask }
}

const ITEMS = [
  { id: newId(), name: 'Kopi', weighed: false },
  { id: newId(), name: 'Teh', weighed: false },
]

/** What the owner does on the first morning, by the interface alone: goods, prices, a price book, stock. */
const firstMorning = async (ask: Asking, place: string) => {
  for (const { id, name } of ITEMS) await ask('POST', '/items', { id, name, sku: name, taxClass: 'ppn' })
  const prices = ITEMS.map(({ id: item }, n) => ({ item, place: null, group: null, minQty: 0, unitPrice: 12_500 + n }))
  await ask('PUT', '/prices', { prices })
  await ask('POST', '/price-books', { id: newId() })
  const moves = ITEMS.map(({ id: item }) => ({ item, qty: 500_000 }))
  const opening = { id: newId(), place, day: '2026-01-01', kind: 'opening', reason: 'saldo awal', moves }
  await ask('POST', '/stock/moves', opening)
}

/** Everything that screens are told, as text that grows. */
const overhear = async (address: string, cookie: string) => {
  const stop = new AbortController()
  const answer = await fetch(`${address}/live`, { headers: { cookie }, signal: stop.signal })
  const heard = { text: '' }
  const reading = (async () => {
    for await (const part of answer.body!) heard.text += Buffer.from(part).toString()
  })().catch(() => undefined)
  const hangUp = async () => {
    stop.abort()
    await reading
  }
  return { heard, hangUp }
}

/** Waits until the reaction of the worker has handled every sale that was announced, at once or tried again. */
const reacted = async (db: Database) => {
  const said = `select count(*)::int as said from relay.message where topic = 'sales.sale-committed'`
  const reaction = { name: 'rewards.count-tiers', topics: ['sales.sale-committed'] }
  for (;;) {
    const { rows } = await db.pool.query(said)
    if (rows[0].said > 0 && !(await readOnly(db, tx => isBehind(tx, reaction)))) return rows[0].said as number
    await pause(50)
  }
}

const STEP_MS = 100_000

/** Waits for a step; one that does not end fails by its name, with what the processes have to say. */
const step = async <T>(name: string, work: Promise<T>, say: () => unknown): Promise<T> => {
  let late: NodeJS.Timeout | undefined
  const over = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Error(`${name}: not after ${STEP_MS} ms\n${say()}`)), STEP_MS)
  })
  return Promise.race([work, over]).finally(() => clearTimeout(late))
}

const untilHeard = async ({ heard }: { heard: { text: string } }, topic: string) => {
  while (!heard.text.includes(`event: ${topic}`)) await pause(50)
}

test('a company on DATABASE_URL, from the first command to sales, through a crash of the database', async () => {
  const ends = openEnds()
  onTestFinished(() => ends.all())
  const dir = temporaryFolder(ends)
  const postgres = await runPostgres('jauh')
  ends.add(() => postgres.end())
  const port = await freePort()
  const at = { UJUNG_PORT: String(port), UJUNG_BASE_URL: `http://127.0.0.1:${port}` }
  const env = { ...environmentOf(postgres.url('jauh'), dir), ...at }
  const init = ['init', '--name', 'Toko Uji', '--place', 'UJI:Uji:shop:1', '--owner', 'ani', '--json']
  const ran = spawnSync(process.execPath, [join(PROJECT_ROOT, 'server/cli.ts'), ...init], {
    ...{ env: { PATH: process.env.PATH, UJUNG_OWNER_PASSWORD: PASSWORD, ...env }, encoding: 'utf8', input: '' },
  })
  expect(JSON.parse(ran.stdout)).toMatchObject({ ok: true, registers: ['UJI-01'] })

  const [serve, work] = await Promise.all([startProcess('serve', env), startProcess('work', env)])
  ends.add(() => serve.kill())
  ends.add(() => work.kill())
  const db = connect(postgres.url('jauh'), { max: 2 })
  ends.add(() => db.close())

  const { ask, cookie } = await owner(serve.address)
  const [register] = (await ask('GET', '/company/registers')) as { id: string; place: string }[]
  await firstMorning(ask, register!.place)
  const { code } = (await ask('POST', '/access/enrolments', { register: register!.id })) as { code: string }
  const device = await asking(serve.address, '')('POST', '/access/enrolments/redeem', { code })
  const shop = { items: ITEMS, members: [newId()], registers: [register!], stock: 500_000, points: 0 }
  const till = await openTill({
    ...{ ask: asking(serve.address, (device as { token: string }).token), shop, dice: dice('jauh') },
    ...{ file: join(dir, 'till.jsonl'), deaths: 0 },
  })
  const say = () => `${JSON.stringify(till.counts)}\nserve: ${serve.log()}\nwork: ${work.log()}`
  await step(
    '8 sales',
    till.run(8, () => undefined),
    say,
  )
  const before = await step('reaction to 8 sales', reacted(db), say)
  const sale = till.facts().find(isSale)!
  const link = await readOnly(db, tx => linkOfSale(tx, SECRET, sale.id))
  const page = await fetch(`${serve.address}/r/${link}`)
  expect([page.status, (await page.text()).includes('Toko Uji')]).toEqual([200, true])

  const live = await overhear(serve.address, cookie)
  await step('crash', postgres.crash(), say)
  await step('restart', postgres.restart(), say)
  await step('screens told of the break', untilHeard(live, 'reconnected'), say)
  await step(
    '16 sales',
    till.run(16, () => undefined),
    say,
  )
  expect(await step('reaction to 16 sales', reacted(db), say)).toBeGreaterThan(before)
  await step('screens told of a sale', untilHeard(live, 'sales.sale-committed'), say)

  const sales = till.facts().filter(isSale)
  const trial = (await ask('GET', '/books/trial-balance')) as { chart: string; amount: number }[]
  const tax = sales.reduce((a, fact) => a + fact.taxes.reduce((b, t) => b + t.tax, 0), 0)
  expect(trial.find(line => line.chart === 'tax')?.amount).toBe(-tax)
  expect(trial.reduce((a, line) => a + line.amount, 0)).toBe(0)
  expect(await readOnly(db, verifyBooks)).toEqual([])
  expect(await Promise.all([serve.stop(), work.stop()])).toEqual([0, 0])
  await live.hangUp()
}, 240_000)
