import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { balanceOf, openNumbers, trialBalance, verifyBooks } from '#modules/books/server/index.ts'
import { listTasks } from '#modules/flow/server/index.ts'
import { holdValue, issueGift } from '#modules/rewards/server/index.ts'
import { FIRST_DIGEST, type SaleFact, sealFact } from '#modules/sales/rules/index.ts'
import { briefSales, lotsOfSales, piecesOfSales } from '#modules/sales/server/index.ts'
import { settleSold, tracePiece, verifyStock } from '#modules/stock/server/index.ts'
import { sha256 } from '#platform/digest/index.ts'
import { SYSTEM, type Who } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { openLog } from '#platform/telemetry/index.ts'
import { headOf, openIntake, readFact, takeInFacts, verifyChains } from './index.ts'
import { judgePiece } from './judge-piece.ts'
import { foundPieceShop, KOPI, line, NOW, PLACE, sell, TEH, till } from './testing.ts'

const [kopi, teh] = [KOPI, TEH]
const [now, place] = [NOW, PLACE]

const options = (db: Database) => ({ numbers: openNumbers(db), newId: randomUUID, priceFindings: () => [] })
const take = (db: Database, bodies: readonly unknown[], who: Who = SYSTEM) =>
  transact(db, tx =>
    takeInFacts(
      tx,
      now,
      bodies.map(b => readFact(who, b)),
      options(db),
    ),
  )
const words = (answers: readonly { answer: string }[]) => answers.map(a => a.answer)
const kinds = (db: Database) => transact(db, async tx => (await listTasks(tx, SYSTEM)).map(t => t.kind).sort())
const proven = (db: Database) => transact(db, async tx => expect(await verifyBooks(tx)).toEqual([]))

describe('taking in', () => {
  test('a sale reaches money, tax, goods and points at once; again it changes nothing', async () => {
    const db = await testDatabase()
    const customer = randomUUID()
    const fact = sell(till(), { customer, points: { earned: 2, burned: 0 } })
    expect(words(await take(db, [fact]))).toEqual(['created'])
    expect(words(await take(db, [fact, fact]))).toEqual(['exists', 'exists'])
    await transact(db, async tx => {
      const trial = await trialBalance(tx, 'IDR')
      const tax = fact.taxes[0]!.tax
      expect(Object.fromEntries(trial.map(l => [l.chart, l.amount]))).toEqual({
        cash: 25_000,
        revenue: tax - 25_000,
        tax: -tax,
      })
      expect((await balanceOf(tx, `stock:${place}`, kopi)).amount).toBe(-2000)
      expect((await balanceOf(tx, `points:${customer}`, 'PTS')).amount).toBe(2)
    })
    expect(await kinds(db)).toEqual(['stock-below-zero', 'stock-below-zero'])
    await proven(db)
  })

  test('the number of statements does not depend on the number of facts', async () => {
    const db = await testDatabase()
    const [t, shared] = [till(), options(db)]
    const cost = (facts: SaleFact[]) =>
      transact(db, async tx => {
        await takeInFacts(
          tx,
          now,
          facts.map(f => readFact(SYSTEM, f)),
          shared,
        )
        return tx.statements
      })
    // The first sale finds empty shelves and opens tasks, which is announced; the same again opens none.
    expect(await cost([sell(t)])).toBeLessThanOrEqual(11)
    const one = await cost([sell(t)])
    expect(one).toBeLessThanOrEqual(10)
    expect(await cost(Array.from({ length: 60 }, () => sell(t)))).toBe(one)
  })

  test('a return and a void bring back what went', async () => {
    const db = await testDatabase()
    const t = till()
    const sold = sell(t)
    const back = line(kopi, -1000, -10_000, {
      tax: -990,
      returns: { sale: sold.id, line: sold.lines[0]!.id, reason: 'rusak' },
    })
    const returned = sell(t, {}, [back])
    expect(words(await take(db, [sold, returned]))).toEqual(['created', 'created'])
    await transact(db, async tx => expect((await balanceOf(tx, `stock:${place}`, kopi)).amount).toBe(-1000))
    const more = sell(t, {}, [{ ...back, id: randomUUID(), qty: -1500, net: -15_000, gross: -15_000, tax: -1486 }])
    await take(db, [more])
    expect(await kinds(db)).toContain('returned-over-sold')
    await proven(db)
  })
})

