import type { Tx } from '#platform/postgres/index.ts'

/** Ends a user's sessions, all but the one given. Other processes notice when their few seconds of memory are over. */
export const endSessions = async (tx: Tx, user: string, except: string | null = null): Promise<number> =>
  (
    await tx.rows('delete from access.session where user_id = $1 and ($2::uuid is null or id <> $2) returning id', [
      user,
      except,
    ])
  ).length
