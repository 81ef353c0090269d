export { folderMessenger } from './folder.ts'
export type { Delivery, Fetch, Messenger, ShortMessage } from './messenger.ts'
export { isFromTwilio, type TwilioAccount, twilioDelivery, twilioMessenger, twilioSignature } from './twilio.ts'
export { isFromWhatsApp, readWhatsApp, type WhatsAppAccount, whatsappMessenger } from './whatsapp.ts'