describe('what the network and other processes do', () => {
  test('a request that came twice into one group is no broken chain', async () => {
    const db = await testDatabase()
    const t = till()
    const [first, second, third] = [sell(t), sell(t), sell(t)]
    expect(words(await take(db, [first, second, first, second, third]))).toEqual([
      ...['created', 'created', 'exists', 'exists', 'created'],
    ])
    expect(await kinds(db)).toEqual(['stock-below-zero', 'stock-below-zero'])
    expect(await transact(db, tx => headOf(tx, t.register))).toEqual({ seq: 3, number: 3, digest: t.digest })
  })

  test('tills that burn and earn points of one member at the same moment do not deadlock', async () => {
    const db = await testDatabase({ max: 20 })
    const [t, customer] = [till(), randomUUID()]
    // Goods first, so that their account has the lower number and is locked before the points.
    await take(db, [sell(t)])
    await take(db, [sell(t, { customer, points: { earned: 500, burned: 0 } })])
    const tills = Array.from({ length: 8 }, till)
    for (let round = 0; round < 12; round += 1) {
      const holds = tills.map(() => ({
        id: randomUUID(),
        kind: 'points' as const,
        holder: customer,
        amount: 5,
        ref: 'uji',
      }))
      for (const hold of holds) await transact(db, tx => holdValue(tx, SYSTEM, now, 'IDR', hold))
      const sales = tills.map((one, n) => {
        if (n % 2 === 0) return sell(one, { customer, points: { earned: 5, burned: 0 } })
        const tender = { id: randomUUID(), kind: 'points' as const, amount: 25_000, ref: holds[n]!.id, points: 5 }
        return sell(one, { customer, tenders: [tender], points: { earned: 0, burned: 5 } })
      })
      await Promise.all(sales.map(sale => take(db, [sale])))
    }
    const dead = await db.pool.query('select deadlocks::int from pg_stat_database where datname = current_database()')
    expect(dead.rows[0].deadlocks).toBe(0)
    expect(await transact(db, tx => balanceOf(tx, `points:${customer}`, 'PTS'))).toEqual({
      ...{ amount: 500, held: 12 * 4 * 5, available: 500 - 12 * 4 * 5 },
    })
    await proven(db)
  })

  test('what comes back gives nothing back to a budget, as on the till', async () => {
    const db = await testDatabase()
    const [t, cause] = [till(), randomUUID()]
    await db.pool.query('insert into pricing.allowance (promotion, register, amount) values ($1, $2, 9000)', [
      cause,
      t.register,
    ])
    const why = (amount: number) => ({ discount: -amount, why: [{ cause, text: 'Hemat', amount }] })
    const sold = sell(t, {}, [line(kopi, 2000, 20_000, why(-600))])
    const returns = { sale: sold.id, line: sold.lines[0]!.id, reason: 'rusak' }
    const back = sell(t, {}, [line(kopi, -1000, -10_000, { tax: -990, returns, ...why(300) })])
    await take(db, [sold, back])
    expect((await db.pool.query('select amount::int from pricing.granted')).rows).toEqual([{ amount: 600 }])
  })
})

