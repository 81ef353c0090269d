import { expect, test } from 'vitest'
import { beginningOf, codeFault, emptyPlace, emptyPlan, placesSound, renamed } from './plan.ts'

test('a code follows the name until somebody types another', () => {
  const [first] = renamed([emptyPlace()], 0, 'Kemang')
  expect(first).toMatchObject({ name: 'Kemang', code: 'KMN' })
  expect(renamed([first!], 0, 'Kemang Raya')[0]!.code).toBe('KMN')
  expect(renamed([{ ...first!, code: 'KMG' }], 0, 'Dago')[0]!.code).toBe('KMG')
  expect(renamed([first!, emptyPlace()], 1, 'Kemang')[1]!.code).toBe('KMN2')
})

test('places are sound with a name, a code of their own and a number of tills', () => {
  const kmg = { ...emptyPlace(), name: 'Kemang', code: 'KMG' }
  expect(placesSound([kmg])).toBe(true)
  expect(codeFault([{ ...kmg, code: 'kmg' }], 0)).toBe('code-wrong')
  expect(codeFault([kmg, kmg], 1)).toBe('code-twice')
  expect(placesSound([{ ...kmg, tills: 'dua' }])).toBe(false)
  expect(placesSound([{ ...kmg, name: ' ' }])).toBe(false)
})

test('what is left empty has its meaning', () => {
  const plan = { ...emptyPlan(), tradeName: ' Toko Maju ', places: [{ ...emptyPlace(), name: 'Pusat', code: 'PST' }] }
  expect(beginningOf(plan, 'id')).toMatchObject({
    company: { tradeName: 'Toko Maju', legalName: 'Toko Maju', npwp: null, currency: 'IDR', language: 'id' },
    places: [{ code: 'PST', name: 'Pusat', kind: 'shop', tills: 1 }],
  })
})
