type Operation = { operationId?: string; responses?: Record<string, { description?: string }> }
export type ApiDescription = {
  info: { title: string; version: string }
  paths: Record<string, Record<string, Operation>>
}

const safe = (text: string) =>
  text.replace(/[&<>"]/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!)

const row = (path: string, method: string, { operationId = '' }: Operation) =>
  `<tr><td><code>${method.toUpperCase()}</code></td><td><code>/api${safe(path)}</code></td><td>${safe(operationId)}</td></tr>`

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#221d14;background:#fbf8f1}
table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.35rem .75rem .35rem 0;border-bottom:1px solid #e4dccb}
h2{margin-top:2rem;text-transform:capitalize}a{color:#0b6b4f}`

/** A plain page that lists every endpoint by its area, for people; programs read /api/openapi.json. */
export const apiPage = ({ info, paths }: ApiDescription): string => {
  const areas = new Map<string, string[]>()
  for (const [path, methods] of Object.entries(paths))
    for (const [method, operation] of Object.entries(methods)) {
      const area = operation.operationId?.split('.')[0] ?? 'other'
      areas.set(area, [...(areas.get(area) ?? []), row(path, method, operation)])
    }
  const parts = [...areas].sort(([a], [b]) => (a < b ? -1 : 1))
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${safe(info.title)} API</title><style>${STYLE}</style></head><body><h1>${safe(info.title)} API ${safe(info.version)}</h1>
<p>OpenAPI 3.1: <a href="/api/openapi.json">/api/openapi.json</a>. Sign in with <code>POST /api/access/sign-in</code>; refusals come with status 409 and a word.</p>
${parts.map(([area, rows]) => `<h2>${safe(area)}</h2><table><thead><tr><th>Method</th><th>Path</th><th>Operation</th></tr></thead><tbody>${rows.join('')}</tbody></table>`).join('\n')}
</body></html>`
}
