import type { Receipt, ReceiptRow } from './receipt.ts'
import { RECEIPT_WORDS } from './receipt-words.ts'

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const safe = (text: string) => text.replace(/[&<>"']/g, sign => SIGNS[sign]!)

const STYLE = `
:root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 32rem; padding: 1rem; }
header, footer { text-align: center; }
h1 { font-size: 1.4rem; margin: 0; }
h2 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
p { margin: .15rem 0; }
.mark { border: .15rem solid; font-weight: 700; letter-spacing: .1em; margin: .75rem 0; padding: .25rem; text-align: center; }
table { border-collapse: collapse; width: 100%; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: .2rem 0; text-align: start; vertical-align: top; font-weight: inherit; }
td { font-variant-numeric: tabular-nums; padding-inline-start: 1rem; text-align: end; white-space: nowrap; }
thead th { border-bottom: 1px solid; font-weight: 700; }
thead th:last-child { text-align: end; }
tbody.line { border-bottom: 1px dotted; }
.part th { padding-inline-start: 1rem; }
.strong { font-size: 1.15rem; font-weight: 700; }
figure { margin: 1rem auto; max-width: 12rem; background: #fff; padding: .5rem; }
figure svg { display: block; width: 100%; height: auto; }
@media print { body { max-width: none; padding: 0; } }`

/**
 * The receipt as a whole accessible page that needs no script: headings, tables with row headings, text alternatives.
 * `qr` is an SVG picture of the link, made by whoever can draw one. Everything from the fact is escaped.
 */
export const receiptPage = (receipt: Receipt, qr: string | null): string => {
  const say = (key: keyof typeof RECEIPT_WORDS) => RECEIPT_WORDS[key][receipt.language]
  const title = `${say('receipt')} ${receipt.head[0]?.value ?? ''} - ${receipt.shop.name}`
  return `<!doctype html>
<html lang="${receipt.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>${safe(title)}</title>
<style>${STYLE}
</style>
</head>
<body>
<header>
<h1>${safe(receipt.shop.name)}</h1>
${receipt.shop.lines.map(line => `<p>${safe(line)}</p>`).join('\n')}
</header>
<main>
${receipt.marks.map(mark => `<p class="mark">${safe(mark)}</p>`).join('\n')}
${table(say('receipt'), receipt.head)}
${items(receipt, say('item'), say('amount'))}
${table(say('total'), receipt.totals)}
<h2>${say('payment')}</h2>
${table(say('payment'), receipt.tenders)}
${receipt.taxes.length > 0 ? `<h2>${safe(receipt.taxTitle ?? say('addedTax'))}</h2>\n${table(say('addedTax'), receipt.taxes)}` : ''}
${receipt.extras.length > 0 ? table(say('more'), receipt.extras) : ''}
${receipt.link && qr ? `<figure role="img" aria-label="${safe(say('qrAlt'))}">${qr}</figure>` : ''}
</main>
<footer>
${receipt.footer.map(line => `<p>${safe(line)}</p>`).join('\n')}
</footer>
</body>
</html>
`
}

const rowHtml = ({ label, value, strong }: ReceiptRow) =>
  `<tr${strong ? ' class="strong"' : ''}><th scope="row">${safe(label)}</th><td>${safe(value)}</td></tr>`

const table = (caption: string, rows: readonly ReceiptRow[]) =>
  `<table><caption>${safe(caption)}</caption><tbody>\n${rows.map(rowHtml).join('\n')}\n</tbody></table>`

const items = (receipt: Receipt, item: string, amount: string) => {
  const part = (text: string, value: string) =>
    `<tr class="part"><th scope="row">${safe(text)}</th><td>${safe(value)}</td></tr>`
  const lines = receipt.lines.map(
    line => `<tbody class="line">
<tr><th scope="rowgroup" colspan="2">${safe(line.name)}</th></tr>
${[part(line.detail, line.amount), ...line.notes.map(note => part(note.text, note.amount))].join('\n')}
</tbody>`,
  )
  return `<table><caption>${safe(item)}</caption>
<thead><tr><th scope="col">${safe(item)}</th><th scope="col">${safe(amount)}</th></tr></thead>
${lines.join('\n')}
</table>`
}
