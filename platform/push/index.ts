export { openPush, type Push, type PushTarget } from './send-push.ts'
export { type VapidKeys, vapidKeys } from './vapid.ts'
