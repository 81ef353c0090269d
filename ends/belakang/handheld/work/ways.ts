import type { Handheld } from './handheld.ts'
import type { Way } from './handheld-state.ts'

const HOME: Way = { screen: 'home', id: null }

export const wayIn = (hash: string): Way => {
  const [screen, id] = hash.replace(/^#\/?/, '').split('/')
  return screen ? { screen, id: id ? decodeURIComponent(id) : null } : HOME
}

const addressOf = ({ screen, id }: Way) => `#/${screen}${id ? `/${encodeURIComponent(id)}` : ''}`

/** Goes to a screen; the phone's own back key leads back from it. `instead` leaves no trace of the present one. */
export const go = (phone: Handheld, screen: string, id: string | null = null, instead = false): void => {
  const way = { screen, id }
  if (instead) history.replaceState(history.state, '', addressOf(way))
  else history.pushState({ deep: ((history.state as { deep?: number } | null)?.deep ?? 0) + 1 }, '', addressOf(way))
  phone.store.set({ way, verdict: null })
}

/** One screen back; home when this one was opened first. */
export const goBack = (phone: Handheld): void => {
  if ((history.state as { deep?: number } | null)?.deep) history.back()
  else go(phone, 'home', null, true)
}

/** What was told as the last thing on a screen is still read on the one it leads back to. */
const JUST_MS = 1_000

/** Follows the phone's own back key. */
export const followWays = (phone: Handheld): void => {
  window.addEventListener('popstate', () => {
    const { verdict } = phone.store.get()
    const justTold = verdict !== null && Date.now() - verdict.at < JUST_MS
    phone.store.set({ way: wayIn(location.hash), verdict: justTold ? verdict : null })
  })
}
