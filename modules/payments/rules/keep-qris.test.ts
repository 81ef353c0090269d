import { expect, test } from 'vitest'
import { keepQris, type QrisTold } from './index.ts'

const told: QrisTold = {
  ...{ id: '019300aa-0000-7000-8000-00000000abcd', place: 'p', register: 'r', subject: 's', amount: 10_000 },
  ...{ payload: '00', state: 'awaiting', seen: null, startedAt: '', endedAt: null, by: 'siti', sold: false },
}
const confirmed: QrisTold = { ...told, state: 'confirmed', seen: 'RRN 1' }
const dropped: QrisTold = { ...told, state: 'dropped', seen: 'tunai' }
const keep = (it: QrisTold, kept?: QrisTold, used = false) => keepQris(it, kept, used)

test('what is new or still waits takes what the till says; the same again changes nothing', () => {
  expect(keep(told)).toEqual({ answer: 'kept', write: { state: 'awaiting', seen: null }, task: null })
  expect(keep(told, told)).toEqual({ answer: 'kept', write: null, task: null })
  expect(keep(confirmed)).toMatchObject({ answer: 'kept', write: { state: 'confirmed', seen: 'RRN 1' } })
  expect(keep(confirmed, told)).toMatchObject({ answer: 'kept', write: { state: 'confirmed' } })
  expect(keep(confirmed, confirmed)).toMatchObject({ answer: 'kept', write: null, task: null })
  expect(keep(dropped, told)).toMatchObject({ answer: 'kept', write: { state: 'dropped', seen: 'tunai' } })
})

test('what a person at the desk said stands, and the till hears it', () => {
  expect(keep(told, confirmed)).toEqual({ answer: 'ended', write: null, task: null })
  expect(keep(told, dropped)).toEqual({ answer: 'ended', write: null, task: null })
  expect(keep(confirmed, dropped)).toEqual({ answer: 'ended', write: null, task: null })
})

test('where money moved against what was said, a person looks', () => {
  expect(keep({ ...confirmed, sold: true }, dropped)).toMatchObject({ task: 'qris-contradiction' })
  expect(keep(dropped, confirmed)).toMatchObject({ answer: 'ended', task: 'qris-contradiction' })
})

test('one reference confirms one payment: refused while the goods are here, a task once they have gone', () => {
  expect(keep(confirmed, told, true)).toEqual({
    answer: 'reference-used',
    write: { state: 'awaiting', seen: null },
    task: null,
  })
  expect(keep({ ...confirmed, sold: true }, told, true)).toEqual({
    answer: 'kept',
    write: { state: 'confirmed', seen: 'RRN 1 · 00abcd' },
    task: 'qris-reference-twice',
  })
})

test('an id that belongs to another payment is told apart', () => {
  expect(keep({ ...told, amount: 1 }, told)).toMatchObject({ answer: 'differs', write: null })
})
