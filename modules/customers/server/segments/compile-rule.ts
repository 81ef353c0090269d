import type { Condition, SegmentRule, SegmentSign } from '../../rules/index.ts'

const SIGNS: Readonly<Record<SegmentSign, string>> = {
  'at-least': '>=',
  'at-most': '<=',
  is: '=',
  'is-not': 'is distinct from',
}

const birthdayIn = (years: string) =>
  `(c.birthday + make_interval(years => ${years} - extract(year from c.birthday)::int))::date`
const YEAR = 'extract(year from $1::date)::int'
/** Days until the next birthday, today included; 29 February is kept a day before in other years. */
const BIRTHDAY = `case when ${birthdayIn(YEAR)} >= $1::date then ${birthdayIn(YEAR)} - $1::date
  else ${birthdayIn(`${YEAR} + 1`)} - $1::date end`

const COLUMNS: Readonly<Record<Exclude<Condition['field'], 'consent'>, readonly [string, string]>> = {
  purchases: ['c.purchases', 'bigint'],
  spent: ['c.spent', 'bigint'],
  average: ['floor(c.spent::numeric / nullif(c.purchases, 0))', 'numeric'],
  'spent-year': ['coalesce(y.total, 0)', 'numeric'],
  'days-since-last': ['$1::date - c.last_day', 'bigint'],
  'days-since-first': ['$1::date - c.first_day', 'bigint'],
  'birthday-in-days': [BIRTHDAY, 'bigint'],
  group: ['c.group_code', 'text'],
  language: ['c.language', 'text'],
  'last-place': ['c.last_place::text', 'text'],
}

const YEAR_OF_FEW = `left join lateral (select sum(u.total) as total from customers.purchase u
  where u.party = c.party and u.day > $1::date - 365) y on true`
const YEAR_OF_ALL = `left join (select u.party, sum(u.total) as total from customers.purchase u
  where u.day > $1::date - 365 group by u.party) y on y.party = c.party`

/** Consents are asked as a set, so that a million customers cost one hash. */
const consented = (sign: SegmentSign, at: number) => `${sign === 'is' ? '' : 'not '}(c.party in
  (select k.party from customers.consent k where k.live and k.purpose = 'marketing' and k.channel = $${at}))`

/**
 * A rule as `from … where …` over `customers.profile c`: `$1` is today, every value is pushed to `values` and named by
 * its place, and only words of this file become SQL. `few` says that the caller names the customers.
 */
export const compileRule = (rule: SegmentRule, values: unknown[], few = false): string => {
  let year = false
  const one = ({ field, sign, value }: Condition): string => {
    values.push(value)
    if (field === 'consent') return consented(sign, values.length)
    if (field === 'spent-year') year = true
    const [column, type] = COLUMNS[field]
    return `coalesce((${column}) ${SIGNS[sign]} $${values.length}::${type}, false)`
  }
  const walk = (it: SegmentRule): string => {
    if ('field' in it) return one(it)
    const [parts, word, none] = 'all' in it ? [it.all, 'and', 'true'] : [it.any, 'or', 'false']
    return parts.length === 0 ? none : `(${parts.map(walk).join(` ${word} `)})`
  }
  const where = walk(rule)
  return `from customers.profile c ${year ? (few ? YEAR_OF_FEW : YEAR_OF_ALL) : ''} where ${where}`
}
