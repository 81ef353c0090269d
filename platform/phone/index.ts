export { type Call, type Caller, folderCaller, twilioCaller } from './caller.ts'
export { folderMessenger } from './folder.ts'
export { isFromJambonz, type JambonzAccount, jambonzCaller, jambonzSignature } from './jambonz.ts'
export type { Delivery, Fetch, Messenger, ShortMessage } from './messenger.ts'
export {
  isFromTwilio,
  type TwilioAccount,
  twilioDelivery,
  twilioMessenger,
  twilioRecording,
  twilioSignature,
} from './twilio.ts'
export { isFromWhatsApp, readWhatsApp, type WhatsAppAccount, whatsappMessenger } from './whatsapp.ts'
