import type { Mail } from './port.ts'
import { messageIdOf } from './port.ts'

/** The bare address of `Toko Melati <struk@toko.example>`. */
const addressOf = (from: string) => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim()

/** A mail as nodemailer takes it. */
export const compose = (mail: Mail, from: string) => ({
  from: mail.fromName ? { name: mail.fromName, address: addressOf(from) } : from,
  to: { name: '', address: mail.to },
  ...(mail.replyTo && { replyTo: mail.replyTo }),
  messageId: messageIdOf(mail.id, from),
  subject: mail.subject,
  text: mail.text,
  ...(mail.html && { html: mail.html }),
  attachments: (mail.attachments ?? []).map(({ name, type, bytes }) => ({
    filename: name,
    contentType: type,
    content: Buffer.from(bytes),
  })),
  // What a program sent is not answered by other programs.
  headers: {
    'Auto-Submitted': 'auto-generated',
    ...(mail.leave && {
      'List-Unsubscribe': { prepared: true, foldLines: false, value: `<${mail.leave}>` },
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }),
  },
  disableFileAccess: true,
  disableUrlAccess: true,
})
