/** What people write for the usual outcomes, in both languages. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  approved: ['setuju', 'setujui', 'disetujui', 'ya', 'ok', 'oke', 'acc', 'yes', 'approve', 'approved', 'agree'],
  rejected: ['tolak', 'ditolak', 'tidak', 'tidak setuju', 'no', 'reject', 'rejected', 'deny', 'denied'],
  done: ['selesai', 'sudah', 'beres', 'done', 'finished'],
  fixed: ['diperbaiki', 'sudah diperbaiki', 'fixed'],
  explained: ['jelas', 'sudah jelas', 'explained'],
  counted: ['dihitung', 'sudah dihitung', 'counted'],
  'passed-on': ['diteruskan', 'passed on'],
}

/** Where a mail program begins to quote what is answered, or a signature begins. */
const QUOTED = [
  /^>/,
  /^-{2,} ?$/,
  /^_{5,}$/,
  /^-{3,} ?(original message|pesan asli|forwarded)/i,
  /^(from|dari): /i,
  /^(on|pada) .+(wrote|menulis)( ?:)?$/i,
  /^.{0,120}(wrote|menulis):$/i,
]

/** What somebody wrote themselves in an answer, without what it quotes. */
export const ownWords = (text: string): string => {
  const lines = text.split(/\r?\n/).map(line => line.trim())
  const end = lines.findIndex(line => QUOTED.some(sign => sign.test(line)))
  return (end < 0 ? lines : lines.slice(0, end)).join('\n').trim()
}

export type Reply = { readonly outcome: string; readonly note: string }

const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

const outcomeOf = (said: string, outcomes: readonly { word: string; label: string }[]): string | null => {
  const n = /^[1-9]$/.test(said) ? Number(said) : 0
  const named = outcomes.filter(
    ({ word, label }) => said === word || said === bare(label) || SAID[word]?.includes(said),
  )
  if (named.length === 1) return named[0]!.word
  return outcomes[n - 1]?.word ?? null
}

/**
 * What an answer says about a task, or null where it leaves a doubt: the outcome alone on its line (by word, name or the
 * button's number), or followed by a mark and a note. “ok tapi jangan dulu” decides nothing.
 */
export const readReply = (
  text: string,
  outcomes: readonly { readonly word: string; readonly label: string }[],
): Reply | null => {
  const own = ownWords(text)
  const [first = '', ...more] = own.split('\n')
  const [, head = '', tail = ''] = /^([^,.:;!?\u2013\u2014]+)[,.:;!\u2013\u2014]?\s*(.*)$/u.exec(first) ?? []
  const outcome = outcomeOf(bare(head), outcomes)
  if (outcome === null || first.includes('?')) return null
  return { outcome, note: [tail, ...more].join('\n').trim().slice(0, 2000) }
}
