import type { Staff } from '#kit/offline/index.ts'
import { writeMeta } from '#kit/offline/index.ts'
import { signInByPasskey } from '#kit/server/passkeys.ts'
import { type Handheld, serverFor } from './handheld.ts'
import { refreshNow, takeMe } from './refresh.ts'

export type SignedIn = 'in' | 'code' | 'must-change'

/** The session is there: who it is, and then everything the phone works from. */
const enter = async (phone: Handheld): Promise<SignedIn> => {
  const server = serverFor(phone, null)
  if (phone.store.get().places.length === 0)
    phone.store.set({
      places: (await server.company.places({})).map(({ id, code, name, kind }) => ({ id, code, name, kind })),
    })
  if (!(await takeMe(phone, server))) return 'must-change'
  const { catalog } = phone.store.get()
  phone.store.set({ turnedAway: false, phase: catalog ? 'ready' : 'filling' })
  phone.sender?.wake()
  void refreshNow(phone)
  return 'in'
}

/** Throws what the server refused with. */
export const signInByPassword = async (phone: Handheld, username: string, password: string): Promise<SignedIn> => {
  const { next } = await serverFor(phone, null).access.signIn({ username, password })
  return next === 'code' ? 'code' : enter(phone)
}

export const signInByCode = async (phone: Handheld, code: string): Promise<SignedIn> => {
  await serverFor(phone, null).access.signInCode({ code })
  return enter(phone)
}

export const signInByKey = async (phone: Handheld): Promise<SignedIn> => {
  await signInByPasskey()
  return enter(phone)
}

/** On an enrolled phone, after the PIN was right: with what a handheld may do at its place. */
export const enterByPin = (phone: Handheld, { id, name, permissions }: Staff): void => {
  const place = phone.store.get().device!.place
  const may = Object.fromEntries(permissions.map(word => [word, [place]]))
  phone.store.set({
    person: { id, name, may, places: [place] },
    phase: phone.store.get().catalog ? 'ready' : 'filling',
  })
  phone.sender?.wake()
  void refreshNow(phone)
}

/** Leaves the phone to the next person; what was done and not sent stays on it. */
export const leave = async (phone: Handheld): Promise<void> => {
  const { device } = phone.store.get()
  if (!device) {
    await writeMeta(phone.db, 'person', null)
    await serverFor(phone, null)
      .access.signOut()
      .catch(() => {})
  }
  phone.store.set({ person: null, phase: 'sign-in', verdict: null })
}
