import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { type Database, readOnly } from '#platform/postgres/index.ts'
import { companyDay } from './company-day.ts'
import { type FileRegistered, registerFile } from './register/register-file.ts'
import { calledWrongly, type Said } from './said.ts'
import { fileTrouble, streamFile, withFile } from './stream-file.ts'

const USAGE = `usage: ujung checks register FILE [--depositor NAME] [--day 2026-11-28] [--json]
Registers the cheques of an image cash letter or an ACH file, gives back those that it returns, and keeps its pictures.
Sent twice, it is registered once; duplicates are told. The day is the company's unless another is said.`

const parse = (args: readonly string[]) => {
  const options = { json: { type: 'boolean' }, depositor: { type: 'string' }, day: { type: 'string' } } as const
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [path, ...more] = positionals
    const { depositor = 'house', day } = values
    const wrong = more.length > 0 || !/^[a-zA-Z0-9-]{1,40}$/.test(depositor) || !/^(\d{4}-\d\d-\d\d)?$/.test(day ?? '')
    return path === undefined || wrong ? null : { path, depositor, day }
  } catch {
    return null
  }
}

const said = (it: FileRegistered): string => {
  const { answer, items, exceptions, duplicates, pictures, picturesLeft, returns, returnsOpen } = it
  return [
    `${answer}: ${items} cheques, ${exceptions} to be looked at, ${duplicates} of them duplicates`,
    `${pictures} pictures kept${picturesLeft > 0 ? `, ${picturesLeft} not` : ''}`,
    ...(returns > 0 ? [`${returns} given back, ${returnsOpen} of them fit no cheque`] : []),
  ].join('\n')
}

/** `ujung checks register FILE`: ends with 1 when the file is refused. */
export const runRegister = async (
  db: () => Promise<Database>,
  who: string,
  now: Date,
  args: readonly string[],
): Promise<Said> => {
  const wish = parse(args)
  if (!wish) return calledWrongly(USAGE)
  const { path, depositor } = wish
  try {
    const answer = await withFile(path, async at => {
      const base = await db()
      const day = wish.day ?? (await readOnly(base, tx => companyDay(tx, now)))
      return registerFile(base, who, now, { pieces: () => streamFile(at), name: basename(path), depositor, day })
    })
    if (!answer.ok) return { exit: 1, out: answer.detail ?? answer.refusal, data: { ...answer } }
    return { exit: 0, out: said(answer.value), data: { ok: true, ...answer.value } }
  } catch (error) {
    const trouble = fileTrouble(error)
    if (trouble) return calledWrongly(trouble)
    throw error
  }
}
