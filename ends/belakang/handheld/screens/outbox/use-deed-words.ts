import type { DeedRow } from '#kit/offline/deeds/index.ts'
import { useSay } from '#kit/words/words.ts'
import { OUTBOX } from '../../words/outbox.ts'

/** One sentence for a deed, from what was kept about it. */
export const useDeedWords = (): ((deed: DeedRow) => string) => {
  const say = useSay(OUTBOX)
  return deed => {
    const word = `kind-${deed.kind}`
    return say((word in OUTBOX ? word : 'kind-unknown') as keyof typeof OUTBOX, deed.about)
  }
}
