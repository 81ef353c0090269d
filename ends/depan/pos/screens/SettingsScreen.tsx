import { Button, Group, SegmentedControl, Switch, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Settings } from '#kit/counter/counter-state.ts'
import { choosePort, hasSerial } from '#kit/devices/index.ts'
import { may } from '#kit/offline/index.ts'
import { changeSettings } from '../till/change-settings.ts'
import { lockAfter } from '../till/lock-after.ts'
import { askApproval, cashierOf } from '../till/till.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import styles from './PlainScreen.module.css'
import { ScreenTitle } from './ScreenTitle.tsx'
import { useSay, useTill, useTillState } from './use-till.tsx'

const LOCKS = [0, 5, 10, 30]

/** The till's own choices, as far as the company leaves them to it. */
const locksUnder = (companys: number): number[] =>
  companys === 0 ? LOCKS : [...new Set([...LOCKS.filter(m => m > 0 && m <= companys), companys])].sort((a, b) => a - b)

const Row = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <Group justify="space-between" mih={60} style={{ borderBottom: '1px solid var(--line)' }} pb="sm">
    <Text fw={650}>{label}</Text>
    {children}
  </Group>
)

/** What this device has beside it, and how the screen speaks. */
export const SettingsScreen = () => {
  const { say } = useSay()
  const till = useTill()
  const settings = useTillState(s => s.settings)
  const device = useTillState(s => s.device)
  const companysLock = useTillState(s => s.data?.snapshot.terms.lockMinutes ?? 0)

  const choosePrinter = async (printer: Settings['printer']) => {
    if (printer === 'serial' && !(await choosePort(navigator))) return
    changeSettings(till, { printer })
  }
  const enrolAnew = async () => {
    const by = may(cashierOf(till), 'sales.override')
      ? cashierOf(till)
      : await askApproval(till, { permission: 'sales.override', why: 'approve.enrol' })
    if (by) till.store.set({ phase: 'enrol' })
  }

  return (
    <div className={styles.page}>
      <div className={styles.card}>
        <ScreenTitle title={say('settings.title')} />
        <Row label={say('header.language')}>
          <LanguageSwitch />
        </Row>
        <Row label={say('settings.sound')}>
          <Switch
            size="lg"
            aria-label={say('settings.sound')}
            checked={settings.sound}
            onChange={event => changeSettings(till, { sound: event.currentTarget.checked })}
          />
        </Row>
        <Row label={say('settings.printer')}>
          <SegmentedControl
            size="md"
            value={settings.printer}
            onChange={value => void choosePrinter(value as Settings['printer'])}
            data={[
              { value: 'simulated', label: say('settings.simulated') },
              { value: 'page', label: say('settings.page') },
              { value: 'serial', label: say('settings.serial'), disabled: !hasSerial(navigator) },
            ]}
          />
        </Row>
        <Row label={say('settings.paper')}>
          <SegmentedControl
            size="md"
            value={String(settings.columns)}
            onChange={value => changeSettings(till, { columns: Number(value) as Settings['columns'] })}
            data={['32', '42', '48']}
          />
        </Row>
        <Row label={say('settings.terminal')}>
          <SegmentedControl
            size="md"
            value={settings.terminal}
            onChange={value => changeSettings(till, { terminal: value as Settings['terminal'] })}
            data={[
              { value: 'simulated', label: say('settings.terminalSimulated') },
              { value: 'server', label: say('settings.terminalServer') },
            ]}
          />
        </Row>
        <Row label={say('settings.lock')}>
          <SegmentedControl
            size="md"
            value={String(lockAfter(settings.lockMinutes, companysLock))}
            onChange={value => changeSettings(till, { lockMinutes: Number(value) })}
            data={locksUnder(companysLock).map(minutes => ({
              value: String(minutes),
              label: say('settings.minutes', { minutes }),
            }))}
          />
        </Row>
        <Row label={say('settings.full')}>
          <Button variant="default" onClick={() => void document.documentElement.requestFullscreen()}>
            {say('settings.fullGo')}
          </Button>
        </Row>
        <Row label={say('settings.device', { name: device?.name ?? '' })}>
          <Button variant="default" onClick={() => void enrolAnew()}>
            {say('settings.enrol')}
          </Button>
        </Row>
      </div>
    </div>
  )
}
