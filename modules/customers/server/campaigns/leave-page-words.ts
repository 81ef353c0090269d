/** What the page says behind the link by which customers leave. */
export const LEAVE_PAGE = {
  id: {
    title: 'Berhenti menerima penawaran dari {company}?',
    mail: 'Anda tidak akan menerima penawaran lewat e-mail lagi. Struk dan kabar pesanan tetap kami kirim.',
    whatsapp: 'Anda tidak akan menerima penawaran lewat WhatsApp lagi. Kabar pesanan tetap kami kirim.',
    sms: 'Anda tidak akan menerima penawaran lewat SMS lagi. Kabar pesanan tetap kami kirim.',
    stop: 'Ya, berhenti',
    done: 'Sudah berhenti',
    after: 'Penawaran tidak akan dikirim lagi. Halaman ini boleh ditutup.',
    strange: 'Tautan ini tidak kami kenal.',
    because: 'Lewat tautan berhenti di pesan',
  },
  en: {
    title: 'No more offers from {company}?',
    mail: 'You will get no more offers by e-mail. Receipts and news of your orders still come.',
    whatsapp: 'You will get no more offers by WhatsApp. News of your orders still comes.',
    sms: 'You will get no more offers by SMS. News of your orders still comes.',
    stop: 'Yes, stop them',
    done: 'Stopped',
    after: 'No more offers will be sent. You may close this page.',
    strange: 'We do not know this link.',
    because: 'By the link in the message',
  },
} as const
