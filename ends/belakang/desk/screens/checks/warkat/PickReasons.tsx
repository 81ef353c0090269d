import { MultiSelect } from '@mantine/core'
import { useLanguage } from '#kit/ui/speak.tsx'
import { reasonsFor } from '#modules/checks/rules/index.ts'
import { BLACK_LIST } from '../../../words/black-list.ts'
import { useSay } from '../../../words/words.ts'

type PickProps = {
  readonly kinds: readonly ('cek' | 'bg')[]
  readonly value: readonly number[]
  readonly onChange: (reasons: number[]) => void
}

/** The reasons on a letter of refusal, of those that fit every kind that is refused. */
export const PickReasons = ({ kinds, value, onChange }: PickProps) => {
  const say = useSay(BLACK_LIST)
  const language = useLanguage()
  const fitting = reasonsFor(kinds[0] ?? 'bg').filter(it => kinds.every(kind => reasonsFor(kind).includes(it)))
  return (
    <MultiSelect
      aria-label={say('reasons')}
      placeholder={value.length === 0 ? say('reasons') : undefined}
      data={fitting.map(it => ({ value: String(it.number), label: `${it.number}. ${it[language]}` }))}
      value={value.map(String)}
      onChange={picked => onChange(picked.map(Number))}
      searchable
      w={320}
    />
  )
}
