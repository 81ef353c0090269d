import { addDays } from '#kernel/moment.ts'
import { demoId } from './demo-id.ts'
import { type Dice, dice } from './dice.ts'
import { businesses, families, men, women } from './sample/names.ts'

export type DemoCustomer = {
  /** Party id. */
  readonly id: string
  readonly kind: 'person' | 'organisation'
  readonly name: string
  /** +62 840 0000 …, an area that no operator has. */
  readonly phone: string
  readonly email: string | null
  readonly memberCard: string
  /** Price group code: `wholesale` for shops and kitchens that buy to sell on. */
  readonly group: 'member' | 'wholesale'
  readonly birthday: string | null
  readonly language: 'id' | 'en'
  /** Code of the shop where they usually buy. */
  readonly homeShop: 'KMG' | 'DGO'
  readonly joined: string
  /** What they have agreed to; anything not true was not agreed to. */
  readonly consents: {
    readonly whatsapp: boolean
    readonly email: boolean
    readonly push: boolean
    readonly profiling: boolean
  }
}

const PEOPLE = 188

const words = (text: string) => text.split(' ').map(word => word.replace('_', ' '))

const personName = (roll: Dice): string => {
  const given = roll.pick(words(roll.chance(560) ? women : men))
  return `${given} ${roll.pick(words(families))}`
}

const consentsOf = (roll: Dice, email: string | null) => ({
  whatsapp: roll.chance(720),
  email: email !== null && roll.chance(610),
  push: roll.chance(300),
  profiling: roll.chance(550),
})

const customer = (n: number, kind: DemoCustomer['kind'], name: string): DemoCustomer => {
  const roll = dice(`customer/${n}`)
  const code = String(n).padStart(4, '0')
  const mailbox = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}.${code}@pelanggan.example`
  const email = roll.chance(640) ? mailbox : null
  return {
    id: demoId('party', `customer-${code}`),
    kind,
    name,
    phone: `+628400000${code}`,
    email,
    memberCard: `ML${String(n * 97).padStart(8, '0')}`,
    group: kind === 'organisation' ? 'wholesale' : 'member',
    birthday: kind === 'person' && roll.chance(800) ? addDays('1958-01-01', roll.below(17_500)) : null,
    language: roll.chance(940) ? 'id' : 'en',
    homeShop: roll.chance(600) ? 'KMG' : 'DGO',
    joined: addDays('2021-01-01', roll.below(2000)),
    consents: consentsOf(roll, email),
  }
}

const makeCustomers = (): readonly DemoCustomer[] => {
  const people = Array.from({ length: PEOPLE }, (_, n) => personName(dice(`customer name/${n}`)))
  const firms = businesses.trim().split('\n')
  return [
    ...people.map((name, n) => customer(n + 1, 'person', name)),
    ...firms.map((name, n) => customer(PEOPLE + n + 1, 'organisation', name)),
  ]
}

/** 200 members: 188 people and 12 small businesses in the wholesale group. */
export const DEMO_CUSTOMERS: readonly DemoCustomer[] = makeCustomers()
