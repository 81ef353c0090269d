import { uuidv7 } from '#kernel/ids.ts'

/** A new UUIDv7 of this moment, for what a visitor is about to do. */
export const newId = (): string => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
