import { createServer } from 'node:net'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { terminalSuite } from '../port.suite.ts'
import { apdu, bcd, fromBcd, takeApdus, writeApdu } from './apdu.ts'
import { bytesOf, scriptedPeer } from './scripted-peer.suite.ts'
import { readStatus } from './status.ts'
import { zvtTerminal } from './terminal.ts'

const quick = { host: '127.0.0.1', answerMs: 2_000, silenceMs: 2_000 }

terminalSuite('the ZVT adapter', async () => {
  const peer = await scriptedPeer(469)
  const terminal = zvtTerminal({ ...quick, port: peer.port })
  return {
    terminal,
    script: (...steps) => {
      peer.script.push(...steps)
    },
    charged: peer.charged,
    unreachable: async () => zvtTerminal({ ...quick, port: 1 }),
    end: async () => {
      await terminal.close()
      await peer.stop()
    },
  }
})

describe('messages', () => {
  test('are the published bytes', async () => {
    const peer = await scriptedPeer(469)
    const terminal = zvtTerminal({ ...quick, port: peer.port })
    onTestFinished(async () => {
      await terminal.close()
      await peer.stop()
    })
    const at = await terminal.position()
    expect(at).toEqual({ ok: true, marker: '0469' })
    const order = { reference: 'r', amount: 1_000, currency: 'EUR', marker: '0469', ref: '' }
    expect(await terminal.charge(order)).toEqual({
      said: 'approved',
      ref: '0470',
      note: 'Debit Mastercard',
      slip: ['Kundenbeleg'],
    })
    await terminal.reverse({ ...order, ref: '0470' })
    expect(peer.heard).toEqual([
      '060006' + '000000' + '1A' + '0978',
      '062003' + '000000',
      '06010A' + '04000000001000' + '490978',
      '063006' + '000000' + '870470',
    ])
  })
  // Captured from terminals, in Portalum.Zvt's tests (MIT).
  test.each([
    [
      'approved',
      '27 00 04 00 00 00 00 20 40 0C 21 09 16 0D 11 01 0E 99 99 22 F0 F8 EE EE EE EE EE EE 47 71 A0 01 29 00 00 00 06 87 00 05 0B 00 00 00 8A 06 8B F1 F1 4D 41 53 54 45 52 43 41 52 44 00 06 2E 2F 08 1F 12 01 01 1F 10 01 03 60 1B 43 07 A0 00 00 00 04 10 10 44 10 44 65 62 69 74 20 4D 61 73 74 65 72 63 61 72 64 1F 2B 04 10 01 60 05',
      { result: 0, amount: 2040, receipt: '0005', trace: '000000', card: 'MASTERCARD', text: '' },
    ],
    [
      'cancelled by the customer',
      '27 6C 29 28 00 48 69 3C F0 F1 F9 41 62 62 72 75 63 68 20 64 75 72 63 68 20 4B 75 6E 64 65',
      { result: 0x6c, amount: null, receipt: null, text: 'Abbruch durch Kunde' },
    ],
    [
      'wrong amount',
      '27 FF 29 28 00 48 69 3C F0 F1 F3 42 65 74 72 61 67 20 66 61 6C 73 63 68',
      { result: 0xff, text: 'Betrag falsch' },
    ],
  ])('a captured status: %s', (_, hex, want) => {
    expect(readStatus(Uint8Array.from(bytesOf(hex)))).toMatchObject(want)
  })
  test('survive any cutting of the stream, and any length', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(0xfffe), fc.uint8Array({ maxLength: 700 })), { maxLength: 5 }),
        fc.integer({ min: 1, max: 50 }),
        (messages, step) => {
          const all = Uint8Array.from(messages.flatMap(([code, data]) => [...writeApdu(apdu(code, data))]))
          const seen = []
          let rest: Uint8Array = new Uint8Array()
          for (let at = 0; at < all.length; at += step) {
            const taken = takeApdus(Uint8Array.from([...rest, ...all.slice(at, at + step)]))
            rest = taken.rest
            seen.push(...taken.apdus)
          }
          expect(seen.map(m => [m.code, [...m.data]])).toEqual(messages.map(([code, data]) => [code, [...data]]))
        },
      ),
    )
  })
  test('packed decimals', () => {
    expect(bcd(2040, 6)).toEqual([0, 0, 0, 0, 0x20, 0x40])
    expect(fromBcd(Uint8Array.from(bcd(470, 2)))).toBe('0470')
    expect(() => bcd(10_000, 2)).toThrow('more than 4 digits')
  })
  test('no bytes make reading a status throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
        readStatus(bytes)
      }),
    )
  })
})

