import { z } from 'zod'
import { BackupError } from './backup-error.ts'
import type { Frame } from './frames.ts'

/** What a back-up says of itself before its data. */
export const FORMAT = 1

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const column = z.object({ name: z.string(), type: z.string() })

const tableShape = z.object({
  /** Quoted for SQL: `books.entry`. */
  name: z.string(),
  columns: z.array(column),
})
const migration = z.object({ module: z.string(), name: z.string(), digest: z.string() })
const sequence = z.object({ name: z.string(), last: z.string(), called: z.boolean() })

const manifest = z.object({
  format: z.number().int(),
  app: z.string(),
  madeAt: z.iso.datetime(),
  postgres: z.string(),
  company: z.string().nullable(),
  migrations: z.array(migration),
  tables: z.array(tableShape),
  sequences: z.array(sequence),
})
export type Manifest = z.infer<typeof manifest>
export type TableShape = z.infer<typeof tableShape>
export type SequenceState = z.infer<typeof sequence>

const tableEnd = z.object({ name: z.string(), rows: z.number().int(), bytes: z.number().int(), sha256 })
/** What was written of a table. */
export type TableEnd = z.infer<typeof tableEnd>

/** Repeats every table's end, and seals the manifest: a part taken out or put in does not go unseen. */
const fileEnd = z.object({ manifest: sha256, tables: z.array(tableEnd) })
export type FileEnd = z.infer<typeof fileEnd>

const parsed = <T>(schema: z.ZodType<T>, frame: Frame): T => {
  try {
    return schema.parse(JSON.parse(frame.content.toString()))
  } catch (error) {
    throw new BackupError('backup-damaged', 'The file is damaged: copy it again, or take another back-up.', {
      cause: error,
    })
  }
}

const formatOf = (frame: Frame): number => parsed(z.object({ format: z.number().int() }), frame).format

export const manifestOf = (frame: Frame): Manifest => {
  if (formatOf(frame) > FORMAT)
    throw new BackupError('backup-newer', 'A newer release made this back-up; install that release, or a later one.')
  return parsed(manifest, frame)
}
export const tableStart = (frame: Frame): string => parsed(z.object({ name: z.string() }), frame).name
export const tableEndOf = (frame: Frame): TableEnd => parsed(tableEnd, frame)
export const fileEndOf = (frame: Frame): FileEnd => parsed(fileEnd, frame)
