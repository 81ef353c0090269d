import { COUNTRY_LETTERS, COUNTRY_NUMBERS, CURRENCY_NUMBERS, PACKAGE_TYPES } from './code-lists.ts'
import { couponcode, couponposoffer } from './lint-coupon.ts'
import { csum, csumalpha, gcppos1, gcppos2, iban } from './lint-key.ts'
import { hh, hhmi, mi, ss, yymmd0, yymmdd, yyyymmdd } from './lint-time.ts'

/** Says what is wrong with one component of an element's value, or null. Length and characters are checked before. */
export type Linter = (text: string) => string | null

const listed = (codes: ReadonlySet<string>, name: string) => (text: string) =>
  codes.has(text) ? null : `${text} is not ${name}`

const shaped = (shape: RegExp, wrong: string) => (text: string) => (shape.test(text) ? null : wrong)

const within = (limit: number, name: string) => (text: string) =>
  Number(text) <= limit ? null : `${name} is too large`

/** `03` of `02` pieces does not exist. */
const pieceoftotal = (text: string) => {
  const piece = Number(text.slice(0, text.length / 2))
  const total = Number(text.slice(text.length / 2))
  return piece > 0 && piece <= total ? null : `piece ${piece} of ${total} does not exist`
}

const posinseqslash = (text: string) => {
  const match = /^([1-9]\d*)\/([1-9]\d*)$/.exec(text)
  return match && Number(match[1]) <= Number(match[2]) ? null : `${text} is not a place in a sequence, such as 1/3`
}

/** Every linter the GS1 syntax dictionary names, under its name there. */
export const LINTERS: Readonly<Record<string, Linter>> = {
  couponcode,
  couponposoffer,
  csum,
  csumalpha,
  gcppos1,
  gcppos2,
  hasnondigit: shaped(/\D/, 'it holds only digits'),
  hh,
  hhmi,
  hyphen: shaped(/^-+$/, 'only a minus sign may stand there'),
  iban,
  importeridx: shaped(/^[-0-9A-Za-z_]$/, 'its importer index is wrong'),
  iso3166: listed(COUNTRY_NUMBERS, 'a country number'),
  iso3166999: text => (text === '999' ? null : listed(COUNTRY_NUMBERS, 'a country number')(text)),
  iso3166alpha2: listed(COUNTRY_LETTERS, 'a country'),
  iso4217: listed(CURRENCY_NUMBERS, 'a currency number'),
  iso5218: shaped(/^[0129]$/, 'it is none of 0, 1, 2, 9'),
  latitude: within(1_800_000_000, 'the latitude'),
  longitude: within(3_600_000_000, 'the longitude'),
  mediatype: shaped(/^(0[1-9]|10|[89]\d)$/, 'it is not a media type'),
  mi,
  nonzero: shaped(/[^0]/, 'it is zero'),
  nozeroprefix: shaped(/^(0|[^0].*)$/, 'it begins with a zero'),
  packagetype: listed(PACKAGE_TYPES, 'a package type'),
  pcenc: shaped(/^(?:[^%]|%[0-9A-Fa-f]{2})*$/, 'a % is not followed by two hexadecimal digits'),
  pieceoftotal,
  posinseqslash,
  ss,
  winding: shaped(/^[019]$/, 'it is none of 0, 1, 9'),
  yesno: shaped(/^[01]$/, 'it is neither 0 nor 1'),
  yymmd0,
  yymmdd,
  yyyymmdd,
  zero: shaped(/^0+$/, 'it is not zero'),
}
