import { uuidv7 } from '#kernel/ids.ts'

/** The actor makes the id, so that sending twice is doing once. */
export const newId = (): string => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
