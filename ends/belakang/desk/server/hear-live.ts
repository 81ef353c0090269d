import type { QueryClient } from '@tanstack/react-query'

/** Which questions have another answer after an announcement: their keys begin with one of these words. */
const TOUCHES: Readonly<Record<string, readonly string[]>> = {
  'sales.sale-committed': ['sales', 'payments', 'watch', 'flow', 'stock', 'books'],
  'customers.members-changed': ['customers'],
  'customers.consents-changed': ['customers'],
  'customers.campaign-changed': ['customers'],
  'payments.shift-opened': ['payments', 'watch', 'flow'],
  'payments.shift-closed': ['payments', 'watch', 'flow', 'books'],
  'payments.qris-started': ['payments'],
  'payments.qris-confirmed': ['payments'],
  'payments.qris-dropped': ['payments'],
  'flow.task-opened': ['flow'],
  'flow.task-done': ['flow'],
  'replenishment.approved': ['replenishment'],
  'flow.task-changed': ['flow'],
  'flow.task-given': ['flow'],
  'notify.notices-changed': ['notify'],
  'notify.customers-told': ['orders'],
  'flow.task-reminded': ['flow'],
  'flow.task-escalated': ['flow'],
  'flow.due-moved': ['flow'],
  'flow.staff-changed': ['flow'],
  'flow.kinds-changed': ['flow'],
  'stock.moved': ['stock', 'flow', 'books'],
  'stock.counted': ['stock', 'flow', 'books'],
  'stock.lot-recalled': ['stock', 'flow'],
  'purchasing.order-changed': ['purchasing', 'flow'],
  'purchasing.received': ['purchasing', 'flow', 'stock', 'books'],
  'purchasing.invoice-booked': ['purchasing', 'flow', 'books'],
  'purchasing.invoice-rejected': ['purchasing', 'flow'],
  'purchasing.sent-back': ['purchasing', 'stock', 'books'],
  'purchasing.cost-added': ['purchasing', 'books'],
  'purchasing.paid': ['purchasing', 'books'],
  'purchasing.announced': ['purchasing'],
  'purchasing.terms-changed': ['purchasing'],
  'distribution.transfers-changed': ['distribution', 'stock'],
  'distribution.waves-changed': ['distribution', 'flow'],
  'distribution.trips-changed': ['distribution'],
  'distribution.shipments-changed': ['distribution', 'stock'],
  'distribution.differences-changed': ['distribution', 'flow'],
  'orders.order-changed': ['orders', 'flow'],
  'orders.account-changed': ['orders'],
  'orders.invoiced': ['orders', 'books'],
  'orders.paid': ['orders', 'books'],
  'orders.standing-changed': ['orders'],
  'orders.standing-made': ['orders'],
  'lanes.lane-changed': ['lanes'],
  'lanes.lane-told': ['lanes', 'flow'],
  'catalog.items-changed': ['catalog'],
  'pricing.book-published': ['pricing'],
  'checks.registered': ['checks'],
  'checks.step-taken': ['checks'],
  'papers.mail-held': ['papers', 'flow'],
  'papers.mail-decided': ['papers', 'flow'],
  'papers.captured': ['papers'],
  'papers.fields-accepted': ['papers', 'flow'],
  'party.saved': ['party'],
  'party.merged': ['party'],
}

export type LiveState = 'joining' | 'live' | 'broken'

/** Announcements within this time are answered together: a busy hour is not a storm of requests. */
const GATHER_MS = 400

/**
 * Listens to what the server announces and lets the screens ask again for what it touches. After a gap in the line
 * everything on screen is asked for again. Returns what ends it.
 */
export const hearLive = (queries: QueryClient, says: (state: LiveState) => void): (() => void) => {
  const source = new EventSource('/live')
  const touched = new Set<string>()
  let all = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let gap = false

  const settle = () => {
    timer = undefined
    if (all) void queries.invalidateQueries()
    else for (const area of touched) void queries.invalidateQueries({ queryKey: [area] })
    all = false
    touched.clear()
  }
  const soon = () => {
    timer ??= setTimeout(settle, GATHER_MS)
  }
  for (const [topic, areas] of Object.entries(TOUCHES))
    source.addEventListener(topic, () => {
      for (const area of areas) touched.add(area)
      soon()
    })
  const everything = () => {
    all = true
    soon()
  }
  source.addEventListener('reconnected', everything)
  source.addEventListener('open', () => {
    if (gap) everything()
    gap = false
    says('live')
  })
  source.addEventListener('error', () => {
    gap = true
    says('broken')
  })
  return () => {
    clearTimeout(timer)
    source.close()
  }
}
