import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { placesQuery } from '../server/queries.ts'
import { FRAME } from '../words/frame.ts'
import { useSay } from '../words/words.ts'

type PlacePickProps = {
  readonly value: string | null
  readonly onChange: (place: string | null) => void
  readonly label?: string
  /** True where one place must be chosen. */
  readonly needed?: boolean
  readonly kinds?: readonly string[]
}

/** Chooses a place; all of them unless one is needed. */
export const PlacePick = ({ value, onChange, label, needed, kinds }: PlacePickProps) => {
  const say = useSay(FRAME)
  const { data = [] } = useQuery(placesQuery)
  const shown = data.filter(p => !kinds || kinds.includes(p.kind))
  return (
    <Select
      label={label}
      aria-label={label ? undefined : say('place')}
      placeholder={needed ? say('place') : say('all-places')}
      data={shown.map(p => ({ value: p.id, label: `${p.code} · ${p.name}` }))}
      value={value}
      onChange={onChange}
      clearable={!needed}
      searchable
      allowDeselect={!needed}
      w={label ? undefined : 230}
    />
  )
}

type DayPickProps = {
  readonly value: string
  readonly onChange: (day: string) => void
  readonly label?: string
  readonly max?: string
}

export const DayPick = ({ value, onChange, label, max }: DayPickProps) => {
  const say = useSay(FRAME)
  return (
    <TextInput
      type="date"
      label={label}
      aria-label={label ? undefined : say('day')}
      value={value}
      max={max}
      onChange={e => onChange(e.currentTarget.value)}
      w={label ? undefined : 160}
    />
  )
}
