import { usePeople } from '../../parts/names.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { HAPPENINGS } from '../../words/distribution.ts'
import { useSay } from '../../words/words.ts'
import styles from './Distribution.module.css'

export type Happening = {
  readonly at: string
  readonly what: string
  readonly who: string | null
  readonly about: string
}

const known = (what: string): what is keyof typeof HAPPENINGS => what in HAPPENINGS

/** What happened, oldest first, each with its time and who did it. */
export const Timeline = ({ happenings }: { readonly happenings: readonly Happening[] }) => {
  const say = useSay(HAPPENINGS)
  const format = useFormats()
  const person = usePeople()
  return (
    <ol className={styles.timeline}>
      {happenings.map(it => (
        <li key={`${it.at} ${it.what} ${it.about} ${it.who}`} data-odd={it.what.startsWith('difference') || undefined}>
          <time dateTime={it.at} className="number">
            {format.dateTime(it.at)}
          </time>
          <span>
            <b>{known(it.what) ? say(it.what) : it.what}</b>
            {it.about && <span className="quiet"> · {it.about}</span>}
          </span>
          <span className="quiet">{it.who ? person(it.who) : ''}</span>
        </li>
      ))}
    </ol>
  )
}
