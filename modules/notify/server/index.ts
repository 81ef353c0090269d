export { askCustomerMessages, CUSTOMER_JOB, type CustomerMessage } from './customers/ask-messages.ts'
export { type CustomerWay, mailWay, messengerWay } from './customers/customer-ways.ts'
export { type CustomerOffice, sendCustomerMessages } from './customers/send-messages.ts'
export { handleInbound, type InboundOffice } from './inbound/handle-inbound.ts'
export { HANDLE_JOB } from './inbound/keep-inbound.ts'
export { type Repliers, sendReplies } from './inbound/send-replies.ts'
export { readMails } from './mail/read-mails.ts'
export { mailReplier, mailSender } from './mail/send-mail.ts'
export { type MessageTerms, messageReplier, messageSender } from './message/send-message.ts'
export {
  type Hooked,
  type HookOffice,
  type SignedForm,
  takeTwilio,
  takeWhatsApp,
  verifyWhatsApp,
} from './message/take-webhook.ts'
export { type AnsweringOffice, answerNotice, openToken } from './notices/answer-notice.ts'
export { type PageOffice, showAnswerPage, takeAnswerPage } from './notices/answer-page.ts'
export { askNotices, type NewsFor, SEND_JOB } from './notices/ask-notices.ts'
export { NOTHING_OFFERED, type Offered } from './notices/channels.ts'
export { escaped } from './notices/html.ts'
export { type Senders, type SendingOffice, sendNotices } from './notices/send-notices.ts'
export { type Page, webPage } from './notices/web-page.ts'
export type { AnswerWay, Ending, Offer, Work } from './notices/work.ts'
export { type CallOffice, takeCall } from './phone/answer-call.ts'
export { takeLine } from './phone/answer-line.ts'
export { jambonzLine, type Line, twilioLine } from './phone/lines.ts'
export type { LineOffice, LineWork } from './phone/on-line.ts'
export { callSender } from './phone/place-call.ts'
export { sayCode } from './phone/say-code.ts'
export { fetchVoiceMails, VOICE_JOB, type VoiceMail } from './phone/voice-mail.ts'
export { keepPushDevice } from './push/keep-device.ts'
export { pushSender } from './push/push-sender.ts'
export { askProof, CODE_JOB, codeOfProof } from './reach/ask-proof.ts'
export { proveAddress } from './reach/prove-address.ts'
export { type SaveRefusal, saveReach } from './reach/save-reach.ts'
export { type CodeOffice, callCode, mailCode, messageCode, sendCodes } from './reach/send-codes.ts'
export { notifyRouter } from './router.ts'
