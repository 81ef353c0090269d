import { escaped, type Page, webPage } from '#modules/notify/server/index.ts'
import { SYSTEM, type Who } from '#platform/http/who.ts'
import { type Database, readOnly, type Tx, transact } from '#platform/postgres/index.ts'
import { withdrawConsents } from '../consent/withdraw-consents.ts'
import { LEAVE_PAGE as WORDS } from './leave-page-words.ts'
import { messageOfToken } from './leave-token.ts'

export type LeaveOffice = { readonly db: Database; readonly now: () => Date; readonly secret: string }

type Row = { party: string; channel: 'mail' | 'whatsapp' | 'sms'; language: 'id' | 'en'; company: string }

const MESSAGE = `
  select m.party, m.channel, m.language, coalesce((select trade_name from company.v_company limit 1), 'Ujung') as company
  from customers.message m where m.id = $1`

/** The customer themself, by the link in their message. */
const LEAVER: Who = { ...SYSTEM, id: 'customer', name: 'Customer' }

const found = async ({ secret }: LeaveOffice, tx: Tx, token: string): Promise<Row | undefined> => {
  const id = messageOfToken(secret, token)
  return id === null ? undefined : tx.one<Row>(MESSAGE, [id])
}

const strange = (): Page =>
  webPage(404, 'id', 'Ujung', `<h1>${escaped(WORDS.id.strange)}</h1><p lang="en">${escaped(WORDS.en.strange)}</p>`)

/** What the link in a message shows: one button. Looking withdraws nothing, for programs look at links too. */
export const showLeavePage = async (office: LeaveOffice, token: string): Promise<Page> => {
  const row = await readOnly(office.db, tx => found(office, tx, token))
  if (!row) return strange()
  const say = WORDS[row.language]
  const title = say.title.replace('{company}', row.company)
  return webPage(
    200,
    row.language,
    title,
    `<h1>${escaped(title)}</h1><p>${escaped(say[row.channel])}</p><form method="post"><button>${escaped(say.stop)}</button></form>`,
  )
}

/**
 * What pressing the button does, and what a mail program does by itself with one request (RFC 8058): the consent to this
 * channel ends and whatever waits under it is stopped. Asked twice it says the same.
 */
export const takeLeave = async (office: LeaveOffice, token: string): Promise<Page> => {
  const row = await transact(office.db, async tx => {
    const one = await found(office, tx, token)
    const because = one && WORDS[one.language].because
    if (one) await withdrawConsents(tx, LEAVER, office.now(), { ...one, because: because! })
    return one
  })
  if (!row) return strange()
  const say = WORDS[row.language]
  return webPage(200, row.language, say.done, `<h1>${escaped(say.done)}</h1><p>${escaped(say.after)}</p>`)
}
