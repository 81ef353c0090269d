import { Text, Title } from '@mantine/core'
import { useState } from 'react'
import { forgivePins, type Staff } from '#kit/offline/index.ts'
import { Icon } from '#kit/ui/index.ts'
import { askApproval } from '../till/till.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { PinPad } from './PinPad.tsx'
import styles from './SignInScreen.module.css'
import { useSay, useTill, useTillState } from './use-till.tsx'

const initials = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map(word => word.charAt(0))
    .join('')

const StaffList = ({ chosen, choose }: { readonly chosen: Staff | null; readonly choose: (staff: Staff) => void }) => {
  const { say } = useSay()
  const staff = useTillState(s => s.data?.snapshot.staff) ?? []
  if (staff.length === 0) return <Text>{say('signIn.nobody')}</Text>
  return (
    <ul className={styles.list} aria-label={say('signIn.who')}>
      {staff.map(one => (
        <li key={one.id}>
          <button
            type="button"
            className={styles.person}
            aria-pressed={chosen?.id === one.id}
            onClick={() => choose(one)}
          >
            <span className={styles.face} aria-hidden="true">
              {initials(one.name)}
            </span>
            <span>{one.name}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

export const SignInScreen = () => {
  const { say } = useSay()
  const till = useTill()
  const snapshot = useTillState(s => s.data?.snapshot)
  const [chosen, setChosen] = useState<Staff | null>(null)
  const forgive = async (staff: Staff) => {
    const blanks = { name: staff.name }
    const by = await askApproval(till, { permission: 'sales.override', why: 'approve.forgive', blanks })
    if (by && by.id !== staff.id) await forgivePins(till.db, staff.id)
  }
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <img src="./icon.svg" alt="" width={40} height={40} style={{ borderRadius: 12 }} />
        <div className={styles.where}>
          <strong>{snapshot?.company.tradeName || snapshot?.company.name}</strong>
          <span>
            {snapshot?.place.name} · {snapshot?.register.code}
          </span>
        </div>
        <LanguageSwitch />
      </div>
      <div className={styles.body}>
        <section className={styles.people}>
          <Title order={1} size={28}>
            {say('signIn.title')}
          </Title>
          <Text c="gray.6">{say('signIn.text')}</Text>
          <StaffList chosen={chosen} choose={setChosen} />
        </section>
        <section className={styles.pin} aria-live="polite">
          {chosen ? (
            <PinPad
              key={chosen.id}
              staff={chosen}
              forgive={forgive}
              onRight={staff => till.store.set({ cashier: staff, screen: 'sell', notice: null, dialog: null })}
            />
          ) : (
            <div className={styles.empty}>
              <Icon name="lock" size={40} />
              <Text>{say('signIn.choose')}</Text>
            </div>
          )}
        </section>
      </div>
    </div>
  )
}
