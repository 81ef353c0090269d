import type { Tx } from '#platform/postgres/index.ts'
import { type PartyCard, type Search, search } from '../contract/index.ts'
import { normalCard, normalPhone } from '../rules/index.ts'
import { CARD } from './party-columns.ts'

const escaped = (text: string) => text.replace(/[\\%_]/g, sign => `\\${sign}`)

/** Each word of a name must occur in it, in any order. */
const namePatterns = (text: string) =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '')
    .map(word => `%${escaped(word)}%`)

/** The end of a phone number, backwards, when the text has at least four digits and nothing but digits and spaces. */
const phoneEnd = (text: string): string | null => {
  const digits = text.replace(/[\s()+-]/g, '')
  return /^\d{4,15}$/.test(digits) ? `${[...digits.replace(/^0+/, '')].reverse().join('')}%` : null
}

const SCOPE = `(p.active or $1) and p.merged_into is null
  and ($2::text is null or exists (select from party.role r where r.party = p.id and r.role = $2))
  and ($3::text is null or p.group_code = $3)`

const BY_KEY = `select ${CARD} from party.party p where ${SCOPE} and p.id in (
    select party from party.phone where number = $4
    union select party from party.phone where reverse(number) like $5
    union select id from party.party where member_card = $6
    union select party from party.email where address = $7)
  order by p.name, p.id limit $8`

const BY_NAME = `select ${CARD} from party.party p where ${SCOPE} and lower(p.name) like all ($4::text[])
  order by lower(p.name) not like $5, p.name, p.id limit $6`

const ALIKE = `select ${CARD} from party.party p where ${SCOPE} and (lower(p.name) % $4 or $4 <% lower(p.name))
  order by similarity($4, lower(p.name)) + word_similarity($4, lower(p.name)) desc, p.name, p.id limit $5`

const IN_ORDER = `select ${CARD} from party.party p where ${SCOPE}
  and ($4::uuid is null or (p.name, p.id) > (select name, id from party.party where id = $4))
  order by p.name, p.id limit $5`

/**
 * Parties by phone, last digits of a phone, card, e-mail or parts of the name; where nothing has the name as typed, those
 * that sound alike. Without a text: all of them by name, `after` turning the page.
 */
export const findParties = async (tx: Tx, input: Search): Promise<PartyCard[]> => {
  const { text, role = null, group = null, all, limit, after = null } = search.parse(input)
  const scope = [all, role, group]
  if (text === '') return tx.rows<PartyCard>(IN_ORDER, [...scope, after, limit])
  const phone = normalPhone(text)
  const keys = [phone.ok ? phone.value : null, phoneEnd(text), normalCard(text), text.toLowerCase()]
  const byKey = await tx.rows<PartyCard>(BY_KEY, [...scope, ...keys, limit])
  if (byKey.length > 0) return byKey
  const name = text.toLowerCase()
  const byName = await tx.rows<PartyCard>(BY_NAME, [...scope, namePatterns(name), `${escaped(name)}%`, limit])
  return byName.length > 0 ? byName : tx.rows<PartyCard>(ALIKE, [...scope, name, limit])
}
