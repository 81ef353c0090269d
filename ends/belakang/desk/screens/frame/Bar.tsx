import { Drawer } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { DeskIcon } from '../../look/DeskIcon.tsx'
import { FRAME } from '../../words/frame.ts'
import { useSay } from '../../words/words.ts'
import styles from './Bar.module.css'
import type { Way } from './navigation.ts'
import { useOpenTasks } from './use-open-tasks.ts'

const FIRST = 4

/** On a phone: the first ways below the thumb, the others one press away. */
export const Bar = ({ ways }: { readonly ways: readonly Way[] }) => {
  const say = useSay(FRAME)
  const tasks = useOpenTasks()
  const [open, setOpen] = useState(false)
  const link = (way: Way) => (
    <Link
      key={way.to}
      to={way.to}
      className={styles.way}
      activeOptions={{ exact: way.to === '/', includeSearch: false }}
      activeProps={{ 'data-here': '' }}
      onClick={() => setOpen(false)}
    >
      <DeskIcon name={way.icon} size={22} />
      <span>{say(way.word)}</span>
      {way.to === '/tasks' && tasks > 0 && <b className={styles.count}>{tasks > 99 ? '99+' : tasks}</b>}
    </Link>
  )
  return (
    <nav className={styles.bar} aria-label={say('menu')}>
      {ways.slice(0, FIRST).map(link)}
      {ways.length > FIRST && (
        <button type="button" className={styles.way} aria-expanded={open} onClick={() => setOpen(true)}>
          <DeskIcon name="dots" size={22} />
          <span>{say('more')}</span>
        </button>
      )}
      <Drawer
        opened={open}
        onClose={() => setOpen(false)}
        position="bottom"
        size="auto"
        title={say('menu')}
        closeButtonProps={{ 'aria-label': say('close') }}
      >
        <div className={styles.sheet}>{ways.slice(FIRST).map(link)}</div>
      </Drawer>
    </nav>
  )
}
