import { demoId } from './demo-id.ts'
import { people } from './sample/people.ts'

/** Words of the roles that a new company starts with, see `modules/access`. */
export type DemoRole =
  | 'owner'
  | 'store-manager'
  | 'cashier'
  | 'warehouse'
  | 'buyer'
  | 'planner'
  | 'accountant'
  | 'hr'
  | 'it'
  | 'marketing'
  | 'service'

export type DemoPerson = {
  /** Party id. */
  readonly id: string
  readonly number: string
  readonly name: string
  readonly role: DemoRole
  readonly position: { readonly id: string; readonly en: string }
  /** Code of the place where they work. */
  readonly place: string
  /** Codes of the places they may act for; `all` is every one. */
  readonly places: readonly string[] | 'all'
  /** User name of whom they report to; null for the owner. */
  readonly reportsTo: string | null
  readonly user: string
  readonly email: string
  readonly phone: string
  /** For tills on an enrolled device. Known to everyone: demo mode only. */
  readonly pin: string
  readonly joined: string
}

/** Password of every demo user. It stands in public source, so a server must refuse it unless it runs as a demo. */
export const DEMO_PASSWORD = 'melati-wangi-sekali'

const readPerson = (line: string, n: number): DemoPerson => {
  const cells = line.split('|').map(cell => cell.trim())
  const [name, role, id, en, place, places, reportsTo, user, pin, joined] = cells as [string, DemoRole, ...string[]]
  return {
    id: demoId('party', user!),
    number: `K${String(n + 1).padStart(4, '0')}`,
    name,
    role,
    position: { id: id!, en: en! },
    place: place!,
    places: places === 'all' ? 'all' : places!.split(' '),
    reportsTo: reportsTo === '-' ? null : reportsTo!,
    user: user!,
    email: `${user}@tokomelati.example`,
    phone: `+628400001${String(n + 1).padStart(4, '0')}`,
    pin: pin!,
    joined: joined!,
  }
}

/** Everybody who works at Toko Melati. Phone numbers lie in +62 840, which is given to no operator. */
export const DEMO_PEOPLE: readonly DemoPerson[] = people.trim().split('\n').map(readPerson)

/** A person by user name. Throws when nobody has it. */
export const personOf = (user: string): DemoPerson => {
  const found = DEMO_PEOPLE.find(p => p.user === user)
  if (!found) throw new Error(`nobody in the demo signs in as ${user}`)
  return found
}
