import type { Context } from '#platform/http/context.ts'
import { transact } from '#platform/postgres/index.ts'
import { acting } from './acting.ts'
import { askLibrary } from './ask-library.ts'
import { audit } from './audit.ts'
import type { Access } from './open-access.ts'

/** Ends the session, here and everywhere, and takes its cookie away. */
export const signOut = async (access: Access, context: Context): Promise<void> => {
  const who = acting(context)
  await askLibrary(context, 'session_token', headers => access.library.api.signOut({ headers, returnHeaders: true }))
  access.forget()
  await transact(context.db, tx => audit(tx, who, context.now(), 'signed-out', `user:${who.id}`))
}
