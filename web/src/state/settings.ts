// What the reader of the page chose: language and light or dark. Kept in this browser only.
import { computed, effect, signal } from '@preact/signals'

export type Lang = 'zh' | 'en'
export type Theme = 'light' | 'dark' | 'system'

const KEY = 'gouji.settings'

/** Storage may be forbidden (a file opened from disk, a private window): then choices last as long as the page. */
function stored(): { lang?: Lang; theme?: Theme } {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

const before = stored()
/** What the reader chose, null until then. */
const chosen = signal<Lang | null>(before.lang === 'en' || before.lang === 'zh' ? before.lang : null)
export const lang = signal<Lang>(chosen.value ?? 'zh')
export const theme = signal<Theme>(before.theme === 'light' || before.theme === 'dark' ? before.theme : 'system')

const darkSystem = matchMedia('(prefers-color-scheme: dark)')
const systemIsDark = signal(darkSystem.matches)
darkSystem.addEventListener('change', () => {
  systemIsDark.value = darkSystem.matches
})

/** What is shown, whoever chose it. */
export const isDark = computed(() => theme.value === 'dark' || (theme.value === 'system' && systemIsDark.value))

/** Applies the choices to the document and keeps them. Call once. */
export function followSettings(): void {
  effect(() => {
    document.documentElement.lang = lang.value === 'zh' ? 'zh-CN' : 'en'
    document.documentElement.dataset.theme = isDark.value ? 'dark' : 'light'
    try {
      localStorage.setItem(KEY, JSON.stringify({ ...(chosen.value ? { lang: chosen.value } : {}), theme: theme.value }))
    } catch {
      // nowhere to keep it
    }
  })
}

/** The reader's own choice, which is kept. */
export function choose(language: Lang): void {
  chosen.value = language
  lang.value = language
}

/** The language of the results' maker, as long as the reader chose none. */
export function suggest(language: string | undefined): void {
  if (chosen.value === null && (language === 'en' || language === 'zh')) lang.value = language
}
