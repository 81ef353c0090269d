import type { Command, Text } from './command.ts'

type Language = 'id' | 'en'

const USAGE: Text = { id: 'cara pakai', en: 'usage' }
const HEAD: Text = {
  id: 'Ujung: satu sistem terbuka untuk kantor depan dan belakang perusahaan.',
  en: "Ujung: one open system for a company's front office and back office.",
}
const FOOT: Text = {
  id: 'Keterangan satu perintah: ujung PERINTAH --help. Akhir: 0 selesai, 1 ditolak, 2 salah panggil, 3 pengaturan atau basis data tidak dapat dipakai, 70 cacat program.',
  en: 'About one command: ujung COMMAND --help. Ends: 0 done, 1 refused, 2 called wrongly, 3 settings or database unusable, 70 a bug.',
}
const JSON_HELP: Text = { id: 'jawaban untuk program', en: 'answer for programs' }

const columns = (rows: readonly (readonly [string, string])[]) => {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`).join('\n')
}

/** The list of commands, all of them or those of one first word. */
export const listHelp = (commands: readonly Command[], language: Language): string =>
  [
    HEAD[language],
    '',
    `${USAGE[language]}: npm run ujung -- COMMAND [--json] [--help]`,
    '',
    columns(commands.map(c => [`${c.name} ${c.operands ?? ''}`.trim(), c.summary[language]])),
    '',
    FOOT[language],
  ].join('\n')

/** Everything about one command. */
export const commandHelp = (command: Command, language: Language): string => {
  const options = Object.entries(command.options).map(([name, option]) => {
    const value = option.type === 'string' ? ` ${option.value ?? 'TEXT'}` : ''
    return [`--${name}${value}${option.multiple ? ' …' : ''}`, option.help[language]] as const
  })
  const usage = ['ujung', command.name, command.operands, '[options]'].filter(Boolean).join(' ')
  return [
    command.summary[language],
    '',
    `${USAGE[language]}: ${usage}`,
    '',
    columns([...options, ['--json', JSON_HELP[language]]]),
  ].join('\n')
}
