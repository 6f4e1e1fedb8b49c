// Where the browser is; null when this machine has none.
import { existsSync } from 'node:fs'

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export const chromiumPath: string | null =
  [process.env.CHROMIUM, ...CANDIDATES].find(p => p !== undefined && existsSync(p)) ?? null
