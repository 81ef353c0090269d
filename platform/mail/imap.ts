import { ImapFlow } from 'imapflow'
import { simpleParser } from 'mailparser'
import type { Mailbox, MailFile, ReceivedMail } from './mailbox.ts'

const addressesIn = (value: unknown): string[] => {
  const lists = Array.isArray(value) ? value : value ? [value] : []
  return (lists as { value?: { address?: string }[] }[]).flatMap(list =>
    (list.value ?? []).flatMap(it => (it.address ? [it.address.toLowerCase()] : [])),
  )
}

type Parsed = Awaited<ReturnType<typeof simpleParser>>

const attachmentsOf = (mail: Parsed): MailFile[] =>
  mail.attachments
    .filter(it => !it.related)
    .map(({ filename, contentType, content }) => ({
      ...{ name: filename ?? '', type: contentType.toLowerCase(), bytes: content },
    }))

/** What a mail says, out of its bytes. */
export const parseMail = async (key: string, source: Buffer, whole = true): Promise<ReceivedMail> => {
  const mail = await simpleParser(source, { skipHtmlToText: false, skipImageLinks: true })
  const header = (name: string) => String(mail.headers.get(name) ?? '').toLowerCase()
  const delivered = ['delivered-to', 'x-original-to', 'envelope-to'].map(header).filter(it => it.includes('@'))
  return {
    key,
    messageId: mail.messageId ?? null,
    from: addressesIn(mail.from)[0] ?? '',
    to: [...new Set([...addressesIn(mail.to), ...addressesIn(mail.cc), ...delivered])],
    subject: (mail.subject ?? '').slice(0, 500),
    text: (mail.text ?? '').slice(0, 20_000),
    automatic:
      (header('auto-submitted') !== '' && header('auto-submitted') !== 'no') ||
      /^(bulk|junk|list|auto_reply)$/.test(header('precedence')),
    ...{ sentAt: mail.date ?? null, attachments: attachmentsOf(mail), whole },
  }
}

/** A mail that nothing can be read of: given all the same, so that it does not hold up those behind it. */
const unread = (key: string): ReceivedMail => ({
  ...{ key, messageId: null, from: '', to: [], subject: '', text: '', automatic: true },
  ...{ sentAt: null, attachments: [], whole: false },
})

type Settings = {
  readonly url: string
  /** Bytes of a mail that are read at most. */
  readonly largest?: number
}

const open = ({ url }: Settings) => {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'imaps:'
  return new ImapFlow({
    host: hostname,
    port: Number(port) || (secure ? 993 : 143),
    secure,
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
    socketTimeout: 60_000,
    greetingTimeout: 15_000,
  })
}

/**
 * The INBOX of an IMAP server. What was kept is flagged as seen; a mail that a person has opened there is not read any
 * more, so the mailbox belongs to this installation alone. Its key is the mailbox's validity and the mail's number.
 */
export const imapMailbox = (settings: Settings): Mailbox => ({
  what: `imap ${new URL(settings.url).host}`,
  read: async (keep, most) => {
    const { largest = 2_000_000 } = settings
    const client = open(settings)
    // A line that breaks fails the call that waits for it; nobody else listens.
    client.on('error', () => {})
    await client.connect()
    try {
      const lock = await client.getMailboxLock('INBOX')
      try {
        const validity = client.mailbox === false ? '0' : String(client.mailbox.uidValidity)
        const found = await client.search({ seen: false }, { uid: true })
        const uids = (found || []).slice(0, most)
        for (const uid of uids) {
          const got = await client.fetchOne(String(uid), { source: { maxLength: largest } }, { uid: true })
          if (got === false || !got.source) continue
          const key = `${validity}.${uid}`
          await keep(await parseMail(key, got.source, got.source.length < largest).catch(() => unread(key)))
          await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true })
        }
        return uids.length
      } finally {
        lock.release()
      }
    } finally {
      await client.logout().catch(() => client.close())
    }
  },
})
