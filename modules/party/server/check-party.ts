import { type Answer, done, refused } from '#kernel/answer.ts'
import { type NpwpRefusal, readNpwp } from '#modules/company/rules/index.ts'
import { type PartyInput, partyInput } from '../contract/index.ts'
import { normalCard, normalPhone, type PhoneRefusal } from '../rules/index.ts'

export type PartyFields = ReturnType<typeof partyInput.parse>
export type FieldRefusal = PhoneRefusal | NpwpRefusal | 'member-card-form' | 'address-located-half'

const phonesOf = (it: PartyFields): Answer<PartyFields['phones'], PhoneRefusal> => {
  const kept = new Map<string, { number: string; label: string }>()
  for (const { number, label } of it.phones) {
    const phone = normalPhone(number)
    if (!phone.ok) return phone
    if (!kept.has(phone.value)) kept.set(phone.value, { number: phone.value, label })
  }
  return done([...kept.values()])
}

/** A tax number is read as an NPWP, which a resident's NIK is too. `today` settles the century of a birth date in it. */
const taxIdOf = (taxId: string | null, today: string): Answer<string | null, NpwpRefusal> => {
  if (taxId === null) return done(null)
  const npwp = readNpwp(taxId, today)
  return npwp.ok ? done(npwp.value.npwp16) : npwp
}

/** Everything about a party that can be judged without the book: its numbers as they are kept. */
export const checkParty = (input: PartyInput, now: Date): Answer<PartyFields, FieldRefusal> => {
  const it = partyInput.parse(input)
  const phones = phonesOf(it)
  if (!phones.ok) return phones
  const taxId = taxIdOf(it.taxId, now.toISOString().slice(0, 10))
  if (!taxId.ok) return taxId
  const memberCard = it.memberCard === null ? null : normalCard(it.memberCard)
  if (it.memberCard !== null && memberCard === null)
    return refused('member-card-form', `${it.memberCard} is no card number: 6 to 32 letters and digits.`)
  if (it.addresses.some(a => (a.latitudeE6 === null) !== (a.longitudeE6 === null)))
    return refused('address-located-half', `Give an address of ${it.name} both latitude and longitude, or neither.`)
  const emails = [...new Map(it.emails.map(e => [e.address, e])).values()]
  return done({ ...it, phones: phones.value, taxId: taxId.value, memberCard, emails, roles: [...new Set(it.roles)] })
}
