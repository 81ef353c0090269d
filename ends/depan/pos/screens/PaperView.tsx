import type { Paper } from '#kit/devices/index.ts'
import styles from './PaperView.module.css'
import { useSay } from './use-till.tsx'

/** What a simulated printer put out, as it would look on 58 mm paper. */
export const PaperView = ({ paper }: { readonly paper: Paper }) => {
  const { say } = useSay()
  return (
    <figure className={styles.paper}>
      <figcaption>{say('paper.simulated')}</figcaption>
      <pre data-testid="paper">
        <span>{paper.text}</span>
      </pre>
    </figure>
  )
}
