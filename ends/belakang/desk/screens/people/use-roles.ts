import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#kit/ui/speak.tsx'
import { useMay } from '../../parts/may.ts'
import { rolesQuery } from '../../server/people-queries.ts'
import { AREAS, DEEDS, PEOPLE } from '../../words/people.ts'
import { useSay } from '../../words/words.ts'

/** Roles by their names, for who may see them; else by their words. */
export const useRoles = () => {
  const language = useLanguage()
  const may = useMay()
  const { data = [] } = useQuery({ ...rolesQuery, enabled: may('access.manage') })
  const name = (word: string) => {
    const role = data.find(r => r.word === word)
    return role ? (language === 'id' ? role.nameId : role.nameEn) : word
  }
  return { list: data, name }
}

/** Permissions in words: `sales.read` is “Sales: see”. */
export const usePermissionNames = () => {
  const areas = useSay(AREAS)
  const deeds = useSay(DEEDS)
  const say = useSay(PEOPLE)
  const area = (word: string) => (word in AREAS ? areas(word as keyof typeof AREAS) : word)
  const deed = (word: string) =>
    word === '*' ? say('whole-area') : word in DEEDS ? deeds(word as keyof typeof DEEDS) : word
  const whole = (pattern: string) => {
    if (pattern === '*') return say('all-permissions')
    const [of = '', what = ''] = pattern.split('.')
    return `${area(of)}: ${deed(what)}`
  }
  return { area, deed, whole }
}
