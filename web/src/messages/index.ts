// The wording in the language that the reader chose.
import { computed } from '@preact/signals'
import { lang } from '../state/settings'
import { en } from './en'
import { zh } from './zh'

export type { Messages } from './zh'
export const messages = computed(() => (lang.value === 'zh' ? zh : en))
