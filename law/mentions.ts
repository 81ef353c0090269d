const PLACE = /^(?:kernel|modules|platform|server|ends|law|demo|docs|bench|tools|\.ci)(?:\/[\w.-]+)+\/?$/
const QUOTED = /`([^`\n]+)`/g
const LINK = /\]\((?!https?:|#|mailto:)([^)#\s]+)/g
const SCRIPT = /npm run ([\w:-]+)/g

export type World = { readonly exists: (path: string) => boolean; readonly scripts: ReadonlySet<string> }

const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(match => match[1]!)

/** What a page names that is not there: files in backquotes, links to files (given from the root), scripts of npm. */
export const brokenMentions = (text: string, world: World): string[] => [
  ...found(text, QUOTED).filter(words => PLACE.test(words) && !world.exists(words)),
  ...found(text, LINK).filter(path => !world.exists(path)),
  ...found(text, SCRIPT)
    .filter(name => !world.scripts.has(name))
    .map(name => `npm run ${name}`),
]
