import { ORPCError } from '@orpc/client'

/** What went wrong with a request. `word` finds the sentence in the catalogue; `detail` is the server's own sentence. */
export type Fault = { readonly word: string; readonly detail: string; readonly status: number }

type Issue = { readonly message?: string; readonly path?: readonly (string | number)[] }

const issuesIn = (data: unknown): string => {
  const issues = (data as { issues?: Issue[] } | null)?.issues
  if (!Array.isArray(issues)) return ''
  return issues.map(i => [i.path?.join('.'), i.message].filter(Boolean).join(': ')).join('; ')
}

export const faultOf = (error: unknown): Fault => {
  if (error instanceof ORPCError) {
    const { code, status, message, data } = error as ORPCError<string, unknown>
    return { word: code, status, detail: issuesIn(data) || message }
  }
  const name = (error as Error | null)?.name
  if (name === 'TimeoutError' || name === 'AbortError') return { word: 'too-slow', status: 0, detail: '' }
  if (error instanceof TypeError) return { word: 'unreachable', status: 0, detail: '' }
  return { word: 'unexpected', status: 0, detail: error instanceof Error ? error.message : String(error) }
}

export const isRefusal = (error: unknown, word: string): boolean => faultOf(error).word === word