describe('what is odd is kept, told and harms nothing', () => {
  test('another fact under a taken name, a broken seal, a foreign register, a letter that is no fact', async () => {
    const db = await testDatabase()
    const t = till()
    const first = sell(t)
    const other = sealFact({ ...first, total: first.total }, sha256)
    await take(db, [first])
    const changed = sealFact({ ...first, cashier: randomUUID() }, sha256)
    const forged = { ...sell(t), cashier: randomUUID() }
    const foreign: Who = { ...SYSTEM, kind: 'register', id: randomUUID() }
    expect(words(await take(db, [other]))).toEqual(['exists'])
    expect(words(await take(db, [changed, forged, { kind: 'sale', id: 'x' }, null, 5]))).toEqual(
      Array(5).fill('differs'),
    )
    expect(words(await take(db, [sell(till())], foreign))).toEqual(['differs'])
    expect(words(await take(db, [changed]))).toEqual(['differs'])
    const kept = await transact(db, tx => tx.rows<{ reason: string }>('select reason from sync.odd_fact order by id'))
    expect(kept.map(k => k.reason).sort()).toEqual([
      'differs',
      'digest-wrong',
      'malformed',
      'malformed',
      'malformed',
      'other-register',
    ])
    expect((await kinds(db)).filter(k => k === 'fact-odd')).toHaveLength(6)
    await proven(db)
  })

  test('a gap and a broken link in the chain are told, and the facts stand', async () => {
    const db = await testDatabase()
    const t = till()
    const [a, missing, c] = [sell(t), sell(t), sell(t)]
    expect(words(await take(db, [a, c]))).toEqual(['created', 'created'])
    expect(await kinds(db)).toContain('chain-gap')
    expect(words(await take(db, [missing]))).toEqual(['created'])
    t.digest = FIRST_DIGEST
    await take(db, [sell(t)])
    expect((await kinds(db)).filter(k => k === 'chain-broken')).toHaveLength(2)
    expect(await transact(db, tx => headOf(tx, t.register))).toMatchObject({ seq: 4, number: 4, digest: t.digest })
  })

  test('sums that do not agree are set aside whole and questioned', async () => {
    const db = await testDatabase()
    const t = till()
    const wrong = sell(t, { total: 24_000 })
    const answers = await openIntake({
      ...options(db),
      db,
      now: () => now,
      log: openLog('test', 'silent'),
      prepare: async () => {},
    }).take([wrong, sell(t)].map(f => readFact(SYSTEM, f)))
    expect(words(answers)).toEqual(['differs', 'created'])
    const kept = await transact(db, tx => tx.rows<{ reason: string }>('select reason from sync.odd_fact'))
    expect(kept).toEqual([{ reason: 'failed' }])
    await proven(db)
  })
})

describe('chains', () => {
  test('are proven from the stored letters, and whoever changes, takes or adds one is found', async () => {
    const db = await testDatabase()
    const t = till()
    const facts = Array.from({ length: 5 }, () => sell(t))
    await take(db, facts)
    const faults = (sql: string) =>
      transact(db, async tx => {
        await tx.rows(sql)
        return (await verifyChains(tx)).map(f => f.fault)
      })
    expect(await faults('select 1')).toEqual([])
    const second = `seq = 2 and register = '${t.register}'`
    expect(await faults(`update sales.sale set fact = replace(fact, '"IDR"', '"USD"') where ${second}`)).toEqual([
      'seal-wrong',
    ])
    expect(await faults(`update sales.sale set fact = replace(fact, '"USD"', '"IDR"') where ${second}`)).toEqual([])
    expect(await faults(`delete from sales.sale where ${second}`)).toEqual(['seq-missing', 'number-missing'])
    expect(await faults('delete from sales.sale where seq = 5')).toContain('head-differs')
  })
})

describe('the intake', () => {
  test('shares transactions between those who wait, answers each their own, and 32 tills do not deadlock', async () => {
    const db = await testDatabase({ max: 10 })
    const intakes = Array.from({ length: 4 }, () =>
      openIntake({ ...options(db), db, now: () => now, log: openLog('test', 'silent'), prepare: async () => {} }),
    )
    const items = [kopi, teh, ...Array.from({ length: 30 }, () => randomUUID())]
    const sales = await Promise.all(
      Array.from({ length: 32 }, async (_, n) => {
        const t = till()
        for (let i = 0; i < 10; i += 1) {
          const lines = [0, 7, 3].map(k => line(items[(n * 5 + i * 11 + k * 13) % items.length]!, 1000, 11_000))
          const fact = sell(t, {}, lines)
          const answers = await intakes[n % 4]!.take([readFact(SYSTEM, fact)])
          expect(answers).toEqual([{ id: fact.id, answer: 'created', digest: fact.digest }])
        }
        return t
      }),
    )
    expect(sales).toHaveLength(32)
    const counted = await transact(db, tx => tx.one<{ n: number }>('select count(*)::int as n from sales.sale'))
    expect(counted).toEqual({ n: 320 })
    const dead = await db.pool.query('select deadlocks::int from pg_stat_database where datname = current_database()')
    expect(dead.rows[0].deadlocks).toBe(0)
    await proven(db)
  })
})

