import type { Moment } from '#kernel/moment.ts'
import type { Sounds } from '#kit/devices/index.ts'
import type { DeedDatabase } from '#kit/offline/deeds/index.ts'
import { momentMaker, type Sender } from '#kit/offline/index.ts'
import type { Store } from '#kit/ui/store.ts'
import type { Client } from '../server/contract.ts'
import { reachServer } from '../server/reach-server.ts'
import type { HandheldState, Person } from './handheld-state.ts'

/** The phone as every deed is given it: what it shows, where it keeps, and what it reaches. */
export type Handheld = {
  readonly store: Store<HandheldState>
  readonly db: DeedDatabase
  readonly sounds: Sounds
  sender: Sender | null
}

export const personOf = (phone: Handheld): Person => {
  const { person } = phone.store.get()
  if (!person) throw new Error('nobody is signed in')
  return person
}

/** The place where this phone works now. */
export const placeOf = (phone: Handheld): string => {
  const { device, settings, person } = phone.store.get()
  const place = device?.place ?? settings.place ?? person?.places[0]
  if (!place) throw new Error('no place is chosen')
  return place
}

/** The server in the voice of a person, or of the device itself. */
export const serverFor = (phone: Handheld, person: string | null): Client =>
  reachServer(location.origin, { token: phone.store.get().device?.token ?? null, person })

/** The server in the voice of who is signed in. */
export const serverOf = (phone: Handheld): Client => serverFor(phone, phone.store.get().person?.id ?? null)

const makers = new Map<string, ReturnType<typeof momentMaker>>()

/** Now at the company. */
export const nowAt = (phone: Handheld): Moment => {
  const zone = phone.store.get().company.timeZone
  const maker = makers.get(zone) ?? momentMaker(zone)
  makers.set(zone, maker)
  return maker(new Date())
}
