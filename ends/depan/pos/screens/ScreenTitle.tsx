import { ActionIcon } from '@mantine/core'
import { useEffect } from 'react'
import { Icon } from '#kit/ui/index.ts'
import styles from './PlainScreen.module.css'
import { useSay, useTill } from './use-till.tsx'

/** Title of a screen beside the sale, with the way back; Escape goes the same way. */
export const ScreenTitle = ({ title }: { readonly title: string }) => {
  const { say } = useSay()
  const till = useTill()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { dialog, approval } = till.store.get()
      if (event.key === 'Escape' && !dialog && !approval) till.store.set({ screen: 'sell', returnCode: null })
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [till])
  return (
    <div className={styles.title}>
      <ActionIcon
        variant="default"
        size={52}
        aria-label={say('header.sell')}
        onClick={() => till.store.set({ screen: 'sell', returnCode: null })}
      >
        <Icon name="back" />
      </ActionIcon>
      <h1>{title}</h1>
    </div>
  )
}
