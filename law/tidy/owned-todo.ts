import { offence, type Rule } from './rule.ts'

const word = 'TO'.concat('DO')
const UNOWNED = new RegExp(`\\b(${word}|${'FIX'.concat('ME')})\\b(?!\\([a-z][\\w.-]+\\))`, 'g')

export const ownedTodo: Rule = {
  name: 'owned-todo',
  says: 'unfinished work has an owner: write its name in brackets after the word',
  look: tree =>
    tree.flatMap(file =>
      [...file.text.matchAll(UNOWNED)].map(({ index, 0: found }) => offence(file, index, `${found} without an owner`)),
    ),
  bad: [{ 'kernel/a.ts': `// ${word}: later` }, { 'modules/sales/schema/1.sql': `-- ${word} index` }],
  good: { 'kernel/a.ts': `// ${word}(sari): after the tax change\nexport const todos = 1` },
}
