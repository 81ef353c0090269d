import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { isFromMidtrans, isFromXendit, midtrans, xendit } from './index.ts'

const FILE = resolve(import.meta.dirname, '../../../shared/data/indonesia/payment-signature-vectors.json')

test.skipIf(!existsSync(FILE))(
  'notifications are believed by their published signatures, and by nothing near them',
  () => {
    const { midtrans: m, xendit: x } = JSON.parse(readFileSync(FILE, 'utf8'))
    expect(isFromMidtrans(m.serverKey, m.notification)).toBe(true)
    for (const { signature_key } of m.invalid)
      expect(isFromMidtrans(m.serverKey, { ...m.notification, signature_key })).toBe(false)
    expect(isFromMidtrans(`${m.serverKey}x`, m.notification)).toBe(false)
    const provider = midtrans({ serverKey: m.serverKey, core: '', snap: '' }, fetch)
    const [event] = provider.read(new Headers(), JSON.stringify(m.notification))!
    expect(event).toEqual({ attempt: m.notification.order_id, said: 'captured', amount: 145_000, refunds: [] })
    expect(isFromXendit(x.token, x.token)).toBe(true)
    expect(isFromXendit(x.token, `${x.token} `)).toBe(false)
  },
)

test('Xendit is asked for an invoice once by our id, and its webhook needs the token', async () => {
  const asked: { url: string; init: RequestInit }[] = []
  const answer = { id: 'inv-1', invoice_url: 'https://pay.example/1', expiry_date: '2026-12-01T04:00:00Z' }
  const provider = xendit({ secretKey: 'sk', callbackToken: 'cb', base: 'https://api.example' }, async (url, init) => {
    asked.push({ url, init })
    return Response.json(answer)
  })
  const buyer = { name: 'Ayu', email: null, phone: '+62812' }
  const charge = {
    id: 'o-1',
    amount: 5000,
    way: 'bank-transfer',
    bank: 'bca',
    description: 'SO-1',
    buyer,
    returnUrl: 'https://x/',
  } as const
  expect(await provider.charge(charge)).toMatchObject({
    ok: true,
    value: { ref: 'inv-1', shown: { redirect: 'https://pay.example/1' } },
  })
  expect(asked[0]!.url).toBe('https://api.example/v2/invoices')
  expect(JSON.parse(String(asked[0]!.init.body))).toMatchObject({
    external_id: 'o-1',
    amount: 5000,
    payment_methods: ['BCA'],
  })
  const body = JSON.stringify({ id: 'inv-1', external_id: 'o-1', status: 'PAID', paid_amount: 5000 })
  expect(provider.read(new Headers(), body)).toBeNull()
  expect(provider.read(new Headers({ 'x-callback-token': 'cb' }), body)).toEqual([
    { attempt: 'o-1', said: 'captured', amount: 5000, refunds: [] },
  ])
})
