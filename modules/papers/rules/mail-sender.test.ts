import { expect, test } from 'vitest'
import { isListed, senderPattern } from './mail-sender.ts'

test('a sender is listed by the address or its whole domain, and by nothing that only looks like it', () => {
  const list = ['@pemasok.example', 'sari@gmail.example']
  expect(['Tagihan@Pemasok.example', 'sari@gmail.example'].map(it => isListed(it, list))).toEqual([true, true])
  const others = ['a@x.pemasok.example', 'a@pemasok.example.evil.example', 'budi@gmail.example', '', '@pemasok']
  expect(others.filter(it => isListed(it, list))).toEqual([])
  expect(isListed('a@pemasok.example@evil.example', list)).toBe(false)
})

test('what is typed becomes an address or a domain, or nothing', () => {
  expect(senderPattern(' Sari@Toko.Example ')).toBe('sari@toko.example')
  expect(senderPattern('@toko.example')).toBe('@toko.example')
  expect(['toko.example', 'sari@', 'a b@toko.example', '@toko', ''].map(senderPattern)).toEqual(Array(5).fill(null))
})
