import { newId, readMeta, writeMeta } from '#kit/offline/index.ts'
import type { Till } from './till.ts'

/** A receipt a customer wants by e-mail; it waits here until the server has taken the wish. */
export type MailWish = {
  readonly id: string
  readonly sale: string
  readonly address: string
  readonly language: 'id' | 'en'
}

const KEY = 'mails'

/** What a customer may have typed is an address. */
export const isAddress = (typed: string): boolean => /^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$/.test(typed.trim())

export const waitingMails = async (till: Till): Promise<readonly MailWish[]> =>
  (await readMeta<readonly MailWish[]>(till.db, KEY)) ?? []

/** A refusal that asking again will not change; of a sale the server has not seen yet it is asked again. */
const isFinal = (error: unknown) => {
  const { code, status } = error as { code?: unknown; status?: unknown }
  return typeof status === 'number' && status >= 400 && status < 500 && status !== 401 && code !== 'sale-unknown'
}

/** Hands over what waits, oldest first; what cannot be taken now waits for the next round. */
export const sendMails = async (till: Till): Promise<void> => {
  const { server, db } = till
  if (!server) return
  for (const wish of await waitingMails(till)) {
    try {
      await server.mailReceipt(wish)
    } catch (error) {
      if (!isFinal(error)) return
    }
    const left = (await waitingMails(till)).filter(other => other.id !== wish.id)
    await writeMeta(db, KEY, left)
  }
}

/** Notes the wish on the disk, then tries at once. */
export const askMail = async (till: Till, sale: string, address: string): Promise<void> => {
  const { language } = till.store.get().settings
  const wish: MailWish = { id: newId(), sale, address: address.trim().toLowerCase(), language }
  await writeMeta(till.db, KEY, [...(await waitingMails(till)), wish])
  void sendMails(till)
}
