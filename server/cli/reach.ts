import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { type OpenDatabase, openDatabase } from '../database.ts'
import { readSettings, type Settings } from '../settings.ts'
import type { Reach } from './command.ts'

/** `id` when the machine speaks Indonesian or UJUNG_LANGUAGE says so, else `en`. */
export const languageOf = (env: NodeJS.ProcessEnv): 'id' | 'en' =>
  (env.UJUNG_LANGUAGE ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? '').toLowerCase().startsWith('id') ? 'id' : 'en'

/** One question at the terminal; what is typed after a hidden one is not shown. */
const askAt = async (question: string, { hidden = false, preset = '' } = {}): Promise<string> => {
  let muted = false
  const output = new Writable({
    write(part, _encoding, done) {
      if (!muted) process.stderr.write(part)
      done()
    },
  })
  const lines = createInterface({ input: process.stdin, output, terminal: true })
  try {
    const asked = lines.question(preset === '' ? `${question}: ` : `${question} [${preset}]: `)
    muted = hidden
    const answer = (await asked).trim()
    if (hidden) process.stderr.write('\n')
    return answer === '' ? preset : answer
  } finally {
    lines.close()
  }
}

/** The reach of a command that runs in this process, and how to let go of what it opened. */
export const processReach = (env: NodeJS.ProcessEnv): Reach & { close(): Promise<void> } => {
  let settings: Settings | undefined
  let database: Promise<OpenDatabase> | undefined
  const readOnce = () => {
    settings ??= readSettings(env)
    return settings
  }
  return {
    env,
    language: languageOf(env),
    interactive: process.stdin.isTTY === true,
    settings: readOnce,
    database: () => {
      database ??= openDatabase(readOnce(), { max: 4, applicationName: 'ujung cli' })
      return database
    },
    now: () => new Date(),
    note: text => process.stderr.write(`${text}\n`),
    ask: askAt,
    close: async () => {
      const opened = await database?.catch(() => undefined)
      await opened?.close()
    },
  }
}
