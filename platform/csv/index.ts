export { openCsv } from './read-csv.ts'
