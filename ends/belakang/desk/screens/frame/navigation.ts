import type { DeskIconName } from '../../look/DeskIcon.tsx'
import type { FRAME } from '../../words/frame.ts'

export type Way = {
  readonly to: string
  readonly word: keyof typeof FRAME
  readonly icon: DeskIconName
  /** Shown to who holds any of these; empty for everyone. */
  readonly needs: readonly string[]
  readonly group: 'trade' | 'office' | 'keep'
}

/** Where the menu leads. What a person may not do is not offered; the server decides all the same. */
export const WAYS: readonly Way[] = [
  { to: '/', word: 'today', icon: 'today', needs: [], group: 'trade' },
  { to: '/tasks', word: 'tasks', icon: 'tasks', needs: ['flow.work'], group: 'trade' },
  { to: '/sales', word: 'sales', icon: 'sales', needs: ['sales.read'], group: 'trade' },
  { to: '/drawers', word: 'drawers', icon: 'drawers', needs: ['payments.read'], group: 'trade' },
  { to: '/stock', word: 'stock', icon: 'stock', needs: ['stock.read'], group: 'trade' },
  {
    ...{ to: '/purchasing', word: 'purchasing', icon: 'purchasing', group: 'trade' },
    needs: ['purchasing.read'],
  },
  {
    ...{ to: '/replenishment', word: 'replenishment', icon: 'replenishment' },
    ...{ needs: ['purchasing.read'], group: 'trade' },
  },
  { to: '/lanes', word: 'lanes', icon: 'lanes', needs: ['lanes.attend'], group: 'trade' },
  { to: '/online', word: 'online', icon: 'online', needs: ['orders.fulfil', 'orders.read'], group: 'trade' },
  { to: '/wholesale', word: 'wholesale', icon: 'wholesale', needs: ['orders.read'], group: 'trade' },
  { to: '/customers', word: 'customers', icon: 'customers', needs: ['customers.read'], group: 'trade' },
  { to: '/distribution', word: 'distribution', icon: 'distribution', needs: ['distribution.read'], group: 'trade' },
  { to: '/items', word: 'items', icon: 'items', needs: ['catalog.read'], group: 'office' },
  { to: '/prices', word: 'prices', icon: 'prices', needs: ['pricing.read'], group: 'office' },
  { to: '/checks', word: 'checks', icon: 'checks', needs: ['checks.read'], group: 'office' },
  { to: '/papers', word: 'papers', icon: 'papers', needs: ['papers.read'], group: 'office' },
  { to: '/processes', word: 'processes', icon: 'processes', needs: ['flow.manage'], group: 'office' },
  { to: '/books', word: 'books', icon: 'books', needs: ['books.read'], group: 'office' },
  { to: '/saved', word: 'saved-hours', icon: 'saved', needs: ['reports.read'], group: 'office' },
  { to: '/pay', word: 'pay', icon: 'pay', needs: ['people.pay', 'people.read'], group: 'office' },
  { to: '/people', word: 'people', icon: 'people', needs: ['access.manage', 'access.pins'], group: 'keep' },
  { to: '/tills', word: 'tills', icon: 'tills', needs: ['access.tills', 'relay.manage'], group: 'keep' },
  { to: '/places', word: 'places', icon: 'places', needs: ['company.write'], group: 'keep' },
  { to: '/system', word: 'system', icon: 'system', needs: ['relay.manage', 'audit.read'], group: 'keep' },
  { to: '/setup', word: 'setup', icon: 'setup', needs: ['company.write'], group: 'keep' },
]

export const waysFor = (may: (permission: string) => boolean): readonly Way[] =>
  WAYS.filter(way => way.needs.length === 0 || way.needs.some(need => may(need)))
