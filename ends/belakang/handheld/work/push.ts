import { type Handheld, serverOf } from './handheld.ts'
import { go } from './ways.ts'

/** `cannot`: this browser knows no push. `denied`: the person or the phone forbids it. */
export type PushState = 'cannot' | 'denied' | 'off' | 'on'

const able = () => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

const subscribed = async (): Promise<PushSubscription | null> => {
  const registration = await navigator.serviceWorker.getRegistration()
  return (await registration?.pushManager.getSubscription()) ?? null
}

/** Which person this phone tells; kept by the phone, so that it is known without a network. */
const TOLD = 'ujung-handheld-push'

/** Whether this phone tells whoever is signed in of urgent work while it sleeps. */
export const pushState = async (phone: Handheld): Promise<PushState> => {
  if (!able()) return 'cannot'
  if (Notification.permission === 'denied') return 'denied'
  const person = phone.store.get().person?.id
  return person && localStorage.getItem(TOLD) === person && (await subscribed()) ? 'on' : 'off'
}

const keyIn = (subscription: PushSubscription, name: PushEncryptionKeyName): string => {
  const bytes = new Uint8Array(subscription.getKey(name) ?? new ArrayBuffer(0))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** Asks the phone for its leave, and the server to tell it; only ever at the press of a button. */
export const turnPushOn = async (phone: Handheld): Promise<PushState> => {
  if (!able()) return 'cannot'
  if ((await Notification.requestPermission()) !== 'granted') return pushState(phone)
  const server = serverOf(phone)
  const { key } = await server.notify.push.key()
  const registration = await navigator.serviceWorker.ready
  const subscription = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
  const { language } = phone.store.get().settings
  await server.notify.push.keep({
    ...{ endpoint: subscription.endpoint, language },
    ...{ p256dh: keyIn(subscription, 'p256dh'), auth: keyIn(subscription, 'auth') },
  })
  localStorage.setItem(TOLD, phone.store.get().person!.id)
  return 'on'
}

/** Lets go of it on this phone; where the server is away it finds that out at its next message. */
export const turnPushOff = async (phone: Handheld): Promise<PushState> => {
  const subscription = await subscribed()
  localStorage.removeItem(TOLD)
  await subscription?.unsubscribe()
  if (subscription)
    await serverOf(phone)
      .notify.push.end({ endpoint: subscription.endpoint })
      .catch(() => {})
  return pushState(phone)
}

/** Opens the task of a notification that was touched while the phone was open; not out of the midst of a deed. */
export const followPushes = (phone: Handheld): void => {
  if (!('serviceWorker' in navigator)) return
  navigator.serviceWorker.addEventListener('message', event => {
    const task = (event.data as { open?: unknown } | null)?.open
    if (typeof task === 'string') go(phone, 'task', task)
  })
}
