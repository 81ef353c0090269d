import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#kit/ui/speak.tsx'
import { Facts } from '../../parts/Bits.tsx'
import { usePlaces } from '../../parts/names.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { PAPERS } from '../../words/papers.ts'
import { useSay } from '../../words/words.ts'
import { kindsQuery, type Paper } from './paper-queries.ts'
import { StateTag } from './StateTag.tsx'

/** What a paper is and where it belongs. */
export const PaperAbout = ({ paper }: { readonly paper: Paper }) => {
  const say = useSay(PAPERS)
  const language = useLanguage()
  const format = useFormats()
  const places = usePlaces()
  const kinds = useQuery(kindsQuery)
  const kind = kinds.data?.find(k => k.word === paper.kind)?.[language] ?? paper.kind
  return (
    <Facts
      rows={[
        [say('kind'), kind],
        [say('day'), format.day(paper.day)],
        [say('place'), paper.place ? places.name(paper.place) : say('whole-company')],
        paper.about !== null && [
          say('about'),
          <span key="about" className="code">
            {paper.about}
          </span>,
        ],
        paper.mail !== null && [
          say('by-mail'),
          <span key="mail">
            {say('mail-of', { sender: paper.mail.sender, subject: paper.mail.subject || say('no-subject') })}
            {paper.mail.sentAt && <span className="quiet"> · {format.dateTime(paper.mail.sentAt)}</span>}
          </span>,
        ],
        [say('keep-until'), paper.keepUntil ? format.day(paper.keepUntil) : say('for-ever')],
        [say('state'), <StateTag key="state" state={paper.versions[0]!.state} />],
      ]}
    />
  )
}
