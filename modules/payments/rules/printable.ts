/** Signs that printers' code pages lack, and what is printed for them. Everything else is stripped of its accents. */
const PLAIN: Readonly<Record<string, string>> = {
  '…': '.',
  '–': '-',
  '—': '-',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '×': 'x',
  '•': '*',
  ' ': ' ',
}

/** Latin letters, digits and signs that one of the code pages holds; others lose their accent or become `?`. */
const PRINTABLE = /^[ -~¡-ÿ€]$/

/** One sign in, one sign out: a slip that was fitted to its width stays fitted. */
export const printable = (text: string): string =>
  Array.from(text, sign => {
    const plain = PLAIN[sign] ?? sign
    if (PRINTABLE.test(plain)) return plain
    const bare = Array.from(plain.normalize('NFD'))[0]!
    return PRINTABLE.test(bare) ? bare : '?'
  }).join('')
