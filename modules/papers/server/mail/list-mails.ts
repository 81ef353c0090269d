import type { Tx } from '#platform/postgres/index.ts'

export type PaperMail = {
  readonly id: string
  readonly sender: string
  readonly subject: string
  readonly sentAt: Date | null
  readonly at: Date
  readonly state: 'taken' | 'held' | 'refused'
  /** Of one that was held: its sender is on no list, or taking it in failed. */
  readonly why: 'sender' | 'failed' | null
  /** What hung on it; empty: nothing. `fault` is a word that says why a file is no paper; held: neither. */
  readonly parts: readonly { readonly file: string; readonly document: string | null; readonly fault: string | null }[]
}

const MAILS = `
  select m.id, m.sender, m.subject, m.sent_at as "sentAt", m.at, m.state, m.why,
    coalesce((select json_agg(json_build_object('file', p.file, 'document', p.document, 'fault', p.fault) order by p.n)
      from (select n, file, document, fault from papers.mail_part where mail = m.id
            union all select n, file, null, null from papers.mail_held where mail = m.id) p), '[]') as parts
  from papers.mail m order by m.state = 'held' desc, m.at desc, m.id desc limit 50`

/** The latest fifty mails that came in for papers, those that wait for a decision first. One statement. */
export const listMails = (tx: Tx): Promise<PaperMail[]> => tx.rows<PaperMail>(MAILS)
