/** The short form of a party `p`, and what it is read from. */
export const CARD = `p.id, p.kind, p.name, p.member_card as "memberCard", p.group_code as "groupCode", p.language, p.active,
  array(select role from party.role r where r.party = p.id order by role) as roles,
  (select number from party.phone t where t.party = p.id order by position, number limit 1) as phone,
  (select address from party.email e where e.party = p.id order by position, address limit 1) as email`

const list = (table: string, fields: Readonly<Record<string, string>>, order: string) =>
  `coalesce((select jsonb_agg(jsonb_build_object(${Object.entries(fields)
    .map(([name, column]) => `'${name}', c.${column}`)
    .join(', ')}) order by ${order}) from party.${table} c where c.party = p.id), '[]')`

const ADDRESS = {
  ...{ id: 'id', label: 'label', street: 'street', region: 'region', city: 'city', postcode: 'postcode' },
  ...{ country: 'country', latitudeE6: 'latitude_e6', longitudeE6: 'longitude_e6' },
}

/** A whole party `p`. */
export const WHOLE = `p.id, p.kind, p.name, p.group_code as "groupCode", p.member_card as "memberCard", p.tax_id as "taxId",
  p.birthday, p.language, p.note, p.active, p.merged_into as "mergedInto", p.version,
  array(select role from party.role r where r.party = p.id order by role) as roles,
  ${list('phone', { number: 'number', label: 'label' }, 'c.position, c.number')} as phones,
  ${list('email', { address: 'address', label: 'label' }, 'c.position, c.address')} as emails,
  ${list('address', ADDRESS, 'c.position, c.id')} as addresses`
