import type { Answer } from '#kernel/answer.ts'
import type { Mailer } from '#platform/mail/index.ts'
import type { Caller, Messenger } from '#platform/phone/index.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { type ReachWay, say } from '../../rules/index.ts'
import { RING_SECONDS } from '../phone/place-call.ts'
import { codeOfProof } from './ask-proof.ts'

export type Code = {
  readonly id: string
  readonly way: ReachWay
  readonly address: string
  readonly language: 'id' | 'en'
  readonly digits: string
}

/** Hands a code over, and says through what; a refusal is for good. */
export type CodeSender = (code: Code) => Promise<Answer<{ readonly through: string }>>

export type CodeOffice = {
  readonly db: Database
  readonly now: () => Date
  readonly secret: string
  readonly codes: Readonly<Partial<Record<ReachWay, CodeSender>>>
}

const through = <Sent>(what: string, answer: Answer<Sent>): Answer<{ through: string }> =>
  answer.ok ? { ok: true, value: { through: what } } : answer

export const mailCode =
  (mailer: Mailer): CodeSender =>
  async ({ id, address: to, language, digits }) => {
    const text = say(language, 'code-text', { code: digits })
    return through(mailer.what, await mailer.send({ id, to, subject: say(language, 'code-subject'), text }))
  }

export const messageCode =
  (messenger: Messenger): CodeSender =>
  async ({ id, address: to, language, digits }) => {
    const text = say(language, 'code-text', { code: digits })
    return through(messenger.what, await messenger.send({ id, to, text, language, buttons: [], conversing: false }))
  }

/** By a call that says it; what it says is asked for once somebody answers. */
export const callCode =
  (caller: Caller, baseUrl: string): CodeSender =>
  async ({ id, address: to }) => {
    const answerUrl = `${baseUrl}/hooks/code/${id}`
    const call = { id, to, ringSeconds: RING_SECONDS, answerUrl, statusUrl: `${answerUrl}?do=status` }
    return through(caller.what, await caller.place(call))
  }

const TAKE = `
  select id, way, address, language from notify.proof where state = 'waiting' and expires_at > $1
  order by asked_at limit 1 for update skip locked`
const SENT = `update notify.proof set state = $2, through = $3, fault = $4 where id = $1`

const sendOne = ({ db, now, secret, codes }: CodeOffice): Promise<boolean> =>
  transact(db, async tx => {
    const proof = await tx.one<Omit<Code, 'digits'>>(TAKE, [now()])
    if (!proof) return false
    const sender = codes[proof.way]
    const sent = sender
      ? await sender({ ...proof, digits: codeOfProof(secret, proof.id) }).catch((error: unknown) => String(error))
      : `nothing is set up to send by ${proof.way}`
    // A person waits at the screen: what cannot be sent now is told at once, and they ask again.
    if (typeof sent === 'string') await tx.rows(SENT, [proof.id, 'failed', null, sent.slice(0, 300)])
    else if (sent.ok) await tx.rows(SENT, [proof.id, 'sent', sent.value.through, null])
    else await tx.rows(SENT, [proof.id, 'failed', null, sent.detail ?? sent.refusal])
    return true
  })

/** Sends the codes that were asked for, each in a transaction of its own. */
export const sendCodes = async (office: CodeOffice): Promise<number> => {
  let n = 0
  while (await sendOne(office)) n += 1
  return n
}
