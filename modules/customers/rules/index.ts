export { columnOf, idColumnOf } from './match/columns.ts'
export { type Duplicates, findDuplicates, type Match, SURE } from './match/find-duplicates.ts'
export { personTable } from './match/person-table.ts'
