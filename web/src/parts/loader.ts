// Joins the parts of the page, in the page and in its worker. The bundler writes every part as a call of `System.register`
// (Rollup's output format `system`); a part is fetched when something needs it, unless it was registered before: the single
// file holds all parts, one after the other. Not a general loader: parts may not need each other in a circle.

type Exports = Record<string, unknown>
type Setter = (exports: Exports) => void

interface Declared {
  setters: (Setter | undefined)[]
  execute: () => void | Promise<void>
}
interface Context {
  import: (name: string) => Promise<Exports>
  meta: { url: string }
}
/** Takes a name and its value, or several at once. */
type Publish = (name: string | Exports, value?: unknown) => unknown
type Declare = (publish: Publish, context: Context) => Declared

interface Part {
  exports: Exports
  /** Those who took its exports, told again when one changes. */
  followers: Setter[]
  ready: Promise<void>
}

export interface Surroundings {
  /** Where a part lies. */
  addressOf: (name: string) => string
  /** Runs the part's file, which registers it. */
  fetchPart: (address: string) => Promise<void>
  /** Loads what is no part: a module of its own. */
  fetchModule: (address: string) => Promise<Exports>
}

export interface Loader {
  register: (name: string, needs: readonly string[], declare: Declare) => void
  import: (name: string) => Promise<Exports>
}

/** @throws (the promises of `import`) what fetching or running a part throws */
export function createLoader({ addressOf, fetchPart, fetchModule }: Surroundings): Loader {
  const registered = new Map<string, { needs: readonly string[]; declare: Declare }>()
  const parts = new Map<string, Part>()

  function part(name: string): Part {
    const known = parts.get(name)
    if (known) return known
    const created: Part = { exports: {}, followers: [], ready: Promise.resolve() }
    parts.set(name, created)
    created.ready = run(name, created)
    // One that could not be fetched is asked for again next time.
    created.ready.catch(() => parts.delete(name))
    return created
  }

  async function run(name: string, { exports, followers }: Part): Promise<void> {
    const own = addressOf(name)
    if (!registered.has(name)) await fetchPart(own)
    const found = registered.get(name)
    if (!found) throw new Error(`${own} is no part of the page`)
    const publish: Publish = (key, value) => {
      Object.assign(exports, typeof key === 'string' ? { [key]: value } : key)
      for (const follow of followers) follow(exports)
      return value
    }
    const { setters, execute } = found.declare(publish, { import: load, meta: { url: own } })
    const needed = found.needs.map(part)
    for (const [i, { exports, followers, ready }] of needed.entries()) {
      await ready
      const set = setters[i]
      if (!set) continue
      followers.push(set)
      set(exports)
    }
    await execute()
  }

  async function load(name: string): Promise<Exports> {
    if (!name.startsWith('./')) return fetchModule(name)
    const { exports, ready } = part(name)
    await ready
    return exports
  }

  return { register: (name, needs, declare) => void registered.set(name, { needs, declare }), import: load }
}
