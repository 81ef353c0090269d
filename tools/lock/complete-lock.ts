export type Locked = {
  version?: string
  optionalDependencies?: Record<string, string>
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
}

export type Lock = { packages: Record<string, Locked> }

const SYSTEMS = /(?:^|[-/])(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)(?=-|$)/
const PROCESSORS = /-(arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|x64)(?=-|$)/

/** What a package built for one kind of machine says of itself, read from its name. */
const machineOf = (name: string): Pick<Locked, 'os' | 'cpu' | 'libc'> | undefined => {
  const [os, cpu] = [SYSTEMS.exec(name)?.[1], PROCESSORS.exec(name)?.[1]]
  if (!os || !cpu) return undefined
  const libc = os === 'linux' && /musl/.test(name) ? 'musl' : os === 'linux' && /gnu/.test(name) ? 'glibc' : undefined
  return { os: [os], cpu: [cpu], ...(libc ? { libc: [libc] } : {}) }
}

/** The folders in which a package's dependency may be found, nearest first. */
const places = (from: string, name: string): string[] => {
  const above = from.split(/(?<=^|\/)node_modules\//).slice(1)
  const levels = above.map((_, depth) =>
    above
      .slice(0, depth + 1)
      .map(part => `node_modules/${part}`)
      .join(''),
  )
  return [...levels.reverse().map(level => `${level.replace(/\/$/, '')}/node_modules/${name}`), `node_modules/${name}`]
}

/** Optional packages that others name and the lock does not know, path → what can be said of them. */
export const missingOptionals = ({ packages }: Lock): Record<string, Locked> => {
  const missing: Record<string, Locked> = {}
  for (const [from, { optionalDependencies = {}, dev }] of Object.entries(packages))
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (places(from, name).some(path => packages[path])) continue
      const machine = machineOf(name)
      const exact = /^\d+\.\d+\.\d+[\w.+-]*$/.test(version)
      if (!machine || !exact) continue
      const { cpu, libc, os } = machine
      const entry = { version, cpu, ...(dev ? { dev } : {}), ...(libc ? { libc } : {}), optional: true, os }
      missing[`node_modules/${name}`] = entry
    }
  return missing
}

/** The lock with entries for the machines that the registry at hand does not serve, in npm's order. */
export const completeLock = <L extends Lock>(lock: L): L => {
  const all = Object.entries({ ...lock.packages, ...missingOptionals(lock) })
  const sorted = all.sort(([a], [b]) => a.localeCompare(b, 'en'))
  return { ...lock, packages: Object.fromEntries(sorted) }
}
