import { type Answer, done, refused } from '#kernel/answer.ts'
import { type Database, readOnly, transact } from '#platform/postgres/index.ts'
import { sameText } from '../rules/index.ts'
import { derivePin } from './secrets.ts'
import { accountKey, giveBack, takeTry } from './take-try.ts'

type Kept = { salt: string; hash: string; rounds: number }

/** Looks at a person's PIN here, as in a call, where no till can: a try is counted before it is looked at. */
export const provePin = async (
  db: Database,
  now: Date,
  user: string,
  pin: string,
): Promise<Answer<undefined, 'wait' | 'pin-wrong'>> => {
  // No user name has a space: this counts apart from sign-ins.
  const account = `pin of ${user}`
  const may = await transact(db, tx => takeTry(tx, now, [accountKey(account)]))
  if (!may.ok) return may
  const kept = await readOnly(db, tx =>
    tx.one<Kept>('select salt, hash, rounds from access.pin where user_id = $1', [user]),
  )
  if (!kept || !sameText(await derivePin(pin, kept.salt, kept.rounds), kept.hash))
    return refused('pin-wrong', 'The PIN does not match.')
  await transact(db, tx => giveBack(tx, now, account, null))
  return done(undefined)
}
