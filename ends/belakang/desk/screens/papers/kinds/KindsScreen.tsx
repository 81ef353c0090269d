import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '#kit/ui/speak.tsx'
import { Asked } from '../../../parts/Asked.tsx'
import { DataTable } from '../../../parts/DataTable.tsx'
import { useMay } from '../../../parts/may.ts'
import { Page, Section } from '../../../parts/Page.tsx'
import { PAPER_KINDS } from '../../../words/paper-kinds.ts'
import { PAPERS } from '../../../words/papers.ts'
import { useSay } from '../../../words/words.ts'
import { kindsQuery } from '../paper-queries.ts'

/** Kinds of paper: what stands on each, how long it is kept, and which process begins with it. */
export default function KindsScreen() {
  const say = useSay(PAPER_KINDS)
  const papers = useSay(PAPERS)
  const language = useLanguage()
  const may = useMay()
  const query = useQuery(kindsQuery)
  return (
    <Page
      title={say('kinds')}
      lead={say('lead')}
      above={<Link to="/papers">{papers('title')}</Link>}
      tools={
        may('papers.manage') && (
          <Button renderRoot={props => <Link to="/papers/kinds/$word" params={{ word: 'new' }} {...props} />}>
            {say('new')}
          </Button>
        )
      }
    >
      <Section flush>
        <Asked query={query}>
          {kinds => (
            <DataTable
              label={say('kinds')}
              rows={kinds.toSorted((a, b) => a[language].localeCompare(b[language]))}
              rowKey={it => it.word}
              columns={[
                {
                  key: 'name',
                  head: papers('kind'),
                  cell: it => (
                    <>
                      <Link to="/papers/kinds/$word" params={{ word: it.word }}>
                        {it[language]}
                      </Link>
                      <div className="quiet">{it.word}</div>
                    </>
                  ),
                },
                { key: 'fields', head: say('fields'), align: 'end', cell: it => it.fields.length },
                {
                  key: 'keep',
                  head: say('keep'),
                  cell: it => (it.keepYears ? say('years', { n: it.keepYears }) : papers('for-ever')),
                },
                { key: 'begins', head: say('begins'), hide: 'phone', cell: it => it.begins ?? '' },
              ]}
            />
          )}
        </Asked>
      </Section>
    </Page>
  )
}
