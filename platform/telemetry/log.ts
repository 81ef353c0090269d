import pino from 'pino'

/** Structured lines: `request`, `who` and `entry` name the request, the actor and the books entry where there is one. */
export type Log = pino.Logger

/** Secrets and personal data never reach a log line. */
const HIDDEN = ['password', 'pin', 'token', 'secret', 'cookie', 'authorization', 'phone', 'email', 'salary']

export const openLog = (name: string, level = process.env.UJUNG_LOG ?? 'info'): Log =>
  pino({
    name,
    level,
    base: { process: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: HIDDEN.flatMap(key => [key, `*.${key}`]), censor: '[hidden]' },
  })