describe('what it will not believe', () => {
  const against = async (replies: (code: number) => string[]) => {
    const server = createServer(socket => {
      socket.on('error', () => undefined)
      socket.on('data', bytes => {
        for (const { code } of takeApdus(Uint8Array.from(bytes)).apdus)
          for (const hex of replies(code)) socket.write(Uint8Array.from(bytesOf(hex)))
      })
      onTestFinished(() => {
        socket.destroy()
      })
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const terminal = zvtTerminal({ ...quick, silenceMs: 200, port: (server.address() as { port: number }).port })
    onTestFinished(async () => {
      await terminal.close()
      server.close()
    })
    return terminal
  }
  const order = { reference: 'r', amount: 1_000, currency: 'EUR', marker: '0469', ref: '' }
  const registered = (then: string[]) => (code: number) =>
    code === 0x0600 ? ['80 00 00', '06 0F 00'] : code === 0x8000 ? [] : then

  test.each([
    ['a completion without a status', ['80 00 00', '06 0F 00'], 'nothing'],
    ['a good status without a receipt number', ['80 00 00', '04 0F 02 27 00', '06 0F 00'], 'nothing'],
    ['a good status, then an abort', ['80 00 00', '04 0F 02 27 00', '06 1E 01 64'], 'nothing'],
    ['another amount', ['80 00 00', '04 0F 0C 27 00 04 00 00 00 00 09 99 87 04 70', '06 0F 00'], 'nothing'],
    ['silence after the acknowledgement', ['80 00 00'], 'nothing'],
    ['a good status, then silence', ['80 00 00', '04 0F 0C 27 00 04 00 00 00 00 10 00 87 04 70'], 'nothing'],
    ['an abort', ['80 00 00', '06 1E 01 6C'], 'declined'],
    ['a refusal to begin', ['84 A0 00'], 'declined'],
    ['the amount asked for', ['80 00 00', '04 0F 0C 27 00 04 00 00 00 00 10 00 87 04 70', '06 0F 00'], 'approved'],
  ])('%s: %s', async (_, replies, said) => {
    const terminal = await against(registered(replies))
    expect((await terminal.charge(order)).said).toBe(said)
  })
  test('a currency it has no number for is never sent', async () => {
    const terminal = await against(() => [])
    expect(await terminal.charge({ ...order, currency: 'IDR' })).toMatchObject({ said: 'declined' })
  })
  test('a terminal without any receipt yet has a position', async () => {
    const terminal = await against(registered(['80 00 00', '06 1E 01 FF']))
    expect(await terminal.position()).toEqual({ ok: true, marker: 'none' })
    expect(await terminal.ask({ ...order, marker: 'none' })).toMatchObject({ said: 'never-charged' })
    expect(await terminal.ask(order)).toMatchObject({ said: 'nothing' })
  })
  test('another receipt with another amount is left to people', async () => {
    const terminal = await against(registered(['80 00 00', '04 0F 0C 27 00 04 00 00 00 00 09 99 87 04 70', '06 0F 00']))
    expect(await terminal.ask(order)).toMatchObject({ said: 'nothing' })
    expect(await terminal.ask({ ...order, ref: '0469' })).toMatchObject({ said: 'nothing' })
  })
})
