import { uuidv7 } from '#kernel/ids.ts'

/** A UUIDv7 from the machine's clock and its source of randomness. */
export const newId = (): string => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
