/** The words by which every message says how to get no more. */
export const LEAVE: Readonly<Record<'id' | 'en', string>> = {
  id: 'Tidak ingin menerima pesan seperti ini lagi? Berhenti di sini:',
  en: 'No more messages like this? Stop them here:',
}
