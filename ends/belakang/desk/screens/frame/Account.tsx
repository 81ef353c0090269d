import { Menu, useMantineColorScheme } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useLanguage } from '#kit/ui/speak.tsx'
import { DeskIcon } from '../../look/DeskIcon.tsx'
import { useSwitchLanguage } from '../../parts/Tongue.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { meQuery } from '../../server/queries.ts'
import { FRAME } from '../../words/frame.ts'
import { useSay } from '../../words/words.ts'
import styles from './Account.module.css'

/** A language is called by its own name, whatever is spoken. */
const OWN_NAMES = { id: 'Indonesia', en: 'English' } as const

const SCHEMES = ['light', 'dark', 'auto'] as const

const initials = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map(word => word.charAt(0).toUpperCase())
    .join('')

const Choices = () => {
  const say = useSay(FRAME)
  const language = useLanguage()
  const change = useSwitchLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <>
      <Menu.Label>{say('language')}</Menu.Label>
      <Menu.Item lang="id" fw={language === 'id' ? 700 : 400} onClick={() => change('id')}>
        {OWN_NAMES.id}
      </Menu.Item>
      <Menu.Item lang="en" fw={language === 'en' ? 700 : 400} onClick={() => change('en')}>
        {OWN_NAMES.en}
      </Menu.Item>
      <Menu.Label>{say('scheme')}</Menu.Label>
      {SCHEMES.map(scheme => (
        <Menu.Item key={scheme} fw={scheme === colorScheme ? 700 : 400} onClick={() => setColorScheme(scheme)}>
          {say(scheme)}
        </Menu.Item>
      ))}
    </>
  )
}

/** Who is signed in, and what is theirs to choose. */
export const Account = () => {
  const say = useSay(FRAME)
  const go = useNavigate()
  const queries = useQueryClient()
  const { data: me } = useQuery(meQuery)
  const out = useDeed(server.access.signOut, { after: () => void queries.resetQueries() })
  if (!me) return null
  return (
    <Menu position="top-start" width={220} zIndex={200}>
      <Menu.Target>
        <button type="button" className={styles.who} aria-label={`${say('account')}: ${me.name}`}>
          <span className={styles.mark} aria-hidden="true">
            {initials(me.name)}
          </span>
          <span className={styles.name}>{me.name}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<DeskIcon name="account" size={18} />} onClick={() => void go({ to: '/account' })}>
          {say('account')}
        </Menu.Item>
        <Menu.Divider />
        <Choices />
        <Menu.Divider />
        <Menu.Item color="red" onClick={() => out.mutate({})}>
          {say('sign-out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
