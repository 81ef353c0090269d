import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { passwordFault, pinFault, SEEDED_ROLES, USERNAME } from '#modules/access/rules/index.ts'
import { category, inStorePattern, itemDraft } from '#modules/catalog/contract/index.ts'
import { checkPattern } from '#modules/catalog/rules/index.ts'
import { company, placeInput, registerInput, taxes } from '#modules/company/contract/index.ts'
import { checkTaxRules, readNitku, readNpwp, regencyKnown } from '#modules/company/rules/index.ts'
import { partyInput } from '#modules/party/contract/index.ts'
import { normalCard, normalPhone } from '#modules/party/rules/index.ts'
import { DEMO_PATTERNS } from './barcodes.ts'
import { DEMO_COMPANY, DEMO_PLACES, DEMO_REGISTERS } from './company.ts'
import { DEMO_CUSTOMERS } from './customers.ts'
import { categoryDrafts, itemDraftOf, partyDrafts, taxDrafts } from './drafts.ts'
import { demoItems } from './items.ts'
import { DEMO_PASSWORD, DEMO_PEOPLE } from './people.ts'
import { pictureOf } from './pictures/picture-of.ts'
import { pictureFile, writePictures } from './pictures/write-pictures.ts'

const items = demoItems()

describe('the contracts take', () => {
  test('every item as it is, and every category', () => {
    for (const item of items) expect(itemDraft.parse(itemDraftOf(item))).toEqual(itemDraftOf(item))
    const tree = categoryDrafts()
    for (const one of tree) expect(category.parse(one)).toEqual(one)
    const known = new Set(tree.map(one => one.id))
    expect(items.filter(item => !known.has(itemDraftOf(item).category!))).toEqual([])
  })

  test('the labels of the scales', () => {
    for (const pattern of DEMO_PATTERNS) {
      expect(inStorePattern.parse(pattern)).toEqual(pattern)
      expect(checkPattern(pattern)).toBeNull()
    }
  })

  test('the company, its places and registers, and the taxes', () => {
    expect(company.parse(DEMO_COMPANY)).toEqual(DEMO_COMPANY)
    for (const place of DEMO_PLACES) expect(placeInput.parse(place)).toMatchObject(place)
    for (const register of DEMO_REGISTERS) expect(registerInput.parse(register)).toMatchObject(register)
    expect(taxes.parse(taxDrafts())).toEqual(taxDrafts())
    expect(checkTaxRules(taxDrafts().rules)).toMatchObject({ ok: true })
  })

  test('staff, customers and suppliers', () => {
    expect(partyDrafts().length).toBe(14 + 200 + 11)
    for (const party of partyDrafts()) expect(partyInput.parse(party)).toMatchObject(party)
  })
})

describe('the rules find in order', () => {
  test('tax numbers, places of business and regions', () => {
    expect(readNpwp(DEMO_COMPANY.npwp, '2026-11-23')).toMatchObject({ ok: true, value: { kind: 'organisation' } })
    for (const { nitku, region } of DEMO_PLACES) {
      expect(readNitku(nitku, '2026-11-23')).toMatchObject({ ok: true })
      expect(regencyKnown(region.slice(0, 5).replace('.', ''))).toBe('today')
    }
  })

  test('phones and cards, as they are kept', () => {
    const phones = [...DEMO_PEOPLE, ...DEMO_CUSTOMERS].map(one => one.phone)
    for (const phone of phones) expect(normalPhone(phone)).toEqual({ ok: true, value: phone })
    for (const { memberCard } of DEMO_CUSTOMERS) expect(normalCard(memberCard)).toBe(memberCard)
  })

  test('user names, PINs, the password and the roles', () => {
    const roles = SEEDED_ROLES.map(role => role.word)
    for (const { user, pin, role } of DEMO_PEOPLE) {
      expect(user).toMatch(USERNAME)
      expect([user, pinFault(pin), passwordFault(DEMO_PASSWORD, user)]).toEqual([user, null, null])
      expect(roles).toContain(role)
    }
  })
})

test('pictures are written where the drafts say', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pictures-'))
  try {
    const few = items.slice(0, 12)
    await writePictures(folder, few)
    expect((await readdir(join(folder, 'demo'))).length).toBe(12)
    expect(await readFile(join(folder, pictureFile(few[3]!)), 'utf8')).toBe(pictureOf(few[3]!))
    expect(itemDraftOf(few[3]!).images).toEqual([pictureFile(few[3]!)])
  } finally {
    await rm(folder, { recursive: true })
  }
})
