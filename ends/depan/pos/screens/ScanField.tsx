import { ActionIcon } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { isScannersPace } from '#kit/devices/index.ts'
import { Icon } from '#kit/ui/index.ts'
import { openDialog } from '../till/notify.ts'
import { scan } from '../till/sell.ts'
import styles from './ScanField.module.css'
import { useSay, useTill, useTillState } from './use-till.tsx'

/** Takes the focus back when nothing else needs it: a till's hands are on the goods, not on the mouse. */
const useHeldFocus = () => {
  const field = useRef<HTMLInputElement>(null)
  const dialog = useTillState(s => s.dialog)
  const approval = useTillState(s => s.approval)
  useEffect(() => {
    if (!dialog && !approval) field.current?.focus({ preventScroll: true })
  }, [dialog, approval])
  useEffect(() => {
    const back = (event: MouseEvent) => {
      const inside =
        event.target instanceof Element &&
        event.target.closest('input, textarea, [role="dialog"], [role="menu"], button[aria-haspopup]')
      if (!inside) field.current?.focus({ preventScroll: true })
    }
    document.addEventListener('click', back)
    return () => document.removeEventListener('click', back)
  }, [])
  return field
}

export const ScanField = () => {
  const { say } = useSay()
  const till = useTill()
  const field = useHeldFocus()
  const notice = useTillState(s => s.notice)

  const began = useRef(0)
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const text = event.currentTarget.value
    if (text === '') began.current = event.timeStamp
    if (event.key !== 'Enter') return
    event.preventDefault()
    event.currentTarget.value = ''
    const typed = !isScannersPace(text.length, event.timeStamp - began.current)
    if (text.trim() !== '') scan(till, text, typed)
  }

  return (
    <div className={styles.area}>
      <div className={styles.row}>
        <span className={styles.icon}>
          <Icon name="scan" size={26} />
        </span>
        <input
          ref={field}
          data-scan
          className={styles.field}
          aria-label={say('scan.label')}
          placeholder={say('scan.placeholder')}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="done"
          onKeyDown={onKeyDown}
        />
        <ActionIcon aria-label={say('scan.search')} onClick={() => openDialog(till, { kind: 'search', text: '' })}>
          <Icon name="search" />
        </ActionIcon>
        <ActionIcon aria-label={say('scan.camera')} onClick={() => openDialog(till, { kind: 'camera' })}>
          <Icon name="camera" />
        </ActionIcon>
      </div>
      <p className={styles.notice} data-kind={notice?.kind} role={notice?.kind === 'error' ? 'alert' : 'status'}>
        {notice ? say(notice.word, notice.blanks) : say('scan.hint')}
      </p>
    </div>
  )
}
