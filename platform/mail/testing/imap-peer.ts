import { createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

export type StoredMail = { readonly uid: number; readonly source: string; seen: boolean }

/** What an IMAP4rev1 server (RFC 3501) answers to one command, as far as reading a mailbox asks for it. */
const answer = (mails: readonly StoredMail[], line: string): string[] => {
  const [tag = '', ...rest] = line.split(' ')
  const command = rest.join(' ')
  const ok = `${tag} OK done`
  if (/^CAPABILITY/i.test(command)) return ['* CAPABILITY IMAP4rev1', ok]
  if (/^LOGIN/i.test(command)) return command.includes('rahasia') ? [ok] : [`${tag} NO [AUTHENTICATIONFAILED] no`]
  if (/^LIST/i.test(command)) return ['* LIST (\\HasNoChildren) "/" INBOX', ok]
  if (/^(SELECT|EXAMINE)/i.test(command))
    return [
      ...[`* ${mails.length} EXISTS`, '* 0 RECENT', '* FLAGS (\\Seen)', '* OK [PERMANENTFLAGS (\\Seen \\*)] ok'],
      ...['* OK [UIDVALIDITY 77] ok', '* OK [UIDNEXT 99] ok', `${tag} OK [READ-WRITE] done`],
    ]
  if (/^UID SEARCH/i.test(command))
    return [
      `* SEARCH ${mails
        .filter(it => !it.seen)
        .map(it => it.uid)
        .join(' ')}`,
      ok,
    ]
  const uid = Number(/^UID (?:FETCH|STORE) (\d+)/i.exec(command)?.[1])
  const at = mails.findIndex(it => it.uid === uid)
  const stored = mails[at]
  if (/^UID FETCH/i.test(command) && stored) {
    const part = /BODY\.PEEK(\[\](?:<0)?)/i.test(command) ? (command.includes('<0') ? 'BODY[]<0>' : 'BODY[]') : 'BODY[]'
    return [`* ${at + 1} FETCH (UID ${uid} ${part} {${Buffer.byteLength(stored.source)}}\r\n${stored.source})`, ok]
  }
  if (/^UID STORE/i.test(command) && stored) {
    stored.seen ||= command.includes('\\Seen')
    return [`* ${at + 1} FETCH (UID ${uid} FLAGS (\\Seen))`, ok]
  }
  return /^LOGOUT/i.test(command) ? ['* BYE', ok] : [ok]
}

/** An IMAP server on loopback that holds these mails and takes any user with the password `rahasia`; gives host and port. */
export const imapPeer = async (mails: readonly StoredMail[]): Promise<string> => {
  const open = new Set<Socket>()
  const server = createServer(socket => {
    open.add(socket)
    socket.on('error', () => {})
    socket.write('* OK IMAP4rev1 ready\r\n')
    let left = ''
    socket.on('data', part => {
      const lines = (left + part.toString('utf8')).split('\r\n')
      left = lines.pop() ?? ''
      for (const line of lines) socket.write(`${answer(mails, line).join('\r\n')}\r\n`)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of open) socket.destroy()
    server.close()
  })
  const at = server.address()
  return `127.0.0.1:${typeof at === 'object' ? at?.port : 0}`
}
