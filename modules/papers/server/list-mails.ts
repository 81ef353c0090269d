import type { Tx } from '#platform/postgres/index.ts'

export type PaperMail = {
  readonly id: string
  readonly sender: string
  readonly subject: string
  readonly sentAt: Date | null
  readonly at: Date
  /** What hung on it; empty: nothing. `fault` is a word that says why a file is no paper. */
  readonly parts: readonly { readonly file: string; readonly document: string | null; readonly fault: string | null }[]
}

const MAILS = `
  select m.id, m.sender, m.subject, m.sent_at as "sentAt", m.at,
    coalesce((select json_agg(json_build_object('file', p.file, 'document', p.document, 'fault', p.fault) order by p.n)
      from papers.mail_part p where p.mail = m.id), '[]') as parts
  from papers.mail m order by m.at desc, m.id desc limit 50`

/** The latest fifty mails that came in for papers, and what became of each. One statement. */
export const listMails = (tx: Tx): Promise<PaperMail[]> => tx.rows<PaperMail>(MAILS)
