import { writeFile } from 'node:fs/promises'
import { type Database, readOnly } from '#platform/postgres/index.ts'
import { calledWrongly, type Said } from '../said.ts'
import { fileTrouble } from '../stream-file.ts'
import { printCheck } from './print-check.ts'

const USAGE = `usage: ujung checks print ID FILE.pdf
Writes the substitute check (X9.100-140) of a cheque of the United States whose two pictures are kept.`

/** `ujung checks print ID FILE.pdf`: ends with 1 when it cannot be printed. */
export const runPrint = async (db: () => Promise<Database>, now: Date, args: readonly string[]): Promise<Said> => {
  const [id, path, ...more] = args.filter(it => it !== '--json')
  if (!id || !path || more.length > 0 || !/^[0-9a-f-]{36}$/i.test(id)) return calledWrongly(USAGE)
  const base = await db()
  const printed = await readOnly(base, tx => printCheck(tx, now, id))
  if (!printed.ok) return { exit: 1, out: printed.detail ?? printed.refusal, data: { ...printed } }
  try {
    await writeFile(path, printed.value.pdf)
  } catch (error) {
    const trouble = fileTrouble(error)
    if (trouble) return calledWrongly(trouble)
    throw error
  }
  return { exit: 0, out: path, data: { ok: true, file: path, bytes: printed.value.pdf.length } }
}
