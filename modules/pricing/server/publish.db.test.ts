import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { canonical } from '#kernel/canonical.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { brokenConstraint, type Database, type Tx, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { openPriceBook, type PriceBook, priceBasket } from '../rules/index.ts'
import { randomBasket, randomMoment } from '../rules/random-basket.ts'
import { randomBook } from '../rules/random-book.ts'
import { readGoldenPromotion } from '../rules/read-golden-promotion.ts'
import {
  booksForTill,
  grantedBy,
  listPriceBooks,
  noteGrants,
  openBookForItems,
  openBookShelf,
  type PriceBookDraft,
  priceBookAt,
  publishPriceBook,
  readPriceBook,
  readSegments,
} from './index.ts'
import { joinSegments } from './segments.ts'

const NOW = new Date('2026-11-20T03:00:00.000Z')
const TOKO = randomUUID()
const PASAR = randomUUID()
const places: Record<string, string> = { toko: TOKO, pasar: PASAR }

/** A random book whose places are ids; promotions without budgets, which are tested apart. */
const draftOf = (seed: number, change: Partial<PriceBookDraft> = {}): PriceBookDraft => {
  const { v: _, number: __, ...book } = randomBook(seed)
  return {
    ...book,
    id: randomUUID(),
    note: `book of seed ${seed}`,
    promotions: book.promotions.map(one => ({
      ...one,
      budget: null,
      places: one.places?.map(place => places[place]!) ?? null,
    })),
    items: book.items.map(terms => ({
      ...terms,
      prices: terms.prices.map(price => ({ ...price, place: price.place && places[price.place]! })),
    })),
    ...change,
  }
}

const publish = (db: Database, draft: PriceBookDraft) =>
  transact(db, tx => publishPriceBook(tx, SYSTEM, NOW, draft)).then(answer => {
    if (!answer.ok) throw new Error(`${answer.refusal}: ${answer.detail}`)
    return answer.value
  })

const sorted = (book: PriceBook | undefined) =>
  book && canonical({ ...book, items: [...book.items].sort((a, b) => (a.item < b.item ? -1 : 1)) })

describe('publishing', () => {
  test('numbers books without a gap and reads each back as it went in', async () => {
    const db = await testDatabase()
    for (const seed of [1, 2, 3]) {
      const draft = draftOf(seed)
      const { note, ...content } = draft
      expect(await publish(db, draft)).toMatchObject({ id: draft.id, number: seed })
      const book = await transact(db, tx => readPriceBook(tx, draft.id))
      expect(sorted({ ...book!, items: byPlace(book!) })).toBe(
        sorted({ v: 1, number: seed, ...content, items: byPlace(content) }),
      )
    }
    const books = await transact(db, tx => listPriceBooks(tx, { limit: 2 }))
    expect(books.map(book => [book.number, book.note])).toEqual([
      [3, 'book of seed 3'],
      [2, 'book of seed 2'],
    ])
  })

  test('again with the same content gives the same book; with other content it is refused', async () => {
    const db = await testDatabase()
    const draft = draftOf(4)
    const first = await publish(db, draft)
    expect(await publish(db, { ...draft, items: [...draft.items].reverse() })).toEqual(first)
    const other = { ...draft, cash: { step: 7, mode: 'up' as const } }
    expect(await transact(db, tx => publishPriceBook(tx, SYSTEM, NOW, other))).toMatchObject({ refusal: 'book-exists' })
  })

  test('a book that is not sound is refused with its word, and takes no number', async () => {
    const db = await testDatabase()
    const draft = draftOf(5)
    const bad = { ...draft, items: [...draft.items, draft.items[0]!] }
    expect(await transact(db, tx => publishPriceBook(tx, SYSTEM, NOW, bad))).toMatchObject({ refusal: 'item-twice' })
    expect(await publish(db, draft)).toMatchObject({ number: 1 })
  })

  test('two at once get two numbers', async () => {
    const db = await testDatabase()
    const published = await Promise.all([6, 7, 8, 9].map(seed => publish(db, draftOf(seed))))
    expect(published.map(book => book.number).sort()).toEqual([1, 2, 3, 4])
  })

  test('costs the same number of statements for 24 items and for 5,000', async () => {
    const db = await testDatabase()
    const count = (draft: PriceBookDraft) =>
      transact(db, async tx => {
        await publishPriceBook(tx, SYSTEM, NOW, draft)
        return tx.statements
      })
    const [terms] = draftOf(10).items
    const many = Array.from({ length: 5000 }, (_, n) => ({ ...terms!, item: `item-${n}` }))
    const [small, large] = [await count(draftOf(10)), await count(draftOf(10, { items: many }))]
    expect([small, large]).toEqual([large, large])
    expect(large).toBeLessThanOrEqual(10)
  })

  test.each([
    "update pricing.price_book set note = 'other'",
    'delete from pricing.price_book_segment',
    "update pricing.segment set items = '[]'",
  ])('afterwards is refused: %s', async statement => {
    const db = await testDatabase()
    await publish(db, draftOf(11))
    const edit = transact(db, tx => tx.rows(statement))
    expect(await edit.catch(brokenConstraint)).toBe('price_book_frozen')
  })
})

