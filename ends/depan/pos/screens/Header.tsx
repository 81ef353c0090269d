import { Menu, UnstyledButton } from '@mantine/core'
import { Icon } from '#kit/ui/index.ts'
import { openDialog } from '../till/notify.ts'
import styles from './Header.module.css'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { SyncPill } from './SyncPill.tsx'
import { useSay, useTill, useTillState } from './use-till.tsx'

const CashierMenu = () => {
  const { say } = useSay()
  const till = useTill()
  const cashier = useTillState(s => s.cashier)
  const go = (screen: 'sell' | 'drawer' | 'receipts' | 'returns' | 'settings') =>
    till.store.set({ screen, notice: null })
  return (
    <Menu position="bottom-end" width={290}>
      <Menu.Target>
        <UnstyledButton className={styles.cashier} aria-label={say('header.menu')}>
          <span className={styles.face} aria-hidden="true">
            {cashier?.name.charAt(0)}
          </span>
          <span className={styles.name}>{cashier?.name}</span>
          <Icon name="menu" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu}>
        <Menu.Item leftSection={<Icon name="scan" />} onClick={() => go('sell')}>
          {say('header.sell')}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="swap" />} onClick={() => go('returns')}>
          {say('header.returns')}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="print" />} onClick={() => go('receipts')}>
          {say('header.receipts')}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="drawer" />} onClick={() => go('drawer')}>
          {say('header.drawer')}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="cloud" />} onClick={() => openDialog(till, { kind: 'sync' })}>
          {say('header.sync')}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="keyboard" />} onClick={() => openDialog(till, { kind: 'help' })}>
          {say('header.help')}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="grid" />} onClick={() => go('settings')}>
          {say('header.settings')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<Icon name="leave" />}
          onClick={() => till.store.set({ cashier: null, screen: 'sell' })}
        >
          {say('header.lock')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

export const Header = () => {
  const till = useTill()
  const snapshot = useTillState(s => s.data?.snapshot)
  const { say } = useSay()
  return (
    <header className={styles.bar}>
      <button
        type="button"
        className={styles.home}
        aria-label={say('header.sell')}
        onClick={() => till.store.set({ screen: till.store.get().screen === 'done' ? 'done' : 'sell' })}
      >
        <img src="./icon.svg" alt="" width={34} height={34} />
        <span className={styles.where}>
          <strong>{snapshot?.place.name}</strong>
          <span>{snapshot?.register.code}</span>
        </span>
      </button>
      <div className={styles.right}>
        <SyncPill />
        <span className={styles.language}>
          <LanguageSwitch />
        </span>
        <CashierMenu />
      </div>
    </header>
  )
}
