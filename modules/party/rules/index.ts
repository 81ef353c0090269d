export { normalCard } from './normal-card.ts'
export { formatPhone, normalPhone, type PhoneRefusal } from './normal-phone.ts'