/** Prices of an item in the order in which books keep them: general first. */
const byPlace = (book: Pick<PriceBook, 'items'>) =>
  book.items.map(terms => ({
    ...terms,
    prices: [...terms.prices].sort((a, b) => ((a.place ?? '') < (b.place ?? '') ? -1 : a.place === b.place ? 0 : 1)),
  }))

describe('which book is in force', () => {
  const at = (tx: Tx, instant: string) => priceBookAt(tx, new Date(instant)).then(book => book?.number)

  test('the one that began last; a planned one is not overtaken by a correction published after it', async () => {
    const db = await testDatabase()
    const from = (validFrom: string, validTo: string | null = null) => draftOf(12, { validFrom, validTo })
    await publish(db, from('2026-11-01T00:00:00.000Z'))
    await publish(db, from('2026-12-01T00:00:00.000Z'))
    await publish(db, from('2026-11-20T00:00:00.000Z'))
    await publish(db, from('2026-12-24T00:00:00.000Z', '2026-12-26T00:00:00.000Z'))
    await transact(db, async tx => {
      expect(await at(tx, '2026-10-31T23:59:59.999Z')).toBeUndefined()
      expect(await at(tx, '2026-11-01T00:00:00.000Z')).toBe(1)
      expect(await at(tx, '2026-11-20T00:00:00.000Z')).toBe(3)
      expect(await at(tx, '2026-12-01T00:00:00.000Z')).toBe(2)
      expect(await at(tx, '2026-12-25T00:00:00.000Z')).toBe(4)
      expect(await at(tx, '2026-12-26T00:00:00.000Z')).toBe(2)
      const till = await booksForTill(tx, TOKO, new Date('2026-11-21T00:00:00.000Z'))
      expect(till.map(book => book.number)).toEqual([3, 2, 4])
    })
  })
})

