export { sayIn, useSay, type Words } from '#kit/words/words.ts'
