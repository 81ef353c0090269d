import { createHash, createVerify, type KeyObject } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A real SMTP server on a port of its own that keeps what it is given; `onArrival` runs before it says yes. */
export const serveSmtp = async (onArrival: (raw: string) => void = () => undefined) => {
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
        onArrival(raw)
        answer()
      })
    },
  })
  // A client that was killed leaves its connection as it is.
  server.on('error', () => undefined)
  const net = server.listen(0, '127.0.0.1')
  await new Promise(resolve => net.once('listening', resolve))
  const { port } = net.address() as AddressInfo
  const end = () => new Promise<void>(resolve => server.close(() => resolve()))
  return { arrived, port, end }
}

const relaxed = (name: string, value: string) =>
  `${name.toLowerCase()}:${value
    .replace(/\r\n/g, '')
    .replace(/[\t ]+/g, ' ')
    .trim()}`

const relaxedBody = (body: string) =>
  `${body
    .split('\r\n')
    .map(line => line.replace(/[\t ]+/g, ' ').replace(/ $/, ''))
    .join('\r\n')
    .replace(/(\r\n)+$/, '')}\r\n`

/**
 * RFC 6376 by the letter, for rsa-sha256 and relaxed/relaxed: who signed a message and which headers, or null where the
 * signature does not hold.
 */
export const verifyDkim = (raw: string, key: KeyObject) => {
  const end = raw.indexOf('\r\n\r\n')
  const headers = [...raw.slice(0, end + 2).matchAll(/^([\w-]+):((?:.*\r\n)(?:[ \t].*\r\n)*)/gm)].map(
    it => [it[1]!, it[2]!] as const,
  )
  const lineOf = (name: string) => headers.findLast(it => it[0].toLowerCase() === name)?.[1]
  const signature = lineOf('dkim-signature')
  if (!signature) return null
  const tags = new Map(signature.split(';').map(tag => tag.split(/=(.*)/s).map(it => it.trim()) as [string, string]))
  const tag = (name: string) => (tags.get(name) ?? '').replace(/\s+/g, '')
  const body = createHash('sha256')
    .update(relaxedBody(raw.slice(end + 4)))
    .digest('base64')
  const signed = tag('h').toLowerCase().split(':')
  const said = signed.flatMap(name => (lineOf(name) === undefined ? [] : [relaxed(name, lineOf(name)!)]))
  const unsigned = relaxed('dkim-signature', signature.replace(/(\bb=)[^;]*$/, '$1'))
  const holds = createVerify('rsa-sha256')
    .update([...said, unsigned].join('\r\n'))
    .verify(key, tag('b'), 'base64')
  if (!holds || body !== tag('bh') || tag('c') !== 'relaxed/relaxed') return null
  return { domain: tag('d'), selector: tag('s'), signed }
}
