export { type Announcement, announce, type Message } from './announce.ts'
export { type Heard, listen } from './listen.ts'
export { advance, type Outcome, pauseAfter, type Reaction, register, retryFailures, revive, settle } from './react.ts'
export { type RelayWorker, startRelay } from './worker.ts'
