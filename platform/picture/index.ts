export { asBrowsersShow } from './as-browsers-show.ts'
