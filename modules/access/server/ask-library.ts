import { isAPIError } from 'better-auth/api'
import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Context } from '#platform/http/context.ts'
import { ADDRESS_HEADER } from './open-sign-in.ts'

/** Which of the caller's cookies the library is shown: one step must not see what belongs to another. */
type Shown = 'none' | 'session_token' | 'two_factor'

const cookies = (headers: Headers, shown: Shown): string =>
  (headers.get('cookie') ?? '')
    .split(';')
    .map(pair => pair.trim())
    .filter(pair => shown !== 'none' && pair.slice(0, pair.indexOf('=')).endsWith(`ujung.${shown}`))
    .join('; ')

const headersFor = (context: Context, shown: Shown): Headers => {
  const headers = new Headers({ [ADDRESS_HEADER]: context.ip })
  const kept = cookies(context.headers, shown)
  if (kept !== '') headers.set('cookie', kept)
  const agent = context.headers.get('user-agent')
  if (agent) headers.set('user-agent', agent.slice(0, 300))
  return headers
}

type Reply<Value> = { readonly headers: Headers; readonly response: Value }

/**
 * Asks the library for one deed, as the caller, and hands its cookies on to the answer. Its refusals become one word;
 * what is wrong with the library itself stays an exception.
 */
export const askLibrary = async <Value>(
  context: Context,
  shown: Shown,
  deed: (headers: Headers) => Promise<Reply<Value>>,
): Promise<Answer<Value, 'library-refused'>> => {
  try {
    const { headers, response } = await deed(headersFor(context, shown))
    for (const cookie of headers.getSetCookie()) context.setHeader('set-cookie', cookie)
    return done(response)
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error
    return refused('library-refused', String(error.body?.code ?? error.message))
  }
}
