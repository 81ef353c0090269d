import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { type QrisMerchant, type QrisRefusal, staticQris } from '../rules/index.ts'

export type PlaceQris = QrisMerchant & {
  readonly place: string
  readonly version: number
  /** The static code, to be printed and kept by tills. */
  readonly payload: string
}

type Row = Omit<PlaceQris, 'payload'>

const SELECT = `
  select place, acquirer, merchant_pan as "merchantPan", merchant_id as "merchantId", nmid, criteria, category, name,
         city, postal, version
  from payments.qris_merchant where place = any($1::uuid[])`

/** The QRIS settings of places that have them, with the static code made from them. */
export const qrisOfPlaces = async (tx: Tx, places: readonly string[]): Promise<Map<string, PlaceQris>> => {
  const rows = await tx.rows<Row>(SELECT, [places])
  return new Map(
    rows.flatMap(row => {
      const payload = staticQris(row)
      return payload.ok ? [[row.place, { ...row, payload: payload.value }] as const] : []
    }),
  )
}

/** Sets what the acquirer told the place; `version` is the one the editor saw, 0 for none. Refused with the rule broken. */
export const setQrisMerchant = async (
  tx: Tx,
  who: Who,
  now: Date,
  wish: Omit<PlaceQris, 'payload'>,
): Promise<Answer<PlaceQris, QrisRefusal | 'changed-meanwhile'>> => {
  const payload = staticQris(wish)
  if (!payload.ok) return payload
  const { place, acquirer, merchantPan, merchantId, nmid, criteria, category, name, city, postal, version } = wish
  const row = await tx.one<{ version: number }>(
    `insert into payments.qris_merchant as m (place, acquirer, merchant_pan, merchant_id, nmid, criteria, category,
       name, city, postal, changed_at, changed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (place) do update set acquirer = $2, merchant_pan = $3, merchant_id = $4, nmid = $5, criteria = $6,
       category = $7, name = $8, city = $9, postal = $10, changed_at = $11, changed_by = $12, version = m.version + 1
     where m.version = $13 returning version`,
    [place, acquirer, merchantPan, merchantId, nmid, criteria, category, name, city, postal, now, who.id, version],
  )
  return row
    ? done({ ...wish, version: row.version, payload: payload.value })
    : refused('changed-meanwhile', 'Somebody changed these settings meanwhile: look at them again.')
}
