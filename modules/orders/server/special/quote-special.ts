import { type Answer, done, refused } from '#kernel/answer.ts'
import { canonical } from '#kernel/canonical.ts'
import { addDays } from '#kernel/moment.ts'
import { normalPhone } from '#modules/party/rules/index.ts'
import { sha256 } from '#platform/digest/index.ts'
import type { Who } from '#platform/http/who.ts'
import { type Tx, unlessBroken } from '#platform/postgres/index.ts'
import type { SpecialInput } from '../../contract/index.ts'
import { HANDLING_DAYS } from '../../rules/index.ts'
import { readFrame } from '../read-frame.ts'

type Refusal = 'special-differs' | 'phone-wrong' | 'place-unknown' | 'item-unknown' | 'supplier-unknown' | 'date-gone'

const WRITE = `
  with s as (
    insert into orders.special (id, place, channel, item, described, packs, name, phone, email, language, note, state, digest,
      asked_at, asked_by)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'quoted', $12, $13, $14))
  insert into orders.special_option (id, special, n, source, supplier, source_name, due, wanted, price, deposit, cost)
  select o.id, $1, o.n, o.source, o.supplier, coalesce(p.name, w.name), (o.due + time '18:00') at time zone w.time_zone,
    o.wanted, o.price, o.deposit, o.cost
  from json_to_recordset($15::json) as o (id uuid, n smallint, source text, supplier uuid, due date, wanted date, price bigint,
    deposit bigint, cost bigint)
  join company.v_place w on w.id = $2 left join party.v_party p on p.id = o.supplier`

const REFUSED: Readonly<Record<string, readonly [Refusal, string]>> = {
  special_at_place: ['place-unknown', 'The place is not known; choose another.'],
  special_of_item: ['item-unknown', 'The item is not known; choose another.'],
  special_option_supplier: ['supplier-unknown', 'The supplier is not known; choose another.'],
}

/** Keeps what was offered to a customer, with its options. Once by its id; something else under the same id is told apart. */
export const quoteSpecial = async (
  tx: Tx,
  who: Who,
  now: Date,
  it: SpecialInput,
): Promise<Answer<{ id: string; answer: 'created' | 'exists' }, Refusal>> => {
  const digest = sha256(canonical(it))
  const old = await tx.one<{ digest: string }>('select digest from orders.special where id = $1', [it.id])
  if (old?.digest === digest) return done({ id: it.id, answer: 'exists' })
  if (old) return refused('special-differs', 'Something else was offered under this id; begin a new one.')
  const phone = normalPhone(it.buyer.phone)
  if (!phone.ok) return refused('phone-wrong', phone.detail)
  if (it.item === null && it.described === '') return refused('item-unknown', 'Say which item, or describe it.')
  const { today } = await readFrame(tx, now)
  if (it.options.some(o => o.due < today)) return refused('date-gone', 'A day that has gone by can’t be promised.')
  const options = it.options.map((o, n) => {
    const early = addDays(o.due, -HANDLING_DAYS)
    const wanted = [today, early].toSorted().at(-1)!
    return { ...o, n: n + 1, wanted: o.source === 'supplier' ? wanted : null }
  })
  const { name, email, language } = it.buyer
  const head = [
    it.id,
    it.place,
    it.channel,
    it.item,
    it.described,
    it.packs,
    name,
    phone.value,
    email,
    language,
    it.note,
  ]
  const kept = await unlessBroken(tx, () => tx.rows(WRITE, [...head, digest, now, who.id, JSON.stringify(options)]))
  if (kept.ok) return done({ id: it.id, answer: 'created' })
  const [word, why] = REFUSED[kept.constraint] ?? []
  if (!word) throw new Error(`a special order broke ${kept.constraint}`)
  return refused(word, why)
}
