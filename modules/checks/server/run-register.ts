import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { Database } from '#platform/postgres/index.ts'
import { registerFile } from './register/register-file.ts'
import { calledWrongly, type Said } from './said.ts'
import { fileTrouble } from './stream-file.ts'

const USAGE = `usage: ujung checks register FILE [--depositor NAME] [--day 2026-11-28] [--json]
Registers the cheques of an image cash letter or an ACH file. Sent twice, it is registered once; duplicates are told.`

const parse = (args: readonly string[]) => {
  const options = { json: { type: 'boolean' }, depositor: { type: 'string' }, day: { type: 'string' } } as const
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch {
    return null
  }
}

/** `ujung checks register FILE`: ends with 1 when the file is refused. */
export const runRegister = async (
  db: () => Promise<Database>,
  who: string,
  now: Date,
  args: readonly string[],
): Promise<Said> => {
  const parsed = parse(args)
  const [path, ...more] = parsed?.positionals ?? []
  const { depositor = 'house', day = now.toISOString().slice(0, 10) } = parsed?.values ?? {}
  if (!path || more.length > 0 || !/^\d{4}-\d\d-\d\d$/.test(day) || !/^[a-zA-Z0-9-]{1,40}$/.test(depositor))
    return calledWrongly(USAGE)
  try {
    const answer = await registerFile(await db(), who, now, { path, name: basename(path), depositor, day })
    if (!answer.ok) return { exit: 1, out: answer.detail ?? answer.refusal, data: { ...answer } }
    const { items, exceptions, duplicates, answer: how } = answer.value
    const out = `${how}: ${items} cheques, ${exceptions} to be looked at, ${duplicates} of them duplicates`
    return { exit: 0, out, data: { ok: true, ...answer.value } }
  } catch (error) {
    const trouble = fileTrouble(error)
    if (trouble) return calledWrongly(trouble)
    throw error
  }
}
