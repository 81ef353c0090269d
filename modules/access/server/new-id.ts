import { randomBytes } from 'node:crypto'
import { uuidv7 } from '#kernel/ids.ts'

export const newId = (now: Date): string => uuidv7(now.getTime(), randomBytes(10))
