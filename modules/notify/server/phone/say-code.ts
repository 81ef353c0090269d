import { readOnly } from '#platform/postgres/index.ts'
import { lastWords, say, type Tongue } from '../../rules/index.ts'
import type { Hooked, SignedForm } from '../message/take-webhook.ts'
import type { AnsweringOffice } from '../notices/answer-notice.ts'
import { codeOfProof } from '../reach/ask-proof.ts'
import type { Line } from './lines.ts'

const OPEN = `
  select language from notify.proof
  where id = $1 and way = 'call' and proven_at is null and expires_at > $2`

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Says the code of a proof, digit by digit and twice, to whoever answered the call that was placed for it. */
export const sayCode = async (
  { db, now, secret }: Pick<AnsweringOffice, 'db' | 'now' | 'secret'>,
  line: Line,
  id: string,
  form: SignedForm,
): Promise<Hooked> => {
  if (!line.read(form, now()) || !UUID.test(id))
    return { status: 403, type: 'text/plain', body: 'The signature does not fit.' }
  if (new URL(form.url).searchParams.get('do') === 'status') return { status: 200, type: 'text/plain', body: '' }
  const proof = await readOnly(db, tx => tx.one<{ language: Tongue }>(OPEN, [id, now()]))
  const language = proof?.language ?? 'id'
  const text = say(language, 'code-spoken', { code: [...codeOfProof(secret, id)].join(', ') })
  return line.write(lastWords(language, proof ? `${text} ${text}` : say(language, 'line-bye')))
}
