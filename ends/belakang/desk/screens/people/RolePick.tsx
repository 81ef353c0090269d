import { Select } from '@mantine/core'
import { PEOPLE } from '../../words/people.ts'
import { useSay } from '../../words/words.ts'
import { useRoles } from './use-roles.ts'

type RolePickProps = { readonly value: string | null; readonly onChange: (role: string | null) => void }

export const RolePick = ({ value, onChange }: RolePickProps) => {
  const say = useSay(PEOPLE)
  const roles = useRoles()
  return (
    <Select
      label={say('role')}
      searchable
      value={value}
      onChange={onChange}
      data={roles.list.map(r => ({ value: r.word, label: roles.name(r.word) }))}
    />
  )
}
