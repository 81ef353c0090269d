import type { DeedRow, Said } from '#kit/offline/deeds/index.ts'
import { faultOf } from '#kit/server/fault.ts'
import { deedKinds } from './deed-kinds.ts'
import { type Handheld, serverFor } from './handheld.ts'

/** Answers that no repeating will change. */
const isRefusal = (status: number) => status >= 400 && status < 500 && ![401, 408, 425, 429].includes(status)

/** Hands one deed to the server in the voice of who did it, and says what became of it. Throws when it is unreachable. */
export const sendDeed = async (phone: Handheld, deed: DeedRow): Promise<Said> => {
  const kind = deedKinds[deed.kind]
  if (!kind) return { kind: 'refused', refused: { word: 'deed-unknown', detail: deed.kind } }
  const server = serverFor(phone, deed.who)
  try {
    const answer = await kind.send(server, deed.input)
    const refused = kind.heed?.(answer)
    return refused ? { kind: 'refused', refused } : { kind: 'done', answer }
  } catch (error) {
    const { word, status, detail } = faultOf(error)
    if (status >= 500) return { kind: 'later', problem: error }
    if (!isRefusal(status)) throw error
    const settled = await kind.settle?.(server, deed, word)
    return settled === undefined ? { kind: 'refused', refused: { word, detail } } : { kind: 'done', answer: settled }
  }
}
