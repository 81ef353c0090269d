import { open, rename, rm } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type Language, type Rewritten, rewrite } from '../rules/index.ts'
import { calledWrongly, inLanguage, type Said } from './said.ts'
import { fileTrouble, streamFile } from './stream-file.ts'

const USAGE = `usage: ujung checks rewrite IN OUT [--json]
Reads IN (an image cash letter or an ACH file, told by its content) into fields and writes OUT from them. OUT may be IN.
Ends with 1 when a place could not be read; its bytes are kept as they are.`

const ARGS = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: ARGS, allowPositionals: true })
  } catch {
    return null
  }
}

/** Writes beside `to` and takes its name when all is written: a reader never sees half a file. */
export const rewriteFile = async (from: string, to: string): Promise<Rewritten & { readonly bytes: number }> => {
  const beside = `${to}.part`
  const file = await open(beside, 'w')
  let waiting: Uint8Array[] = []
  let bytes = 0
  const flush = async () => {
    const all = Buffer.concat(waiting)
    waiting = []
    bytes += all.length
    if (all.length > 0) await file.write(all)
  }
  try {
    const writer = rewrite(piece => waiting.push(piece))
    for await (const chunk of streamFile(from)) {
      writer.push(chunk)
      await flush()
    }
    const written = writer.end()
    await flush()
    await file.sync()
    await file.close()
    await rename(beside, to)
    return { ...written, bytes }
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(beside, { force: true })
    throw error
  }
}

/** `ujung checks rewrite IN OUT`: IN again from its fields, byte for byte where it can be read. */
export const runRewrite = async (args: readonly string[], language: Language = 'en'): Promise<Said> => {
  const parsed = parse(args)
  if (parsed?.values.help) return { exit: 0, out: USAGE }
  const [from, to, ...more] = parsed?.positionals ?? []
  if (from === undefined || to === undefined || more.length > 0) return calledWrongly(USAGE)
  try {
    const { format, records, unread, bytes } = await rewriteFile(from, to)
    const out = inLanguage(language, {
      en: `${to}: ${format}, ${records} records, ${bytes} bytes, ${unread} places not read`,
      id: `${to}: ${format}, ${records} rekaman, ${bytes} bita, ${unread} tempat tidak terbaca`,
    })
    return { exit: unread === 0 ? 0 : 1, out, data: { ok: unread === 0, format, records, bytes, unread } }
  } catch (error) {
    const trouble = fileTrouble(error)
    if (trouble) return calledWrongly(trouble)
    throw error
  }
}
