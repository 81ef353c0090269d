import { useMutation, useQueryClient } from '@tanstack/react-query'
import { faultOf } from '#kit/server/fault.ts'
import { REFUSALS } from '#kit/words/refusals/index.ts'
import { useSay } from '../words/words.ts'
import { tell } from './notices.ts'
import { withProof } from './proof.ts'

type Telling<Answer> = {
  /** What is said when it is done. */
  readonly done?: string | ((answer: Answer) => string)
  /** Beginnings of the keys of questions that have another answer now. */
  readonly touches?: readonly string[]
  readonly after?: (answer: Answer) => void
  /** True: the screen shows the refusal itself. */
  readonly quiet?: boolean
}

/** Something a person does: with a fresh proof where it is asked for, and its outcome said aloud. */
export const useDeed = <Input, Answer>(deed: (input: Input) => Promise<Answer>, telling: Telling<Answer> = {}) => {
  const queries = useQueryClient()
  const says = useSayFault()
  return useMutation({
    mutationFn: (input: Input) => withProof(() => deed(input)),
    onSuccess: answer => {
      for (const area of telling.touches ?? []) void queries.invalidateQueries({ queryKey: [area] })
      const { done } = telling
      if (done) tell(typeof done === 'string' ? done : done(answer))
      telling.after?.(answer)
    },
    onError: error => {
      if (telling.quiet) return
      const { text, detail } = says(error)
      tell(text, 'bad', detail)
    },
  })
}

/** A fault as a person should read it: our sentence in their language, and what the server named beside it. */
export const useSayFault = () => {
  const say = useSay(REFUSALS)
  return (error: unknown): { text: string; detail: string } => {
    const { word, detail } = faultOf(error)
    const known = word in REFUSALS
    return { text: known ? say(word) : say('unexpected'), detail: known && detail === word ? '' : detail }
  }
}
