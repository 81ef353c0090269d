import { type ReactNode, useEffect, useRef } from 'react'
import { Icon } from '#kit/ui/Icon.tsx'
import { useSay } from '#kit/words/words.ts'
import { FRAME } from '../words/frame.ts'
import styles from './Pane.module.css'

type PaneProps = { readonly title: string; readonly close: () => void; readonly children: ReactNode }

/** A pane that comes up from below for one question; the phone's back key closes it. */
export const Pane = ({ title, close, children }: PaneProps) => {
  const pane = useRef<HTMLDialogElement>(null)
  const say = useSay(FRAME)
  useEffect(() => {
    const it = pane.current
    if (it && !it.open) it.showModal()
  }, [])
  return (
    <dialog
      ref={pane}
      className={styles.pane}
      aria-label={title}
      onCancel={event => {
        event.preventDefault()
        close()
      }}
    >
      <div className={styles.inner}>
        <div className={styles.top}>
          <h2>{title}</h2>
          <button type="button" aria-label={say('close')} onClick={close}>
            <Icon name="close" size={26} />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  )
}
