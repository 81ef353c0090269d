import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Mailer } from '#platform/mail/index.ts'
import { type Database, type Tx, transact } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { linkOfSale, readReceipt } from './read-receipt.ts'
import { receiptHtml, receiptPdf } from './show-receipt.ts'

export type MailWish = {
  /** UUIDv7 made by the asker. */
  readonly id: string
  readonly sale: string
  readonly address: string
  readonly language?: 'id' | 'en' | undefined
}

/** A receipt goes to a few addresses at most: whoever has its link cannot make a shop write to a thousand. */
const MOST = 5

/** Asks for a receipt by e-mail. It goes out by itself, once, when the worker comes to it. Twice the same is one. */
export const askReceiptMail = async (
  tx: Tx,
  who: string,
  now: Date,
  { id, sale, address, language }: MailWish,
): Promise<Answer<{ id: string }, 'sale-unknown' | 'mail-too-many'>> => {
  // Those who ask for one sale take turns, and count after it: so the limit holds.
  const kept = await tx.one('select 1 from sales.sale where id = $1 for no key update', [sale])
  if (!kept) return refused('sale-unknown', `Sale ${sale} has not arrived here yet; ask again later.`)
  const known = (await tx.one<{ asked: number; here: boolean }>(
    `select count(*) as asked, coalesce(bool_or(id = $2), false) as here from sales.receipt_mail where sale = $1`,
    [sale, id],
  ))!
  if (known.here) return done({ id })
  if (known.asked >= MOST)
    return refused('mail-too-many', `This receipt was asked for ${MOST} times by e-mail; its link can be passed on.`)
  await tx.rows(
    `insert into sales.receipt_mail (id, sale, address, language, asked_at, asked_by) values ($1, $2, $3, $4, $5, $6)`,
    [id, sale, address.trim(), language ?? null, now, who],
  )
  await announce(tx, [{ topic: 'sales.receipt-asked', key: sale, payload: { mail: id, sale } }])
  return done({ id })
}

type Asked = { readonly sale: string; readonly address: string; readonly language: 'id' | 'en' | null }

const OPEN = `
  select sale, address, language from sales.receipt_mail
  where id = $1 and sent_at is null and refused is null for update skip locked`

const WORDS = {
  id: {
    subject: 'Struk',
    hello: 'Terima kasih sudah berbelanja. Struk Anda:',
    attached: 'Struk terlampir sebagai PDF.',
  },
  en: {
    subject: 'Receipt',
    hello: 'Thank you for shopping. Your receipt:',
    attached: 'The receipt is attached as PDF.',
  },
} as const

export type PostOffice = { readonly mailer: Mailer; readonly secret: string; readonly baseUrl: string }

const compose = async (tx: Tx, now: Date, { secret, baseUrl }: PostOffice, { sale, language }: Asked) => {
  const token = await linkOfSale(tx, secret, sale)
  const link = token && `${baseUrl}/r/${token}`
  const receipt = await readReceipt(tx, { sale, ...(language && { language }), ...(link && { link }) })
  if (!receipt) throw new Error(`sale ${sale} has no receipt`)
  const name = receipt.head[0]?.value ?? ''
  const say = WORDS[receipt.language]
  const total = receipt.totals.find(row => row.strong)
  const text = [
    say.hello,
    `${receipt.shop.name} · ${name}`,
    total && `${total.label}: ${total.value}`,
    link,
    say.attached,
  ]
  return {
    ...{ fromName: receipt.shop.name, subject: `${say.subject} ${name} · ${receipt.shop.name}` },
    text: text.filter(Boolean).join('\n\n'),
    html: receiptHtml(receipt),
    attachments: [{ name: `${name}.pdf`, type: 'application/pdf', bytes: await receiptPdf(receipt, now) }],
  }
}

/**
 * Sends one asked receipt, in a transaction of its own: two workers at once send one, and what was sent stays sent. Should
 * this process die between the mail server's yes and the commit, it goes out again under the same Message-ID. Throws when
 * the mail server cannot be reached: the job is tried again.
 */
export const sendReceiptMail = (
  db: Database,
  now: Date,
  office: PostOffice,
  id: string,
): Promise<'sent' | 'refused' | 'nothing-to-send'> =>
  transact(db, async tx => {
    const asked = await tx.one<Asked>(OPEN, [id])
    if (!asked) return 'nothing-to-send'
    const sent = await office.mailer.send({ id, to: asked.address, ...(await compose(tx, now, office, asked)) })
    if (sent.ok)
      await tx.rows('update sales.receipt_mail set sent_at = $2, through = $3 where id = $1', [
        ...[id, now, office.mailer.what],
      ])
    else await tx.rows('update sales.receipt_mail set refused = $2 where id = $1', [id, sent.detail ?? sent.refusal])
    return sent.ok ? 'sent' : 'refused'
  })

export type ReceiptMail = {
  readonly id: string
  readonly address: string
  readonly askedAt: Date
  readonly sentAt: Date | null
  readonly refused: string | null
}

/** What was asked for a sale by e-mail, oldest first. */
export const receiptMailsOf = (tx: Tx, sale: string): Promise<ReceiptMail[]> =>
  tx.rows<ReceiptMail>(
    `select id, address, asked_at as "askedAt", sent_at as "sentAt", refused from sales.receipt_mail
     where sale = $1 order by asked_at, id`,
    [sale],
  )

/** Receipts that were asked for a while ago, within a week, and have not gone out: at most 50, oldest first. */
export const waitingReceiptMails = async (tx: Tx, now: Date): Promise<string[]> => {
  const rows = await tx.rows<{ id: string }>(
    `select id from sales.receipt_mail where sent_at is null and refused is null
       and asked_at between $1::timestamptz - interval '7 days' and $1::timestamptz - interval '15 minutes'
     order by asked_at, id limit 50`,
    [now],
  )
  return rows.map(row => row.id)
}
