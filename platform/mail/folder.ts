import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { done, refused } from '#kernel/answer.ts'
import { compose } from './compose.ts'
import { type Mailer, messageIdOf } from './port.ts'

/**
 * A simulator of a mail server: messages are laid into a folder, one `.eml` file each, which any mail program opens, and
 * nothing leaves the machine. Sent twice, a message is one file. Addresses at `refused.invalid` are refused, so that
 * what happens then can be tried.
 */
export const folderMailer = (folder: string, from: string): Mailer => {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  return {
    what: `folder ${folder} (simulated)`,
    simulated: true,
    send: async mail => {
      if (mail.to.endsWith('@refused.invalid')) return refused('address-refused', '550 no such mailbox')
      const { message } = await composer.sendMail(compose(mail, from))
      mkdirSync(folder, { recursive: true })
      const path = join(folder, `${mail.id}.eml`)
      writeFileSync(`${path}.part`, message as Buffer)
      renameSync(`${path}.part`, path)
      return done({ messageId: messageIdOf(mail.id, from) })
    },
    close: () => composer.close(),
  }
}
