import { expect, test } from 'vitest'
import { isUuid } from '#kernel/ids.ts'
import { DEMO_COMPANY, DEMO_PLACES, DEMO_REGISTERS } from './company.ts'
import { DEMO_CUSTOMERS } from './customers.ts'
import { DEMO_PASSWORD, DEMO_PEOPLE } from './people.ts'
import { DEMO_SUPPLIERS } from './suppliers.ts'

const distinct = (values: readonly unknown[]) => expect(new Set(values).size).toBe(values.length)

/** Luhn over the nine digits of an NPWP that come after the leading 0 of the sixteen. */
const luhn = (nine: string) =>
  [...nine].reduce((sum, digit, n) => {
    const doubled = n % 2 === 1 ? Number(digit) * 2 : Number(digit)
    return sum + (doubled > 9 ? doubled - 9 : doubled)
  }, 0) % 10

test('the tax number passes its check digit and is plainly made up', () => {
  expect(luhn('021832415')).toBe(0)
  expect(DEMO_COMPANY.npwp).toMatch(/^0999999\d{9}$/)
  expect(luhn(DEMO_COMPANY.npwp.slice(1, 10))).toBe(0)
  for (const place of DEMO_PLACES) expect(place.nitku).toMatch(/^0999999998999000\d{6}$/)
  distinct(DEMO_PLACES.map(place => place.nitku))
})

test('places and registers have the form that the company module asks for', () => {
  for (const place of DEMO_PLACES) {
    expect(place.code).toMatch(/^[A-Z][A-Z0-9]{1,7}$/)
    expect(place.region).toMatch(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/)
    expect(place.hours.every(({ opens, closes }) => opens < closes && closes <= 1440)).toBe(true)
  }
  for (const register of DEMO_REGISTERS) {
    expect(register.code).toMatch(/^[A-Z]{3}-\d{2}$/)
    expect(DEMO_PLACES.map(place => place.id)).toContain(register.place)
  }
})

test('ids, phone numbers, sign-ins and cards belong to one each', () => {
  const parties = [...DEMO_PEOPLE, ...DEMO_CUSTOMERS, ...DEMO_SUPPLIERS]
  const ids = [...parties, ...DEMO_PLACES, ...DEMO_REGISTERS].map(one => one.id)
  distinct(ids)
  expect(ids.every(isUuid)).toBe(true)
  distinct(parties.map(party => party.phone))
  for (const { phone } of parties) expect(phone).toMatch(/^\+62840000\d{5}$/)
  distinct(DEMO_PEOPLE.map(person => person.user))
  distinct(DEMO_PEOPLE.map(person => person.pin))
  distinct(DEMO_CUSTOMERS.map(customer => customer.memberCard))
  expect(DEMO_PASSWORD.length).toBeGreaterThanOrEqual(12)
})

test('mail goes nowhere: every address lies under .example', () => {
  const addresses = [...DEMO_PEOPLE, ...DEMO_CUSTOMERS, ...DEMO_SUPPLIERS].map(party => party.email)
  for (const address of addresses)
    if (address !== null) expect(address).toMatch(/^[a-z0-9]+(\.[a-z0-9]+)*@[a-z]+\.example$/)
})

test('everybody reports to somebody, and works at a place', () => {
  const users = DEMO_PEOPLE.map(person => person.user)
  for (const { reportsTo, place, role } of DEMO_PEOPLE) {
    expect(role === 'owner' ? reportsTo === null : users.includes(reportsTo!)).toBe(true)
    expect(DEMO_PLACES.map(one => one.code)).toContain(place)
  }
  expect(DEMO_PEOPLE.length).toBe(14)
})

test('two hundred customers, some of them businesses, some of whom agreed to nothing', () => {
  expect(DEMO_CUSTOMERS.length).toBe(200)
  expect(DEMO_CUSTOMERS.filter(customer => customer.group === 'wholesale').length).toBe(12)
  expect(DEMO_CUSTOMERS.filter(({ consents }) => !Object.values(consents).includes(true)).length).toBeGreaterThan(5)
  expect(DEMO_CUSTOMERS.filter(customer => customer.consents.email && customer.email === null)).toEqual([])
})
