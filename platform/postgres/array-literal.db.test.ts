import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrayLiteral } from './array-literal.ts'
import { testDatabase } from './testing.ts'
import { transact } from './tx.ts'

const letters = fc.string({
  unit: fc.constantFrom('a', 'é', '"', '\\', ',', '{', '}', ' ', '\n', "'", 'NULL', '-', '1'),
})

test('texts come back letter by letter, nulls as nulls', async () => {
  const db = await testDatabase({ max: 1 })
  await transact(db, tx =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.option(letters)), async texts => {
        const row = await tx.one<{ back: unknown }>('select $1::text[] as back', [texts])
        expect(row).toEqual({ back: texts })
      }),
    ),
  )
})

test('numbers, truth values and ids come back; what else there is is left to the driver', async () => {
  const db = await testDatabase({ max: 1 })
  const id = '019ab000-0000-7000-8000-00000000002a'
  await transact(db, async tx => {
    const row = await tx.one(
      'select $1::bigint[]::text[] as n, $2::boolean[] as b, $3::uuid[] as u, $4::jsonb[] as j, $5::date[]::text[] as d',
      [
        [1, -2, Number.MAX_SAFE_INTEGER, null],
        [true, false, undefined],
        [id],
        ['{"a":"b \\" c"}'],
        [new Date('2026-11-23T12:00:00Z')],
      ],
    )
    expect(row).toEqual({
      n: ['1', '-2', '9007199254740991', null],
      b: [true, false, null],
      u: [id],
      j: [{ a: 'b " c' }],
      d: [expect.stringContaining('2026-11-23')],
    })
  })
  expect(arrayLiteral([])).toBe('{}')
  expect(arrayLiteral([new Date()])).toBeUndefined()
  expect(arrayLiteral([[1]])).toBeUndefined()
})
