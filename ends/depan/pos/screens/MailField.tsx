import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { askMail, isAddress } from '../till/mail-receipt.ts'
import styles from './DoneScreen.module.css'
import { useSay, useTill } from './use-till.tsx'

/** A customer wants the receipt by e-mail; without a network it goes out later. */
export const MailField = ({ sale }: { readonly sale: string }) => {
  const { say } = useSay()
  const till = useTill()
  const [address, setAddress] = useState('')
  const [asked, setAsked] = useState<string | null>(null)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!isAddress(address)) return
    setAsked(address.trim())
    void askMail(till, sale, address)
  }
  if (asked) return <p className={styles.mailed}>{say('done.mailed', { address: asked })}</p>
  return (
    // Enter in here sends the mail; elsewhere on this screen it begins the next sale.
    <form className={styles.mail} onSubmit={send} onKeyDown={event => event.nativeEvent.stopPropagation()}>
      <TextInput
        type="email"
        label={say('done.mail')}
        autoComplete="off"
        value={address}
        onChange={event => setAddress(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={!isAddress(address)}>
        {say('done.sendMail')}
      </Button>
    </form>
  )
}
