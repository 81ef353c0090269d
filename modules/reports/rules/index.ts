export { addUpSaved, type Saved } from './add-up.ts'
export { SAVED_PROCESSES, type SavedProcess } from './processes.ts'
