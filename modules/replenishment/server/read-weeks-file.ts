import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { type Answer, refused } from '#kernel/answer.ts'
import { type Gathered, gatherWeeks, type WeeksRefusal } from '../rules/index.ts'

/** Reads a CSV of weeks, plain or gzipped, line by line: the file is never whole in memory. */
export const readWeeksFile = async (file: string): Promise<Answer<Gathered, WeeksRefusal | 'no-file'>> => {
  const there = await stat(file).catch(() => null)
  if (!there?.isFile()) return refused('no-file', `${file} is not there or is not a file`)
  const bytes = createReadStream(file)
  const text = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
  const gathering = gatherWeeks()
  const lines = createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY })
  try {
    const broken = new Promise<never>((_, fail) => {
      for (const stream of [bytes, text]) stream.on('error', fail)
    })
    broken.catch(() => undefined)
    const read = (async () => {
      for await (const line of lines) {
        const answer = gathering.line(line)
        if (!answer.ok) return answer
      }
      return gathering.end()
    })()
    return await Promise.race([read, broken])
  } catch (error) {
    return refused('no-file', `${basename(file)} cannot be read: ${(error as Error).message}`)
  } finally {
    lines.close()
    bytes.destroy()
  }
}
