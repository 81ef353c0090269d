import { implement } from '@orpc/server'
import { type Answer, done, refused } from '#kernel/answer.ts'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import { readOnly, type Tx, transact } from '#platform/postgres/index.ts'
import { type BookLine, pricingContract } from '../contract/index.ts'
import { draftPriceBook, listExclusiveGroups } from './draft-price-book.ts'
import { listChanges } from './list-changes.ts'
import { previewPromotion } from './preview-promotion.ts'
import { publishPriceBook } from './publish-price-book.ts'
import { listPriceBooks, openBookForItems, priceBookAt, readBookHead } from './read-price-book.ts'
import { readRoundingPolicy, saveRoundingPolicy } from './rounding-policy.ts'
import { listPrices, removePrices, savePrices } from './save-prices.ts'
import { listPromotions, saveExclusiveGroups, savePromotion } from './save-promotions.ts'
import { simulateBasket } from './simulate-basket.ts'
import { tellPromotions } from './tell-promotions.ts'

const os = implement(pricingContract).$context<Context>()

const found = <Value>(value: Value | undefined, id: string): Answer<Value, 'book-unknown'> =>
  value === undefined ? refused('book-unknown', `There is no price book ${id}.`) : done(value)

const listBooks = async (
  tx: Tx,
  now: Date,
  page: { before?: number | undefined; limit: number },
): Promise<BookLine[]> => {
  const books = await listPriceBooks(tx, page)
  const inForce = await priceBookAt(tx, now)
  return books.map(book => ({
    ...book,
    validFrom: book.validFrom.toISOString(),
    validTo: book.validTo?.toISOString() ?? null,
    publishedAt: book.publishedAt.toISOString(),
    inForce: book.id === inForce?.id,
  }))
}

const books = {
  list: os.books.list.handler(({ input, context }) => readOnly(context.db, tx => listBooks(tx, context.now(), input))),
  get: os.books.get.handler(async ({ input, context }) =>
    answered(found(await readOnly(context.db, tx => readBookHead(tx, input.id)), input.id)),
  ),
  changes: os.books.changes.handler(async ({ context }) => {
    const { prices, promotions, reclassified, terms, ...rest } = answered(
      await readOnly(context.db, tx => listChanges(tx, context.now())),
    )
    return {
      ...rest,
      ...{ prices: [...prices], promotions: [...promotions], reclassified: [...reclassified], terms: [...terms] },
    }
  }),
  items: os.books.items.handler(async ({ input, context }) => {
    const book = answered(
      found(await readOnly(context.db, tx => openBookForItems(tx, input.id, input.items)), input.id),
    )
    return input.items.flatMap(item => book.termsOf(item) ?? [])
  }),
  publish: os.books.publish.handler(async ({ input, context }) => {
    const now = context.now()
    const asked = {
      ...input,
      validFrom: input.validFrom ? new Date(input.validFrom) : now,
      validTo: input.validTo === null ? null : new Date(input.validTo),
    }
    return answered(
      await transact(context.db, async tx => {
        const draft = await draftPriceBook(tx, asked)
        return draft.ok ? publishPriceBook(tx, signedIn(context), now, draft.value) : draft
      }),
    )
  }),
  simulate: os.books.simulate.handler(async ({ input, context }) => {
    const at = input.at ? new Date(input.at) : context.now()
    return answered(await readOnly(context.db, tx => simulateBasket(tx, at, input)))
  }),
}

const prices = {
  list: os.prices.list.handler(({ input, context }) => readOnly(context.db, tx => listPrices(tx, input.items))),
  save: os.prices.save.handler(async ({ input, context }) => ({
    saved: answered(await transact(context.db, tx => savePrices(tx, signedIn(context), context.now(), input.prices))),
  })),
  remove: os.prices.remove.handler(async ({ input, context }) => ({
    removed: await transact(context.db, tx => removePrices(tx, input.prices)),
  })),
}

const promotions = {
  list: os.promotions.list.handler(({ context }) =>
    readOnly(context.db, async tx => tellPromotions(tx, await listPromotions(tx))),
  ),
  save: os.promotions.save.handler(({ input: { promotion, active }, context }) =>
    transact(context.db, async tx => {
      const kept = answered(await savePromotion(tx, signedIn(context), context.now(), promotion, active))
      return (await tellPromotions(tx, [kept]))[0]!
    }),
  ),
  preview: os.promotions.preview.handler(async ({ input, context }) => {
    const at = input.at ? new Date(input.at) : context.now()
    return answered(await readOnly(context.db, tx => previewPromotion(tx, at, input)))
  }),
  groups: os.promotions.groups.handler(({ context }) => readOnly(context.db, listExclusiveGroups)),
  saveGroups: os.promotions.saveGroups.handler(async ({ input, context }) =>
    answered(await transact(context.db, tx => saveExclusiveGroups(tx, input.groups))),
  ),
}

const rounding = {
  get: os.rounding.get.handler(({ context }) => readOnly(context.db, readRoundingPolicy)),
  save: os.rounding.save.handler(({ input, context }) =>
    transact(context.db, tx => saveRoundingPolicy(tx, signedIn(context), context.now(), input)),
  ),
}

export const pricingRouter = os.router({ books, prices, promotions, rounding })
