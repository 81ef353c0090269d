import { useEffect } from 'react'
import { useSay } from '../words/index.ts'
import { useKioskState, useMoney, useName } from './use-kiosk.tsx'

const TITLES = {
  attract: 'attract.title',
  language: 'attract.title',
  scanning: 'scan.title',
  paying: 'pay.title',
  done: 'done.title',
} as const

/** Reads out what has just happened, where somebody asked for it; a screen reader hears the same by its own means. */
export const useAloud = (): void => {
  const say = useSay()
  const money = useMoney()
  const nameOf = useName()
  const aloud = useKioskState(s => s.aloud)
  const language = useKioskState(s => s.settings.language)
  const step = useKioskState(s => s.lane.step)
  const last = useKioskState(s => s.draft.lines.at(-1))
  const total = useKioskState(s => s.priced?.total ?? 0)
  const notice = useKioskState(s => s.notice)
  const odd = useKioskState(s => s.odd)
  const text = odd
    ? `${say(`odd.${odd.pattern}`)}. ${say('odd.text')}`
    : notice
      ? say(notice.word, notice.blanks)
      : step === 'scanning' && last
        ? `${nameOf(last.item)}. ${say('total.label')} ${money(total)}`
        : say(TITLES[step])
  useEffect(() => {
    if (!aloud || !('speechSynthesis' in window)) return
    window.speechSynthesis.cancel()
    const words = new SpeechSynthesisUtterance(text)
    words.lang = language === 'id' ? 'id-ID' : 'en-GB'
    window.speechSynthesis.speak(words)
  }, [aloud, text, language])
}
