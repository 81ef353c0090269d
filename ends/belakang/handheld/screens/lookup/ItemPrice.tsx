import { useSay } from '#kit/words/words.ts'
import { choosePrice } from '#modules/pricing/rules/index.ts'
import { useFormats } from '../../parts/use-phone.tsx'
import { useSheet } from '../../parts/use-sheet.ts'
import type { Client } from '../../server/contract.ts'
import { LOOKUP } from '../../words/lookup.ts'

/** What the book in force asks for an item everywhere. */
const askPrices = async (server: Client, item: string) => {
  const book = (await server.pricing.books.list({ limit: 20 })).find(one => one.inForce)
  if (!book) return []
  const [terms] = await server.pricing.books.items({ id: book.id, items: [item] })
  return terms?.prices ?? []
}

/** The price of one at this place, for anyone. */
export const ItemPrice = ({
  item,
  place,
}: {
  readonly item: { readonly id: string }
  readonly place: string | null
}) => {
  const say = useSay(LOOKUP)
  const format = useFormats()
  const { value } = useSheet(`price:${item.id}`, server => askPrices(server, item.id), 'pricing')
  const step = value && choosePrice(value, place ?? '', [], 1000)
  return (
    <span>
      <small>{say('price')}</small>
      <strong>{step ? format.money(step.unitPrice) : value ? say('no-price') : '–'}</strong>
    </span>
  )
}
