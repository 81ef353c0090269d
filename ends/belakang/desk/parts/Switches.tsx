import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core'
import { useLanguage } from '#kit/ui/speak.tsx'
import { DeskIcon } from '../look/DeskIcon.tsx'
import { FRAME } from '../words/frame.ts'
import { useSay } from '../words/words.ts'
import { useSwitchLanguage } from './Tongue.tsx'

/** Indonesian or English, at one press. */
export const LanguageButton = () => {
  const language = useLanguage()
  const change = useSwitchLanguage()
  const say = useSay(FRAME)
  return (
    <ActionIcon
      aria-label={`${say('language')}: ${language === 'id' ? 'English' : 'Indonesia'}`}
      lang={language === 'id' ? 'en' : 'id'}
      onClick={() => change(language === 'id' ? 'en' : 'id')}
      style={{ fontSize: 13, fontWeight: 750 }}
    >
      {language === 'id' ? 'EN' : 'ID'}
    </ActionIcon>
  )
}

const SCHEMES = ['light', 'dark', 'auto'] as const

export const SchemeButton = () => {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const say = useSay(FRAME)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={say('scheme')}>
          <DeskIcon name={colorScheme === 'dark' ? 'moon' : 'sun'} size={19} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {SCHEMES.map(scheme => (
          <Menu.Item
            key={scheme}
            onClick={() => setColorScheme(scheme)}
            fw={scheme === colorScheme ? 700 : 400}
            aria-current={scheme === colorScheme || undefined}
          >
            {say(scheme)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
