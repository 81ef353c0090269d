export { isPicture, LARGEST_FILE, TYPES } from './accepted-types.ts'
export { certificateSheet, type Destruction, type GonePaper } from './certificate.ts'
export { type EntryDetail, entryText, NO_ENTRY, type SealedEntry } from './entry-digest.ts'
export { keepUntil } from './keep-until.ts'
export { fieldName, fieldsOfForm, type KindDraft, kindFault, kindWord } from './kind-draft.ts'
export { isListed, senderPattern } from './mail-sender.ts'
export { kindOfMail, type MailedFile, typeOfMailed } from './mailed-file.ts'
export {
  FIELD_TYPES,
  type FieldType,
  type PaperField,
  type Proposal,
  type SeenLine,
  type SeenWord,
} from './paper-field.ts'
export { proposeFields } from './propose-fields.ts'
export { readValue } from './read-value.ts'
