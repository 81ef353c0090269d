import { expect, test } from 'vitest'
import { explainPromotion } from './explain-promotion.ts'
import { EXPLAIN } from './explain-words.ts'
import type { PriceBookHead } from './price-book.ts'
import type { Promotion } from './promotion.ts'
import { randomBook } from './random-book.ts'
import { readGoldenPromotion } from './read-golden-promotion.ts'
import { whyText } from './why-text.ts'

const book = { currency: 'IDR' }
const names: Record<string, string> = { kopi: 'Kopi Toraja', minuman: 'Minuman' }
const tell = (text: string, language: 'id' | 'en') =>
  explainPromotion(readGoldenPromotion(text), book, language, (_, id) => names[id])

test.each([
  ['p percent 12.5% of #minuman-kopi', 'Potongan 12,5 % untuk Minuman kecuali Kopi Toraja.'],
  ['p amount 1500 each of kopi+teh', 'Potongan Rp1.500 per satuan untuk Kopi Toraja atau teh.'],
  ['p amount 10000 off of all; when coupon HEMAT', 'Potongan Rp10.000 untuk semua barang; dengan kupon HEMAT.'],
  [
    'p fixed 9900 of kopi; when member; limit units 2',
    'Kopi Toraja seharga Rp9.900; khusus anggota; maksimal 2 satuan per struk.',
  ],
  ['p buy 2*kopi get 1*kopi 100%', 'Beli 2 Kopi Toraja, 1 Kopi Toraja gratis (yang termurah).'],
  ['p buy 1*beras get 1*roti @2000', 'Beli 1 beras, 1 roti seharga Rp2.000 (yang termurah).'],
  [
    'p bundle 1*kopi 2*roti for 15000; stop',
    'Paket 1 Kopi Toraja dan 2 roti seharga Rp15.000; tidak digabung dengan promo sesudahnya.',
  ],
  ['p mix 3*#minuman for 25000; limit times 2', '3 Minuman campur seharga Rp25.000; maksimal 2 kali per struk.'],
  [
    'p ladder spend of all 100000:5% 250000:30000',
    'Belanja semua barang: mulai Rp100.000 potongan 5 %, mulai Rp250.000 potongan Rp30.000.',
  ],
  [
    'p percent 20% of all; when hours 1,5 14:00-16:30; days 2026-12-01..',
    'Potongan 20 % untuk semua barang; Senin, Jumat pukul 14.00–16.30; mulai 2026-12-01.',
  ],
])('%s', (text, told) => expect(tell(text, 'id')).toBe(told))

test('in English, too', () => {
  expect(tell('p buy 2*kopi get 1*#minuman 50% dearest; when spend 50000 of all; budget 1000000 k:5', 'en')).toBe(
    'Buy 2 Kopi Toraja, get 1 Minuman 50 % off (the dearest); when everything comes to IDR 50,000 or more; while the budget of IDR 1,000,000 lasts.'.replaceAll(
      'IDR ',
      'Rp',
    ),
  )
})

test('both catalogues have the same words, with the same blanks', () => {
  const blanks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()
  expect(Object.keys(EXPLAIN.en)).toEqual(Object.keys(EXPLAIN.id))
  for (const [word, text] of Object.entries(EXPLAIN.id)) expect(blanks(EXPLAIN.en[word]!)).toEqual(blanks(text))
})

test('no promotion leaves a blank open or unfilled', () => {
  for (let seed = 0; seed < 200; seed += 1)
    for (const promotion of randomBook(seed).promotions)
      for (const language of ['id', 'en'] as const)
        expect(explainPromotion(promotion, book, language)).not.toMatch(/[{}]|undefined| {2}|NaN/)
})

test('why this price: the promotion, the amount and the rule', () => {
  const promotion: Promotion = readGoldenPromotion('p percent 10% of kopi')
  const head: Pick<PriceBookHead, 'currency' | 'promotions'> = { currency: 'IDR', promotions: [promotion] }
  const why = { cause: 'p', text: 'Promo p', amount: -2400 }
  expect(whyText(why, head, 'id')).toBe('Promo p: -Rp2.400. Potongan 10 % untuk kopi.')
  expect(whyText(why, head, 'en')).toBe('Deal p: -Rp2,400. 10 % off kopi.')
  expect(whyText({ cause: 'label', text: 'Harga label', amount: 40 }, head, 'id')).toBe('Harga label: +Rp40.')
})
