const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, sign => SIGNS[sign]!)

const LINK = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]]/g

/** Text with its addresses as links, everything else as it was typed. */
const linked = (text: string): string => {
  let [out, from] = ['', 0]
  for (const found of text.matchAll(LINK)) {
    const url = escaped(found[0])
    out += `${escaped(text.slice(from, found.index))}<a href="${url}" style="color:#17624a">${url}</a>`
    from = found.index + found[0].length
  }
  return out + escaped(text.slice(from))
}

const STYLE = 'margin:0 auto;max-width:560px;padding:24px 20px;font:16px/1.55 system-ui,sans-serif;color:#1d2521'

/** A plain, well-set mail of what was written: paragraphs, links, and below a line the words by which one leaves. */
export const offerHtml = (language: string, body: string, leave: { readonly words: string; readonly url: string }) => {
  const paragraphs = body
    .trim()
    .split(/\n\s*\n/)
    .map(it => `<p style="margin:0 0 16px">${linked(it.trim()).replaceAll('\n', '<br>')}</p>`)
  const line = 'border-top:1px solid #dfe3de;margin:24px 0 0;padding:12px 0 0;font-size:13px;color:#5d6a63'
  return `<!doctype html><html lang="${escaped(language)}"><body style="margin:0;background:#fff"><div style="${STYLE}">${paragraphs.join('')}<p style="${line}">${escaped(leave.words)} <a href="${escaped(leave.url)}" style="color:#5d6a63">${escaped(leave.url)}</a></p></div></body></html>`
}
