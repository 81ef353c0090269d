import { TextInput } from '@mantine/core'
import { PLACE } from '../../../words/place.ts'
import { useSay } from '../../../words/words.ts'
import { stretchOf } from './hours.ts'
import styles from './Place.module.css'

type TimesProps = {
  readonly name: string
  readonly opens: string
  readonly closes: string
  readonly set: (change: { opens?: string; closes?: string }) => void
}

/** Opening and closing of one stretch. */
export const DayTimes = ({ name, opens, closes, set }: TimesProps) => {
  const say = useSay(PLACE)
  const stretch = stretchOf(opens, closes)
  const time = (word: 'opens' | 'closes', value: string) => (
    <TextInput
      type="time"
      aria-label={`${name}, ${say(word)}`}
      value={value}
      w={138}
      onChange={e => set({ [word]: e.currentTarget.value })}
    />
  )
  return (
    <>
      {time('opens', opens)}
      <span aria-hidden="true">–</span>
      {time('closes', closes)}
      {stretch && stretch.closes > 1440 && <span className="quiet">{say('next-day')}</span>}
      {!stretch && <span className={styles.bad}>{say('time-wrong')}</span>}
    </>
  )
}
