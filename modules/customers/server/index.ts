export { readPeople } from './read-people.ts'
export { runDedupe, type Said } from './run-dedupe.ts'
