const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text inside HTML. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => SIGNS[sign]!)

const STYLE = `body{margin:0;background:#f4f5f3;color:#1d2521;font:16px/1.5 system-ui,sans-serif}
main{max-width:520px;margin:0 auto;padding:28px 20px 40px}
section{background:#fff;border:1px solid #dfe3de;border-radius:14px;padding:22px}
h1{font-size:21px;line-height:1.3;margin:0 0 4px}
p{margin:10px 0}dl{display:grid;grid-template-columns:auto 1fr;gap:4px 14px;margin:14px 0}dt{color:#5d6a63}dd{margin:0}
label{display:block;font-weight:600;margin:16px 0 6px}
textarea{box-sizing:border-box;width:100%;min-height:74px;font:inherit;padding:10px;border:1px solid #b9c2bb;border-radius:9px}
button,.button{display:inline-block;border:0;border-radius:10px;background:#17624a;color:#fff;font:600 16px/1 system-ui,sans-serif;padding:15px 20px;margin:8px 8px 0 0;text-decoration:none;cursor:pointer}
.plain{background:#e7ebe7;color:#1d2521}.quiet{color:#5d6a63;font-size:14px}
@media(prefers-color-scheme:dark){body{background:#141816;color:#e8ece9}section{background:#1d2320;border-color:#333c37}dt,.quiet{color:#a3afa8}textarea{background:#141816;color:inherit;border-color:#4a554f}.plain{background:#333c37;color:#e8ece9}}`

/** A whole page that loads nothing. */
export const page = (language: string, title: string, body: string): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title)}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`
