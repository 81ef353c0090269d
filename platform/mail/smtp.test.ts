import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { expect, test } from 'vitest'
import { mailerSuite } from './port.suite.ts'
import { smtpMailer } from './smtp.ts'

/** A real SMTP server on a port of its own that keeps what it is given. */
const serve = async () => {
  const arrived = new Map<string, string>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, answer) => {
      const refused = address.startsWith('nobody@')
        ? Object.assign(new Error('no such mailbox'), { responseCode: 550 })
        : null
      answer(refused)
    },
    onData: (stream, _session, answer) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString('utf8')
        arrived.set(/^Message-ID: (<.+>)\r?$/m.exec(raw)?.[1] ?? '', raw)
        answer()
      })
    },
  })
  const net = server.listen(0, '127.0.0.1')
  await new Promise(resolve => net.once('listening', resolve))
  const { port } = net.address() as AddressInfo
  const end = () => new Promise<void>(resolve => server.close(() => resolve()))
  return { arrived, port, end }
}

mailerSuite('SMTP', async () => {
  const { arrived, port, end } = await serve()
  const mailer = smtpMailer(`smtp://127.0.0.1:${port}`, 'Struk <struk@toko.example>')
  return {
    mailer,
    refused: 'nobody@contoh.example',
    arrived: () => arrived,
    end: async () => {
      mailer.close()
      await end()
    },
  }
})

test('a server that cannot be reached throws, so that the message is tried again', async () => {
  const { port, end } = await serve()
  await end()
  const mailer = smtpMailer(`smtp://127.0.0.1:${port}`, 'struk@toko.example')
  await expect(mailer.send({ id: 'x', to: 'umi@contoh.example', subject: 's', text: 't' })).rejects.toThrow()
  mailer.close()
})
