import { expect, test } from 'vitest'
import { askedFields, askedValues, checkAnswer, sayFaults } from './check-answer.ts'
import { type Form, formFault } from './form.ts'

const form: Form = {
  type: 'object',
  required: ['what', 'amount', 'day', 'why'],
  properties: {
    asked: { type: 'string', title: 'Diminta', readOnly: true },
    what: { type: 'string', title: 'Barang', minLength: 3, maxLength: 20 },
    amount: { type: 'integer', title: 'Jumlah', format: 'money', minimum: 1, maximum: 1000 },
    day: { type: 'string', title: 'Tanggal', format: 'date' },
    kind: { type: 'string', title: 'Jenis', oneOf: [{ const: 'a', title: 'A' }] },
    urgent: { type: 'boolean', title: 'Mendesak' },
    why: { type: 'string', title: 'Alasan', 'x-when': ['rejected'] },
  },
}
const good = { what: 'Kopi', amount: 1000, day: '2028-02-29', kind: 'a', urgent: false }

test('a sound answer has no fault; what another outcome asks is not asked', () => {
  expect(formFault(form)).toBeNull()
  expect(checkAnswer(form, good, 'approved')).toEqual([])
  expect(askedFields(form, 'approved').map(([name]) => name)).not.toContain('why')
  const typed = { ...good, kind: '', urgent: false, why: 'x', asked: 'y' }
  expect(askedValues(form, typed, 'approved')).toEqual({ what: 'Kopi', amount: 1000, day: '2028-02-29', urgent: false })
})

test.each([
  [{ ...good, what: ' ' }, 'what', 'too-small'],
  [{ ...good, what: 'x'.repeat(21) }, 'what', 'too-large'],
  [{ ...good, what: 5 }, 'what', 'wrong-type'],
  [{ ...good, amount: undefined }, 'amount', 'missing'],
  [{ ...good, amount: '1000' }, 'amount', 'wrong-type'],
  [{ ...good, amount: 1.5 }, 'amount', 'wrong-type'],
  [{ ...good, amount: 0 }, 'amount', 'too-small'],
  [{ ...good, amount: 1001 }, 'amount', 'too-large'],
  [{ ...good, day: '2027-02-29' }, 'day', 'wrong-form'],
  [{ ...good, kind: 'b' }, 'kind', 'not-a-choice'],
  [{ ...good, urgent: 'yes' }, 'urgent', 'wrong-type'],
  [{ ...good, asked: 'me' }, 'asked', 'not-asked'],
  [{ ...good, constructor: 'x' }, 'constructor', 'not-asked'],
])('%j has the fault %s %s', (answer, field, why) => {
  expect(checkAnswer(form, answer, 'approved')).toEqual([{ field, why }])
})

test('faults are said by the titles of their fields', () => {
  expect(sayFaults(form, checkAnswer(form, good, 'rejected'))).toBe('Alasan must be filled in')
})

test.each([
  ['text', 'not a JSON Schema'],
  [{ ...form, additionalProperties: false }, 'additionalProperties'],
  [{ ...form, required: ['other'] }, 'other is required'],
  [{ type: 'object', properties: { 'a b': { type: 'string', title: 'x' } } }, 'a b'],
  [{ type: 'object', properties: { a: { type: 'array', title: 'x' } } }, 'type is none of'],
  [{ type: 'object', properties: { a: { type: 'string' } } }, 'no title'],
  [{ type: 'object', properties: { a: { type: 'string', title: 'x', pattern: '(' } } }, 'pattern'],
  [{ type: 'object', properties: { a: { type: 'string', title: 'x', oneOf: ['b'] } } }, 'choices'],
])('%j is no form', (bad, why) => {
  expect(formFault(bad)).toContain(why)
})