describe('a till', () => {
  test('prices its place alike from its own segments, from the whole book, and from the items of the basket', async () => {
    const db = await testDatabase()
    for (const seed of [21, 22, 23, 24, 25]) {
      const draft = draftOf(seed)
      await publish(db, draft)
      await transact(db, async tx => {
        const till = (await booksForTill(tx, TOKO, NOW)).find(book => book.id === draft.id)!
        const segments = await readSegments(
          tx,
          till.segments.map(segment => segment.digest),
        )
        const inOrder = till.segments.map(({ digest }) => segments.find(one => one.digest === digest)!)
        const own = openPriceBook({ ...till.head, items: joinSegments(inOrder) })
        const whole = openPriceBook((await readPriceBook(tx, draft.id))!)
        const local = openPriceBook((await readPriceBook(tx, draft.id, TOKO))!)
        for (let n = 0; n < 60; n += 1) {
          const basket = { ...randomBasket(n), place: TOKO }
          const few = await openBookForItems(
            tx,
            draft.id,
            basket.lines.map(line => line.item),
          )
          const priced = [own, whole, local, few!].map(book => canonical(priceBasket(basket, book, randomMoment(n))))
          expect(new Set(priced).size).toBe(1)
        }
      })
    }
  })

  test('fetches only what changed', async () => {
    const db = await testDatabase()
    const [terms] = draftOf(13).items
    const items = Array.from({ length: 4000 }, (_, n) => ({ ...terms!, item: `item-${n}` }))
    await publish(db, draftOf(13, { items }))
    const dearer = items.map((one, n) => (n === 17 ? { ...one, prices: [{ ...one.prices[0]!, unitPrice: 1 }] } : one))
    await publish(db, draftOf(13, { items: dearer, validFrom: '2026-11-21T00:00:00.000Z' }))
    const [now, next] = await transact(db, tx => booksForTill(tx, TOKO, NOW))
    const held = new Set(now!.segments.map(segment => segment.digest))
    expect(now!.segments.length).toBeGreaterThanOrEqual(8)
    expect(next!.segments.filter(segment => !held.has(segment.digest)).length).toBeLessThanOrEqual(2)
  })

  test('a shelf reads a book once and passes over what does not exist', async () => {
    const db = await testDatabase()
    const draft = draftOf(14)
    await publish(db, draft)
    const shelf = openBookShelf(1)
    await transact(db, async tx => {
      await shelf.bring(tx, [draft.id, randomUUID()])
      const before = tx.statements
      await shelf.bring(tx, [draft.id])
      expect(tx.statements).toBe(before)
    })
    expect(shelf.bookOf(draft.id)?.head.number).toBe(1)
    expect(shelf.bookOf(randomUUID())).toBeUndefined()
  })
})

describe('budgets', () => {
  const [kassa1, kassa2, promotion] = [randomUUID(), randomUUID(), randomUUID()]
  const withBudget = (total: number, allowances: [string, number][]) =>
    draftOf(15, {
      promotions: [
        {
          ...readGoldenPromotion('p percent 10% of all'),
          id: promotion,
          budget: { total, allowances: allowances.map(([register, amount]) => ({ register, amount })) },
        },
      ],
    })
  const refusal = (db: Database, draft: PriceBookDraft) =>
    transact(db, tx => publishPriceBook(tx, SYSTEM, NOW, draft)).then(answer => (answer.ok ? 'ok' : answer.refusal))

  test('an allowance may rise, never fall, and a register left out keeps what it had', async () => {
    const db = await testDatabase()
    await publish(db, withBudget(100, [[kassa1, 40]]))
    await publish(db, withBudget(100, [[kassa1, 50]]))
    expect(await refusal(db, withBudget(100, [[kassa1, 49]]))).toBe('allowance-lowered')
    expect(await refusal(db, withBudget(100, [[kassa2, 51]]))).toBe('budget-overdrawn')
    await publish(db, withBudget(100, [[kassa2, 50]]))
  })

  test('what registers granted is counted for promotions with a budget only', async () => {
    const db = await testDatabase()
    await publish(db, withBudget(100, [[kassa1, 40]]))
    const grant = (register: string, cause: string, amount: number) => ({ register, cause, amount })
    await transact(db, async tx => {
      await noteGrants(tx, [grant(kassa1, promotion, 10), grant(kassa1, promotion, 5), grant(kassa1, 'label', 3)])
      await noteGrants(tx, [grant(kassa1, promotion, 7), grant(kassa2, promotion, 9)])
      expect([...(await grantedBy(tx, kassa1))]).toEqual([[promotion, 22]])
      expect([...(await grantedBy(tx, kassa2))]).toEqual([])
      expect(await tx.rows('select allowed, granted from pricing.v_budget')).toEqual([{ allowed: 40, granted: 22 }])
    })
  })
})
