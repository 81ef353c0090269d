import { askCustomerMessages } from '#modules/notify/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { messageOf } from '../../rules/index.ts'
import { consumerStanding } from '../consumer/keep-consumers.ts'
import { subjectOf } from '../consumer/paid-of.ts'
import { type News, readNews } from './read-news.ts'

const LOCALE = { id: 'id-ID', en: 'en-GB' } as const

const timeIn = (at: Date | null, { language, zone }: News): string =>
  at === null
    ? ''
    : new Intl.DateTimeFormat(LOCALE[language], {
        ...({ weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const),
        timeZone: zone,
      }).format(at)

const moneyIn = (amount: number, { language, currency }: News): string =>
  amount === 0
    ? ''
    : new Intl.NumberFormat(LOCALE[language], { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount)

/**
 * Tells customers what has become of their orders, each thing once: received, ready with its code, sent, a promise that
 * moved, cancelled. The reaction to `orders.order-changed`; done again it says nothing. Gives how many messages are new.
 */
export const tellCustomers = async (tx: Tx, now: Date, orders: readonly string[]): Promise<number> => {
  const news = await readNews(tx, now, orders)
  if (news.length === 0) return 0
  const due = new Map((await consumerStanding(tx, [...new Set(news.map(n => n.order))])).map(s => [s.id, s.due]))
  const messages = news.map(n => ({
    ...{ id: newId(), subject: subjectOf(n.order), word: n.word, turn: n.turn },
    ...{ phone: n.phone, email: n.email, language: n.language },
    ...messageOf(n.word, n.language, {
      ...n,
      due: timeIn(n.due, n),
      payBy: timeIn(n.payBy, n),
      toPay: moneyIn(due.get(n.order) ?? 0, n),
    }),
  }))
  return askCustomerMessages(tx, now, messages)
}
