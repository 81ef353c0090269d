import { describe, expect, test } from 'vitest'
import { COUNTRY_LETTERS, COUNTRY_NUMBERS, PACKAGE_TYPES } from './code-lists.ts'
import { LINTERS } from './linters.ts'

// Right and wrong values a linter must tell apart; check pairs, IBANs and coupons are those of the GS1 syntax tests.
const CASES: Readonly<Record<string, readonly [right: string, wrong: string]>> = {
  couponcode: [
    '012345612345611110123 012345612345611110123101101230123456',
    '0123456 712345678901231234561 012345612345611115123 0123456123456111101230 a12345612345611110123',
  ],
  couponposoffer: [
    '001234561234560123456 101234561234560123456 001234561234569123456789012345',
    '201234561234560123456 07 00123456123456012345 0012345612345601234567',
  ],
  csum: ['96385074 036000291452 006141411234567890', '96385075'],
  csumalpha: [
    '22 !22 1987654Ad4X4bL5ttr2310c2K 12345678901234567890123NT 62577B8fRG7HJK 00000!HV 99999zzzzzzzzzzzzzzzzzzT2',
    '33 1987654Ad4X4bL5ttr2310cXK 1987654Ad4X4bL5ttr2310c2X 2',
  ],
  gcppos1: ['1234A 0614', '123 12A4'],
  gcppos2: ['A1234', '1123 123A4'],
  hasnondigit: ['1A', '12'],
  hh: ['00 23', '24'],
  hhmi: ['0000 2359', '2400 2360'],
  hyphen: ['-', 'A'],
  iban: [
    'FR7630006000011234567890189 MU43BOMM0101123456789101000MUR LC14BOSL123456789012345678901234',
    'BE71096123456760 XX361234567890 BE71 LC14BOSLxx3456789012345678901230',
  ],
  importeridx: ['- 0 Z _ z', '+ AA'],
  iso3166: ['360 004', '999 000'],
  iso3166999: ['360 999', '000'],
  iso3166alpha2: ['ID GB', 'XX id'],
  iso4217: ['360 840', '361'],
  iso5218: ['0 1 2 9', '3'],
  latitude: ['0000000000 1800000000', '1800000001'],
  longitude: ['3600000000', '3600000001'],
  mediatype: ['01 10 80 99', '00 11 79'],
  mi: ['59', '60'],
  nonzero: ['01', '00'],
  nozeroprefix: ['0 10', '01'],
  packagetype: ['BX 200 8', 'QZ'],
  pcenc: ['A%2FB ABC', '% %2 %2G'],
  pieceoftotal: ['0101 0299', '0001 0201 0000'],
  posinseqslash: ['1/1 2/3', '3/2 0/1 1/ 1-2'],
  ss: ['00 59', '60'],
  winding: ['0 1 9', '2'],
  yesno: ['0 1', '2'],
  yymmd0: ['260200 240229', '261301 260230 260001'],
  yymmdd: ['240229 000229', '230229 260200'],
  yyyymmdd: ['20240229', '19000229 20261301'],
  zero: ['0', '1'],
}

describe('linters', () => {
  test('each has its cases', () => {
    expect(Object.keys(CASES).sort()).toEqual(Object.keys(LINTERS).sort())
  })

  test.each(Object.entries(CASES))('%s', (name, [right, wrong]) => {
    for (const text of right.split(' ')) expect([text, LINTERS[name]!(text)]).toEqual([text, null])
    for (const text of wrong.split(' ')) expect([text, LINTERS[name]!(text)]).not.toEqual([text, null])
  })

  test('a coupon that ends before it begins is wrong', () => {
    expect(LINTERS.couponcode!('0123456123456111101233260101426010')).toMatch(/start date/)
    expect(LINTERS.couponcode!('01234561234561111012332601014260102')).toMatch(/expires before/)
    expect(LINTERS.couponcode!('01234561234561111012332601024260101')).toBeNull()
  })

  test('the lists have their known lengths', () => {
    expect(COUNTRY_LETTERS.size).toBe(249)
    expect(COUNTRY_NUMBERS.size).toBe(249)
    expect(PACKAGE_TYPES.size).toBeGreaterThan(380)
  })
})
