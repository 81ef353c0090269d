import { useLanguage } from '#kit/ui/speak.tsx'
import { FileDrop } from '../../../parts/FileDrop.tsx'
import { tell } from '../../../parts/notices.ts'
import { useDeed } from '../../../parts/use-deed.ts'
import { server } from '../../../server/client.ts'
import { newId } from '../../../server/new-id.ts'
import { STATEMENTS } from '../../../words/statements.ts'
import { useSay } from '../../../words/words.ts'
import styles from '../Checks.module.css'

/** Takes statements by dropping or choosing, one file after the other. */
export const TakeStatements = () => {
  const say = useSay(STATEMENTS)
  const language = useLanguage()
  const take = async (files: readonly File[]) => {
    for (const file of files) {
      const { kept } = await server.checks.statements.take({ id: newId(), language, file })
      for (const it of kept)
        tell(it.answer === 'exists' ? say('kept-before') : say('kept', { lines: it.lines, matched: it.matched }))
    }
  }
  const deed = useDeed(take, { touches: ['checks', 'tasks'] })
  return (
    <FileDrop className={styles.statements} multiple onFiles={files => deed.mutate(files)}>
      <b>{deed.isPending ? say('reading') : say('drop')}</b>
      <span className="quiet">{say('drop-do')}</span>
    </FileDrop>
  )
}
