import { createServer, type Socket } from 'node:net'
import type { PeerScript } from '../port.suite.ts'
import { type Apdu, apdu, bcd, CODE, fromBcd, takeApdus, writeApdu } from './apdu.ts'

/**
 * The other end of a ZVT line for tests: it speaks published messages over TCP and keeps a journal as a terminal does.
 * The approved status is the one captured from a terminal in Portalum.Zvt's tests (MIT), with the amount and receipt
 * number set; the declined and cancelled ones are taken as they are.
 */
const APPROVED =
  '27 00 04 00 00 00 00 20 40 0B 00 04 70 0C 22 39 53 0D 10 06 0E 25 12 17 00 01 19 70 22 F0 F8 EE EE EE EE EE EE 47 71 29 28 00 48 69 2A 31 30 30 34 36 31 37 36 33 20 20 20 20 20 20 3B 36 31 31 38 30 34 00 00 3C F0 F1 F4 47 45 4E 2E 4E 52 2E 3A 36 31 31 38 30 34 49 09 78 87 04 70 88 00 04 70 8A 2E 8B F1 F7 44 65 62 69 74 20 4D 61 73 74 65 72 63 61 72 64 00'
export const DECLINED =
  '27 05 29 29 00 02 74 3C F0 F0 F9 41 62 67 65 6C 65 68 6E 74 8A 06 06 0D 24 0B 07 09 41 62 67 65 6C 65 68 6E 74'

export const bytesOf = (hex: string): number[] => hex.split(/[ -]/).map(b => Number.parseInt(b, 16))

export const approvedStatus = (amount: number, receipt: number): number[] => {
  const bytes = bytesOf(APPROVED)
  bytes.splice(3, 6, ...bcd(amount, 6))
  bytes.splice(bytes.length - 28, 2, ...bcd(receipt, 2))
  return bytes
}

type Journal = { receipt: number; amount: number; counts: number; working: boolean }

export const scriptedPeer = async (firstReceipt: number) => {
  const script: PeerScript[] = []
  const heard: string[] = []
  const journal: Journal[] = [{ receipt: firstReceipt, amount: 100, counts: 0, working: false }]

  const answer = (socket: Socket, command: Apdu) => {
    const say = (code: number, data: readonly number[] = []) => socket.write(writeApdu(apdu(code, data)))
    heard.push(Buffer.from(writeApdu(command)).toString('hex').toUpperCase())
    const last = journal.at(-1)!
    const report = (entry: Journal) => say(CODE.status, approvedStatus(entry.amount, entry.receipt))
    switch (command.code) {
      case CODE.registration:
        say(CODE.acknowledged)
        return say(CODE.completion, bytesOf('19 10 29 28 00 48 69 49 09 78'))
      case CODE.repeatReceipt:
        if (last.working) {
          last.working = false
          return say(0x84a0)
        }
        say(CODE.acknowledged)
        report(last)
        return say(CODE.completion)
      case CODE.authorization:
      case CODE.refund:
      case CODE.reversal: {
        const how = script.shift() ?? 'approve'
        if (how === 'answer-lost') return socket.destroy()
        say(CODE.acknowledged)
        say(CODE.progress, [0x0a])
        if (how === 'decline') {
          say(CODE.status, bytesOf(DECLINED))
          return say(CODE.abort, [0x05])
        }
        const entry = book(command, last.receipt + 1, how === 'slow')
        if (how !== 'approve') return socket.destroy()
        report(entry)
        say(CODE.printLine, [0x00, ...Buffer.from('Kundenbeleg')])
        return say(CODE.completion)
      }
    }
  }
  const book = (command: Apdu, receipt: number, working: boolean): Journal => {
    const back = command.code === CODE.reversal ? Number(fromBcd(command.data.slice(4, 6))) : null
    const undone = journal.find(e => e.receipt === back)
    const from = command.code === CODE.refund ? 4 : 1
    const amount = undone ? undone.amount : Number(fromBcd(command.data.slice(from, from + 6)))
    const entry = { receipt, amount, counts: command.code === CODE.authorization ? amount : 0, working }
    if (undone) undone.counts = 0
    journal.push(entry)
    return entry
  }

  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    let rest: Uint8Array = new Uint8Array()
    socket.on('data', bytes => {
      const taken = takeApdus(Uint8Array.from([...rest, ...bytes]))
      rest = taken.rest
      for (const message of taken.apdus) if (message.code !== CODE.acknowledged) answer(socket, message)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as { port: number }).port,
    script,
    heard,
    charged: () => journal.reduce((a, e) => a + e.counts, 0),
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>(resolve => server.close(() => resolve()))
    },
  }
}