test('a piece is followed by its number through sales and returns; what could not be sold opens a task', async () => {
  const db = await testDatabase()
  const { register, place: shop, item: phone } = await foundPieceShop(db)
  const t = { ...till(), register }
  const piece = (qty: number, serial: string) => line(phone, qty, qty * 10, { serial })
  const fact = (lines: ReturnType<typeof line>[], at: string) => sell(t, { place: shop, at }, lines)
  const settle = (facts: SaleFact[]) =>
    transact(db, async tx => {
      const ids = facts.map(f => f.id)
      await settleSold(tx, now, ids, await lotsOfSales(tx, ids), await piecesOfSales(tx, ids))
    })
  const judged = (serial: string) => transact(db, tx => judgePiece(tx, register, { item: phone, serial }))
  const odd = async () => (await kinds(db)).filter(kind => kind.startsWith('serial'))

  const first = fact([piece(1000, 'S1'), piece(1000, 'S2')], '2026-12-01T03:00:00Z')
  await take(db, [first])
  expect(await judged('S1')).toMatchObject({ standing: 'sold', receipt: expect.stringMatching(/000001$/) })
  expect(await judged('S3')).toEqual({ standing: 'here', receipt: null })
  const back = fact([piece(-1000, 'S1'), piece(1000, 'S3')], '2026-12-01T03:01:00Z')
  await take(db, [back])
  // In one go, as when the worker was away: the piece went out, came back, and is there again.
  await settle([first, back])
  expect(await odd()).toEqual([])
  expect(await judged('S1')).toEqual({ standing: 'here', receipt: null })
  const again = fact([piece(1000, 'S1'), piece(1000, 'S2'), piece(1000, 'S9')], '2026-12-01T03:02:00Z')
  await take(db, [again])
  await settle([again])
  expect(await odd()).toEqual(['serial-not-here', 'serial-sold-twice'])
  await transact(db, async tx => {
    const trace = await tracePiece(tx, phone, 'S1')
    expect(trace).toMatchObject({ ok: true, value: { piece: { state: 'sold' } } })
    const steps = trace.ok ? trace.value.steps : []
    expect(steps.map(s => [s.document, s.toState])).toEqual(
      expect.arrayContaining([
        [first.id, 'sold'],
        [back.id, 'on-hand'],
        [again.id, 'sold'],
      ]),
    )
    expect(await briefSales(tx, SYSTEM, [again.id])).toMatchObject([{ id: again.id, customerName: null }])
    expect(await verifyStock(tx)).toEqual([])
  })
  await proven(db)
})

test('a gift card and credit of the shop are spent and given in the same entry as the sale', async () => {
  const db = await testDatabase()
  const [t, card, customer] = [till(), randomUUID(), randomUUID()]
  const refund = line(kopi, -1000, -10_000)
  const given = sell(t, { customer, tenders: [{ id: randomUUID(), kind: 'credit', amount: -10_000 }] }, [refund])
  await take(db, [given])
  const left = (account: string, unit: string) => transact(db, async tx => (await balanceOf(tx, account, unit)).amount)
  expect(await left(`credit-left:${customer}`, 'CREDIT:IDR')).toBe(10_000)
  await transact(db, async tx => {
    const wish = {
      id: card,
      amount: 30_000,
      currency: 'IDR',
      day: '2026-12-01',
      against: 'expense',
      reason: 'uji',
    } as const
    await issueGift(tx, SYSTEM, now, 'a-secret-of-at-least-thirty-two-signs', wish)
  })
  const holds = [randomUUID(), randomUUID()]
  for (const [id, kind, holder, amount] of [
    [holds[0]!, 'gift', card, 15_000],
    [holds[1]!, 'credit', customer, 10_000],
  ] as const)
    await transact(db, tx => holdValue(tx, SYSTEM, now, 'IDR', { id, kind, holder, amount, ref: 'uji' }))
  const tenders = [
    { id: randomUUID(), kind: 'gift' as const, amount: 15_000, ref: `${card}/${holds[0]}` },
    { id: randomUUID(), kind: 'credit' as const, amount: 10_000, ref: holds[1]! },
  ]
  expect(words(await take(db, [sell(t, { customer, tenders })]))).toEqual(['created'])
  expect(await left(`gift-card:${card}`, 'GIFT:IDR')).toBe(15_000)
  expect(await left(`credit-left:${customer}`, 'CREDIT:IDR')).toBe(0)
  expect((await kinds(db)).filter(k => k !== 'stock-below-zero')).toEqual([])
  await proven(db)
})
