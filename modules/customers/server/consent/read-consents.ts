import type { Tx } from '#platform/postgres/index.ts'
import type { Consent, ConsentText } from '../../contract/index.ts'

/** Everything a customer ever agreed to, the newest first, with the words that were said. */
export const readConsents = (tx: Tx, party: string): Promise<Consent[]> =>
  tx.rows<Consent>(
    `select c.id, c.channel, c.purpose, t.words, t.version, c.given_at as "givenAt", c.source, c.taken_by as "takenBy",
            c.proof, c.live, c.ended_at as "endedAt", c.ended_because as "endedBecause"
     from customers.v_consent c join customers.consent_text t on t.id = c.text
     where c.party = $1 order by c.live desc, c.given_at desc, c.id`,
    [party],
  )

/** The words in use today, in one language: of each channel and purpose the newest version. */
export const consentTexts = (tx: Tx, language: 'id' | 'en'): Promise<ConsentText[]> =>
  tx.rows<ConsentText>(
    `select distinct on (channel, purpose) id, channel, purpose, version, words
     from customers.consent_text where language = $1 order by channel, purpose, version desc`,
    [language],
  )
