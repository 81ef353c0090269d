import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useLanguage } from '#kit/ui/speak.tsx'
import { fieldsOfForm } from '#modules/papers/rules/index.ts'
import { Asked } from '../../../parts/Asked.tsx'
import { Page } from '../../../parts/Page.tsx'
import { PAPER_KINDS } from '../../../words/paper-kinds.ts'
import { useSay } from '../../../words/words.ts'
import { kindsQuery, paperQuery } from '../paper-queries.ts'
import { KindForm } from './KindForm.tsx'

const BLANK = {
  word: '',
  id: '',
  en: '',
  keepYears: 5,
  fields: [],
  version: 0,
  begins: null,
  beginsWhen: 'accepted',
} as const

/** A new kind, with what a paper seems to ask where one was given as the example. */
const NewKind = ({ from, taken }: { readonly from: string | undefined; readonly taken: readonly string[] }) => {
  const example = useQuery({ ...paperQuery(from ?? ''), enabled: from !== undefined })
  if (from === undefined) return <KindForm kind={BLANK} taken={taken} />
  return (
    <Asked query={example}>
      {paper => (
        <KindForm
          kind={{ ...BLANK, id: paper.title, en: paper.title, fields: fieldsOfForm(paper.versions[0]?.text ?? '') }}
          taken={taken}
        />
      )}
    </Asked>
  )
}

/** One kind of paper, made or changed without a line of code. */
export default function KindScreen() {
  const say = useSay(PAPER_KINDS)
  const language = useLanguage()
  const { word } = useParams({ from: '/papers/kinds/$word' })
  const { from } = useSearch({ from: '/papers/kinds/$word' })
  const query = useQuery(kindsQuery)
  const kind = query.data?.find(it => it.word === word)
  return (
    <Page title={kind?.[language] ?? say('new')} above={<Link to="/papers/kinds">{say('kinds')}</Link>}>
      <Asked query={query}>
        {kinds => {
          const found = kinds.find(it => it.word === word)
          if (found) return <KindForm key={found.version} kind={found} taken={[]} />
          return <NewKind from={from} taken={['new', ...kinds.map(it => it.word)]} />
        }}
      </Asked>
    </Page>
  )
}
