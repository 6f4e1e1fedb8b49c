// What a command gets to work with. The process itself is touched by main.ts only, so that commands can be called with
// any streams.
import type { Settings } from '../config/settings'
import type { Language, Messages } from '../present/messages'
import type { Paint } from '../present/tone'

export interface Terminal {
  /** Writes to standard output; resolves when it was taken. */
  write(chunk: string | Uint8Array): Promise<void>
  /** Writes a message line to standard error. */
  warn(line: string): void
  stdin(): Promise<Uint8Array>
  /** Resolves when the person ends a command that runs on (Ctrl+C). */
  untilInterrupted(): Promise<void>
  isTerminal: boolean
  /** Columns of the terminal, Infinity when there is none. */
  columns: number
  env: Record<string, string | undefined>
}

export interface Invocation {
  /** Files and other operands, in the order given. */
  operands: readonly string[]
  /** Values of options by name; switches are `true`. */
  options: Readonly<Record<string, string | boolean | undefined>>
  language: Language
  say: Messages
  version: string
  /** What the config file says. */
  settings: Settings
  terminal: Terminal
}

export interface Painting {
  paint: Paint
  colours: boolean
}
