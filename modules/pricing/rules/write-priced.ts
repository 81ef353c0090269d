import type { Answer } from '#kernel/answer.ts'
import { formatQuantity } from '#kernel/quantity.ts'
import type { PricedBasket, PricedLine } from './basket.ts'

const writeLine = (line: PricedLine): string[] => [
  `  ${line.id} ${line.item} ${formatQuantity(line.qty, 'en')} @${line.unitPrice} = ${line.gross} off ${line.discount} net ${line.net} ${line.taxClass} ${line.tax}`,
  ...line.why.map(why => `    ${why.cause} ${why.amount} "${why.text}"`),
]

/** A priced basket as the golden tables show it. */
export const writePriced = (answer: Answer<PricedBasket>): string =>
  answer.ok
    ? [
        ...answer.value.lines.flatMap(writeLine),
        ...answer.value.taxes.map(({ taxClass, base, dpp, tax }) => `  ${taxClass} base ${base} dpp ${dpp} tax ${tax}`),
        ...answer.value.coupons.map(({ code, used, reason }) => `  coupon ${code} ${used ? 'used' : 'not'}: ${reason}`),
        `  off ${answer.value.discount} total ${answer.value.total}`,
      ].join('\n')
    : `  refused ${answer.refusal}`
