export { achFile, achLines, change, over } from './testing/edit-ach.ts'
export { iclFile, iclRecords, put, type Records, recordOf } from './testing/edit-icl.ts'
export { makeAch } from './testing/make-ach.ts'
export { type IclShape, makeIcl } from './testing/make-icl.ts'
