import { SegmentedControl } from '@mantine/core'
import { changeSettings } from '../till/change-settings.ts'
import { useSay, useTill } from './use-till.tsx'

export const LanguageSwitch = () => {
  const { say, language } = useSay()
  const till = useTill()
  return (
    <SegmentedControl
      aria-label={say('header.language')}
      size="md"
      value={language}
      data={[
        { value: 'id', label: 'ID' },
        { value: 'en', label: 'EN' },
      ]}
      onChange={value => changeSettings(till, { language: value === 'en' ? 'en' : 'id' })}
    />
  )
}
