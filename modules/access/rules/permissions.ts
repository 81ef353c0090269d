/**
 * Every permission word there is: an area (mostly the module's name) and a deed. A role names words from this list, or
 * `area.*`, or `*`. A module that guards something new adds its word here.
 */
export const PERMISSIONS = [
  'company.write',
  'access.manage',
  'access.tills',
  'access.pins',
  'catalog.read',
  'catalog.write',
  'party.read',
  'party.write',
  'papers.read',
  'papers.write',
  'papers.manage',
  'pricing.read',
  'pricing.write',
  'pricing.publish',
  'sales.read',
  'sales.sell',
  'sales.return',
  'sales.void',
  'sales.override',
  'drawer.open',
  'drawer.count',
  'payments.read',
  'payments.write',
  'stock.read',
  'stock.adjust',
  'stock.count',
  'stock.receive',
  'stock.move',
  'books.read',
  'books.post',
  'books.close',
  'rewards.read',
  'rewards.adjust',
  'checks.read',
  'checks.write',
  'customers.read',
  'customers.write',
  'customers.campaign',
  'orders.read',
  'orders.write',
  'orders.fulfil',
  'orders.credit',
  'purchasing.read',
  'purchasing.write',
  'purchasing.approve',
  'purchasing.invoice',
  'distribution.read',
  'distribution.write',
  'distribution.work',
  'distribution.capture',
  'people.read',
  'people.write',
  'people.pay',
  'support.read',
  'support.work',
  'support.manage',
  'notify.send',
  'relay.manage',
  'reports.read',
  'audit.read',
  'flow.work',
  'flow.lead',
  'flow.manage',
  'lanes.attend',
  'sync.till',
] as const

export type Permission = (typeof PERMISSIONS)[number]

type Area<Word extends string> = Word extends `${infer Name}.${string}` ? Name : never

/** What a role may name: a word, all words of an area, or all words. */
export type PermissionPattern = Permission | `${Area<Permission>}.*` | '*'

const WORDS: ReadonlySet<string> = new Set(PERMISSIONS)
const AREAS: ReadonlySet<string> = new Set(PERMISSIONS.map(word => `${word.split('.')[0]}.*`))

/** Whether a role may name it. */
export const isPattern = (text: string): text is PermissionPattern => text === '*' || WORDS.has(text) || AREAS.has(text)

/** The patterns that grant a word, narrowest first. */
export const patternsOf = (permission: string): readonly string[] => [permission, `${permission.split('.')[0]}.*`, '*']

/** Every word a list of patterns stands for. */
export const wordsOf = (patterns: Iterable<string>): ReadonlySet<Permission> => {
  const held = new Set(patterns)
  return new Set(PERMISSIONS.filter(word => patternsOf(word).some(pattern => held.has(pattern))))
}

/** What a person can need at a till, and so all that an offline till is told about anyone. */
export const TILL_WORDS: readonly Permission[] = [
  'sales.sell',
  'sales.return',
  'sales.void',
  'sales.override',
  'drawer.open',
  'drawer.count',
]

/** What an enrolled till itself may do at its place: fetch what it needs to sell, and hand in what has happened. */
export const DEVICE_WORDS: readonly Permission[] = [
  ...TILL_WORDS,
  'sync.till',
  'sales.read',
  'catalog.read',
  'pricing.read',
  'stock.read',
  'rewards.read',
  'customers.read',
]

/** What a person can need at a phone of the shop or the warehouse, and so all that one enrolled device may do for them. */
export const HANDHELD_WORDS: readonly Permission[] = [
  'catalog.read',
  'pricing.read',
  'stock.read',
  'stock.count',
  'stock.receive',
  'stock.move',
  'orders.read',
  'orders.fulfil',
  'purchasing.read',
  'distribution.read',
  'distribution.work',
  'lanes.attend',
  'flow.work',
]

/** What an enrolled phone itself may do at its place, with nobody signed in: fetch what it shows. */
export const HANDHELD_DEVICE_WORDS: readonly Permission[] = ['catalog.read', 'stock.read']
