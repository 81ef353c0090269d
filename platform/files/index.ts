export { type FileRefusal, type FileWish, hashOf, LARGEST_FILE, missingFiles, putFile, readFile } from './files.ts'
