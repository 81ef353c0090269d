import { SegmentedControl, TextInput } from '@mantine/core'
import { Fields, Stack } from '../../parts/Bits.tsx'
import { SPECIAL } from '../../words/special.ts'
import { useSay } from '../../words/words.ts'
import type { WishPart } from './special-wish.ts'

const LANGUAGES = [
  { value: 'id', label: 'Indonesia' },
  { value: 'en', label: 'English' },
]

/** For whom, and how they are told. */
export const WishWho = ({ wish, put }: WishPart) => {
  const say = useSay(SPECIAL)
  return (
    <Stack>
      <Fields>
        <TextInput label={say('name')} value={wish.name} onChange={e => put({ name: e.currentTarget.value })} />
        <TextInput
          label={say('mobile')}
          type="tel"
          value={wish.phone}
          onChange={e => put({ phone: e.currentTarget.value })}
        />
        <TextInput
          label={say('email')}
          type="email"
          value={wish.email}
          onChange={e => put({ email: e.currentTarget.value })}
        />
      </Fields>
      <div>
        <SegmentedControl
          aria-label={say('language')}
          data={LANGUAGES}
          value={wish.language}
          onChange={value => put({ language: value === 'en' ? 'en' : 'id' })}
        />
      </div>
    </Stack>
  )
}
