/**
 * Who calls whom: the only list to edit when a module is born. A module may call (import, or read the views of) the
 * modules its line names, and those must stand in a tier above it on this page.
 */
export const tiers: readonly Tier[] = [
  {
    name: 'ground',
    inOrder: 'what one may do is limited to places and enrolled registers, which company keeps',
    modules: {
      company: [],
      access: ['company'],
      catalog: [],
      party: ['company'],
    },
  },
  {
    name: 'spine',
    modules: {
      books: ['company'],
      papers: ['company', 'access', 'party'],
      flow: ['company', 'access', 'party'],
      notify: ['company', 'access', 'party'],
    },
  },
  {
    name: 'trade',
    modules: {
      pricing: ['company', 'catalog', 'party'],
      stock: ['company', 'access', 'catalog', 'books', 'papers', 'flow'],
      payments: ['company', 'access', 'books', 'papers', 'flow'],
      rewards: ['company', 'party', 'books'],
      checks: ['company', 'access', 'party', 'books', 'papers', 'flow', 'notify'],
    },
  },
  {
    name: 'depan',
    inOrder:
      'a campaign is judged by what was sold; nobody is erased who has something on order; the web shop shows what orders promise and what customers agreed to',
    modules: {
      sales: [
        ...['company', 'access', 'catalog', 'party', 'books', 'papers', 'flow', 'notify'],
        ...['pricing', 'stock', 'payments', 'rewards'],
      ],
      orders: [
        ...['company', 'access', 'catalog', 'party', 'books', 'papers', 'flow', 'notify'],
        ...['pricing', 'stock', 'payments', 'rewards'],
      ],
      lanes: ['company', 'access', 'catalog', 'flow'],
      customers: [
        ...['company', 'access', 'catalog', 'party', 'books', 'papers', 'flow', 'notify'],
        ...['pricing', 'stock', 'rewards', 'sales', 'orders'],
      ],
      storefront: [
        ...['company', 'access', 'catalog', 'party', 'flow', 'notify'],
        ...['pricing', 'stock', 'payments', 'rewards', 'sales', 'orders', 'customers'],
      ],
    },
  },
  {
    name: 'belakang',
    inOrder: 'replenishment weighs what is on order and on the way, which purchasing and distribution keep',
    modules: {
      purchasing: [
        ...['company', 'access', 'catalog', 'party', 'books', 'papers', 'flow', 'notify', 'stock', 'sales'],
        'orders',
      ],
      distribution: [
        ...['company', 'access', 'catalog', 'party', 'books', 'papers', 'flow', 'notify'],
        ...['pricing', 'stock', 'sales', 'orders'],
      ],
      replenishment: [
        ...['company', 'access', 'catalog', 'party', 'books', 'flow', 'stock', 'sales'],
        ...['purchasing', 'distribution'],
      ],
      people: ['company', 'access', 'party', 'books', 'papers', 'flow', 'notify'],
      support: ['company', 'access', 'party', 'papers', 'flow', 'notify', 'sales', 'orders', 'customers'],
    },
  },
  {
    name: 'seeing',
    modules: {
      reports: [
        ...['company', 'access', 'catalog', 'party', 'books', 'papers', 'flow', 'notify'],
        ...['pricing', 'stock', 'payments', 'rewards', 'checks'],
        ...['sales', 'orders', 'customers', 'purchasing', 'distribution', 'replenishment', 'people', 'support'],
      ],
      sync: [
        ...['company', 'access', 'catalog', 'party', 'books', 'flow'],
        ...['pricing', 'stock', 'payments', 'rewards', 'sales', 'orders'],
      ],
    },
  },
]

export type Tier = {
  readonly name: string
  readonly modules: Readonly<Record<string, readonly string[]>>
  /** Why, in this tier, a module may also call those written before it. */
  readonly inOrder?: string
}

/** The tiers as one list, module → modules it may call. Throws when a line names a module that is not above it. */
export const callsOf = (all: readonly Tier[]): Record<string, readonly string[]> => {
  const above = new Set<string>()
  const calls: Record<string, readonly string[]> = {}
  for (const { modules, inOrder } of all) {
    for (const [name, may] of Object.entries(modules)) {
      const wrong = may.find(other => !above.has(other))
      if (wrong) throw new Error(`${name} may not call ${wrong}: it is not in a tier above it`)
      calls[name] = may
      if (inOrder) above.add(name)
    }
    for (const name of Object.keys(modules)) above.add(name)
  }
  return calls
}

export const calls = callsOf(tiers)
