import type { Mailbox, ReceivedMail } from '#platform/mail/index.ts'
import { type Tx, transact } from '#platform/postgres/index.ts'
import { isListed, typeOfMailed } from '../../rules/index.ts'
import { holdMail } from './hold-mail.ts'
import { sendersListed } from './senders.ts'
import { takeFiles, writeParts } from './take-files.ts'
import { filesOf, type MailOffice, writeMail } from './write-mail.ts'

/** Makes papers of what hangs on a mail, or holds it until a person has decided; in one transaction. */
const takeMail = async (tx: Tx, office: MailOffice, mail: ReceivedMail): Promise<void> => {
  const known = await writeMail(tx, office, mail)
  if (!known) return
  const files = filesOf(mail)
  if (!mail.whole) {
    // Of a mail that was cut nobody knows which of its files are whole.
    const fault = 'mail-too-large'
    return writeParts(
      tx,
      known.id,
      files.map(it => ({ file: it.name || '?', document: null, fault })),
    )
  }
  // What could be no paper is worth nobody's decision.
  const wanted = files.some(it => typeOfMailed(it) !== null)
  if (wanted && !isListed(known.sender, await sendersListed(tx))) return holdMail(tx, known, files, 'sender')
  await takeFiles(tx, office, known, files)
}

/** A mail that could not be taken in: kept, so that those behind it are read, with a task for a person. */
const keepFailed = async (tx: Tx, office: MailOffice, mail: ReceivedMail): Promise<void> => {
  const known = await writeMail(tx, office, mail)
  if (known) await holdMail(tx, known, filesOf(mail), 'failed')
}

/**
 * Reads the mailbox of papers: each PDF, JPEG and PNG on a mail becomes a paper, and the mailbox is told only after that
 * was committed. The same mail again (Message-ID, sender, subject and files) changes nothing. What cannot be taken in is
 * held, and holds up nothing; when even that fails, the database is away, and the mailbox is left as it is. How many
 * were read.
 */
export const readPaperMails = (office: MailOffice, mailbox: Mailbox): Promise<number> =>
  mailbox.read(async mail => {
    try {
      await transact(office.db, tx => takeMail(tx, office, mail))
    } catch (error) {
      await transact(office.db, tx => keepFailed(tx, office, mail))
      office.failed(error, { message: mail.messageId ?? mail.key, sender: mail.from })
    }
  }, 50)
