import { savedContract } from './saved.ts'

export type { SavedLine, SavedSpan, StandardInput } from './saved.ts'

export const reportsContract = { ...savedContract }
