import { faultOf } from '#kit/server/fault.ts'
import { useLanguage } from '#kit/ui/speak.tsx'
import { REFUSALS } from '#kit/words/refusals/index.ts'
import { sayIn, useSay } from '#kit/words/words.ts'
import { FRAME } from '../words/frame.ts'
import { OUTBOX } from '../words/outbox.ts'
import { PICK_REFUSALS } from '../words/pick.ts'
import { Card } from './Card.tsx'
import { Press } from './Press.tsx'

/** A refusal or a fault in words: what happened, and what to do. */
export const useSayWord = (): ((word: string) => string) => {
  const language = useLanguage()
  return word => {
    if (word === 'deed-unknown') return sayIn(OUTBOX, language)('deed-unknown')
    if (word in PICK_REFUSALS) return sayIn(PICK_REFUSALS, language)(word as keyof typeof PICK_REFUSALS)
    return sayIn(REFUSALS, language)(word in REFUSALS ? word : 'unexpected')
  }
}

/** What went wrong with a question, with a button to ask again. */
export const FaultCard = ({ error, again }: { readonly error: unknown; readonly again?: () => void }) => {
  const say = useSay(FRAME)
  const outbox = useSay(OUTBOX)
  const sayWord = useSayWord()
  const { word, detail } = faultOf(error)
  return (
    <Card tone="bad">
      <p role="alert">{sayWord(word)}</p>
      {detail && detail !== word && <p className="soft">{outbox('says-server', { detail })}</p>}
      {again && <Press onClick={again}>{say('again')}</Press>}
    </Card>
  )
}
