/** What a customer is told of an order. */
export const MESSAGE_WORDS = ['received', 'ready', 'sent', 'late', 'cancelled'] as const
export type MessageWord = (typeof MESSAGE_WORDS)[number]

/** What the sentences speak of; instants and money are written out in the customer's language already. */
export type MessageFacts = {
  readonly name: string
  readonly number: string
  readonly place: string
  /** By when; empty: nobody knows. */
  readonly due: string
  readonly code: string
  readonly tracking: string
  /** Until when it is to be paid; empty: nothing is waited for. */
  readonly payBy: string
  readonly toPay: string
  /** Why it was cancelled: the deed, `cancel`, `expire` or `no-show`. */
  readonly why: string
}

type Tongue = 'id' | 'en'
type Say = (facts: MessageFacts) => readonly [id: string, en: string]

const due: Say = f =>
  f.due === '' ? ['', ''] : [` Perkiraan siap paling lambat ${f.due}.`, ` It will be there by ${f.due} at the latest.`]

const ENDED: Readonly<Record<string, readonly [string, string]>> = {
  expire: ['karena belum dibayar pada waktunya', 'because it was not paid in time'],
  'no-show': ['karena tidak diambil pada waktunya', 'because it was not collected in time'],
}

const SAID: Readonly<Record<MessageWord, Say>> = {
  received: f => [
    `Pesanan ${f.number} sudah kami terima.${f.payBy === '' ? due(f)[0] : ` Mohon dibayar sebelum ${f.payBy}, barangnya kami simpankan sampai saat itu.`}`,
    `We have your order ${f.number}.${f.payBy === '' ? due(f)[1] : ` Please pay before ${f.payBy}; the goods are kept for you until then.`}`,
  ],
  ready: f => [
    `Pesanan ${f.number} siap diambil di ${f.place}. Sebutkan kode ${f.code} di kasir.${f.toPay === '' ? '' : ` Yang masih dibayar: ${f.toPay}.`}`,
    `Your order ${f.number} is ready at ${f.place}. Say the code ${f.code} at the counter.${f.toPay === '' ? '' : ` Still to pay: ${f.toPay}.`}`,
  ],
  sent: f => [
    `Pesanan ${f.number} sudah dikirim.${f.tracking === '' ? '' : ` Nomor resi: ${f.tracking}.`}`,
    `Your order ${f.number} is on its way.${f.tracking === '' ? '' : ` Tracking number: ${f.tracking}.`}`,
  ],
  late: f => [
    `Mohon maaf, pesanan ${f.number} tidak siap pada waktu yang dijanjikan.${f.due === '' ? ' Kami kabari begitu waktunya pasti.' : ` Waktu yang baru: ${f.due}.`}`,
    `We are sorry: your order ${f.number} will be later than promised.${f.due === '' ? ' We tell you as soon as the new time is known.' : ` The new time: ${f.due}.`}`,
  ],
  cancelled: f => [
    `Pesanan ${f.number} dibatalkan${ENDED[f.why] ? ` ${ENDED[f.why]![0]}` : ''}. Yang sudah dibayar kami kembalikan.`,
    `Your order ${f.number} is cancelled${ENDED[f.why] ? ` ${ENDED[f.why]![1]}` : ''}. What was paid goes back to you.`,
  ],
}

const TITLES: Readonly<Record<MessageWord, readonly [string, string]>> = {
  received: ['Pesanan {n} diterima', 'Order {n} received'],
  ready: ['Pesanan {n} siap diambil', 'Order {n} is ready'],
  sent: ['Pesanan {n} dikirim', 'Order {n} is on its way'],
  late: ['Pesanan {n}: waktunya berubah', 'Order {n}: a new time'],
  cancelled: ['Pesanan {n} dibatalkan', 'Order {n} cancelled'],
}

/** A message in the customer's language; `{link}` stands where the address of the order will. */
export const messageOf = (word: MessageWord, language: Tongue, facts: MessageFacts) => {
  const tongue = language === 'id' ? 0 : 1
  const hello = [`Halo ${facts.name}.`, `Hello ${facts.name}.`][tongue]
  const look = ['Lihat pesanan: {link}', 'Your order: {link}'][tongue]
  return {
    title: TITLES[word][tongue].replace('{n}', facts.number),
    body: `${hello} ${SAID[word](facts)[tongue]}\n${look}`,
  }
}
