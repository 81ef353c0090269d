import { takeOrders } from '#modules/distribution/server/index.ts'
import { measureTasks, settleTasks } from '#modules/flow/server/index.ts'
import { hearTasks } from '#modules/lanes/server/index.ts'
import {
  fillBackOrders,
  makeStandingOrders,
  ordersToHand,
  retryWaiting,
  settleMoney,
  tellCustomers,
} from '#modules/orders/server/index.ts'
import { matchWaiting } from '#modules/purchasing/server/index.ts'
import { countTiers } from '#modules/rewards/server/index.ts'
import { lotsOfSales, piecesOfSales, spentByCustomers } from '#modules/sales/server/index.ts'
import { settleSold } from '#modules/stock/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { addJob } from '#platform/jobs/index.ts'
import type { Reaction } from '#platform/relay/index.ts'
import { CUSTOMER_PROFILES } from './customer-profiles.ts'
import { ORDER_PROPOSALS } from './order-proposals.ts'
import { PAPER_PROCESSES } from './paper-processes.ts'
import { PAPER_TASKS } from './paper-tasks.ts'
import { TASK_NEWS } from './reach/task-news.ts'
import { SUPPLIER_SAYS } from './special-orders.ts'
import { TRANSFER_PROPOSALS } from './transfer-proposals.ts'

const salesIn = (messages: readonly { payload: Record<string, unknown> }[]) =>
  messages.flatMap(m => m.payload.sales as string[])

/** What follows from what was sold: its cost, and from which lots it went. */
export const SETTLE_SOLD: Reaction = {
  name: 'stock.settle-sold',
  topics: ['sales.sale-committed', 'sales.past-committed'],
  run: async (tx, messages, now) => {
    const sales = salesIn(messages)
    await settleSold(tx, now, sales, await lotsOfSales(tx, sales), await piecesOfSales(tx, sales))
  },
}

/** What happens by itself when something has happened: one line a reaction, wired here so that modules stay apart. */
export const REACTIONS: readonly Reaction[] = [
  {
    name: 'rewards.count-tiers',
    topics: ['sales.sale-committed'],
    run: async (tx, messages, now) => {
      const spent = await spentByCustomers(tx, salesIn(messages), now)
      if (spent.length > 0) await countTiers(tx, now, spent)
    },
  },
  SETTLE_SOLD,
  CUSTOMER_PROFILES,
  ...PAPER_TASKS,
  PAPER_PROCESSES,
  ORDER_PROPOSALS,
  SUPPLIER_SAYS,
  TRANSFER_PROPOSALS,
  {
    name: 'purchasing.match-waiting',
    topics: ['purchasing.received'],
    run: (tx, messages, now) =>
      matchWaiting(tx, SYSTEM, now, [...new Set(messages.flatMap(m => m.payload.orders as string[]))]),
  },
  {
    name: 'orders.retry-waiting',
    topics: ['orders.account-changed'],
    run: async (tx, messages, now) => {
      await retryWaiting(tx, SYSTEM, now, [...new Set(messages.map(m => m.key))].sort())
    },
  },
  {
    name: 'orders.settle-money',
    topics: ['payments.online-changed'],
    run: async (tx, messages, now) => {
      const orders = messages.flatMap(m => (m.key.startsWith('order:') ? [m.key.slice(6)] : []))
      if (orders.length > 0) await settleMoney(tx, SYSTEM, now, orders)
    },
  },
  {
    // Goods that came to a centre are set aside for the orders that are short of them.
    name: 'orders.fill-back-orders',
    topics: ['stock.moved'],
    run: async (tx, messages, now) => {
      const items = new Map<string, Set<string>>()
      for (const { payload } of messages) {
        const known = items.get(String(payload.place)) ?? new Set()
        for (const item of payload.items as string[]) known.add(item)
        items.set(String(payload.place), known)
      }
      for (const place of [...items.keys()].sort()) await fillBackOrders(tx, SYSTEM, now, place, [...items.get(place)!])
    },
  },
  {
    name: 'orders.make-standing',
    topics: ['orders.standing-changed'],
    run: async (tx, _messages, now) => {
      while ((await makeStandingOrders(tx, SYSTEM, now)) !== null);
    },
  },
  {
    name: 'orders.tell-customers',
    topics: ['orders.order-changed'],
    run: async (tx, messages, now) => {
      await tellCustomers(tx, now, [...new Set(messages.flatMap(m => m.payload.orders as string[]))])
    },
  },
  {
    // What is wanted so soon that its day has come is picked at once.
    name: 'distribution.take-orders',
    topics: ['orders.order-changed'],
    run: async (tx, _messages, now) => {
      await takeOrders(tx, SYSTEM, now, await ordersToHand(tx, now))
    },
  },
  {
    // The shelves of the web shop follow the catalogue and the prices; one job for any number of changes.
    name: 'storefront.list-goods',
    topics: ['catalog.items-changed', 'pricing.book-published'],
    run: async tx => {
      await addJob(tx, 'list-goods', {}, { key: 'list-goods' })
    },
  },
  {
    name: 'flow.settle-tasks',
    topics: ['flow.task-opened'],
    run: async (tx, messages, now) => {
      await settleTasks(
        tx,
        now,
        messages.flatMap(m => m.payload.tasks as string[]),
      )
    },
  },
  ...TASK_NEWS,
  {
    // What was answered among all other tasks is answered at the lane.
    name: 'lanes.hear-tasks',
    topics: ['flow.task-done'],
    run: (tx, messages) =>
      hearTasks(
        tx,
        messages.filter(m => m.payload.kind === 'lane-help').map(m => m.key),
      ),
  },
  {
    name: 'flow.measure-tasks',
    topics: ['flow.task-done'],
    run: async (tx, messages) => {
      await measureTasks(
        tx,
        messages.map(m => m.key),
      )
    },
  },
  {
    name: 'flow.replan-due',
    topics: ['company.calendar-changed', 'flow.calendar-changed'],
    run: async tx => {
      await addJob(tx, 'replan-due', {}, { key: 'replan-due' })
    },
  },
  {
    // Sending is a job of its own, so that a mail server that is slow or away holds up nothing else.
    name: 'sales.mail-receipts',
    topics: ['sales.receipt-asked'],
    run: async (tx, messages) => {
      for (const { payload } of messages)
        await addJob(tx, 'mail-receipt', { mail: payload.mail }, { key: `mail ${String(payload.mail)}` })
    },
  },
]
