export type LiveState = 'joining' | 'live' | 'broken'

type Hearing = {
  /** Headers of the one who listens; the browser's own event source could send none. */
  readonly headers: () => Record<string, string>
  /** A topic was announced; after a gap in the line, null: anything may have happened. */
  readonly heard: (topic: string | null) => void
  readonly says: (state: LiveState) => void
}

const AGAIN_MS = 5_000

/** The topics in a chunk of server-sent events, and what is left of an unfinished line. */
export const topicsIn = (text: string): { readonly topics: readonly string[]; readonly rest: string } => {
  const lines = text.split('\n')
  const rest = lines.pop()!
  return { topics: lines.flatMap(line => (line.startsWith('event: ') ? [line.slice(7).trim()] : [])), rest }
}

/** Listens to what the server announces, and again whenever the line was lost; returns what ends it. */
export const hearEvents = ({ headers, heard, says }: Hearing): (() => void) => {
  const ended = new AbortController()
  let gap = false

  const read = async () => {
    const answer = await fetch('/live', { headers: headers(), signal: ended.signal, cache: 'no-store' })
    if (!answer.ok || !answer.body) throw new Error(`the server answered ${answer.status}`)
    says('live')
    if (gap) heard(null)
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
    for (let rest = ''; ; ) {
      const { done, value } = await reader.read()
      if (done) return
      const found = topicsIn(rest + value)
      rest = found.rest
      for (const topic of found.topics) heard(topic === 'reconnected' ? null : topic)
    }
  }

  const run = async () => {
    while (!ended.signal.aborted) {
      await read().catch(() => {})
      if (ended.signal.aborted) return
      gap = true
      says('broken')
      await new Promise(resolve => setTimeout(resolve, AGAIN_MS))
    }
  }

  void run()
  return () => ended.abort()
}
