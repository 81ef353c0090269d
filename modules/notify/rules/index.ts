export { type CallScript, type CallStep, twimlOf } from './phone/call-script.ts'
export { jambonzVerbsOf } from './phone/jambonz-verbs.ts'
export { LINE_OUTCOMES, languageMenu, mainMenu, nextTaskMenu, staffMenu, voiceMenu } from './phone/line-menu.ts'
export { lastWords, pinCall, taskCall } from './phone/task-call.ts'
export {
  LEVELS,
  type Level,
  levelOf,
  type News,
  NOTICE_WAYS,
  type NoticeWay,
  planNotices,
  quietLeft,
  type Reach,
  type ReachWay,
  URGENT_WEIGHT,
  WAYS,
} from './reach.ts'
export { ownWords, type Reply, readReply } from './read-reply.ts'
export { type SayWord, say, sayRefusal, type Tongue } from './words.ts'
