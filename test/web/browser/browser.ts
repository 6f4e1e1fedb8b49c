// A browser with a new profile, the page served as `gouji view` serves it, and a record of every request that was made.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { type Served, serve } from '../../../src/cli/page-server'
import { chromiumPath } from './chromium'

const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

export interface Browser {
  context: BrowserContext
  url: string
  /** Opens the page of a new server that holds these results. */
  view(contents: readonly string[]): Promise<Page>
  /** Opens the page with nothing in it. */
  empty(): Promise<Page>
  /** Addresses of all requests so far. */
  requests: string[]
  /** What pages complained of. */
  complaints: string[]
  close(): Promise<void>
}

export async function openBrowser(): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'gouji-chromium-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath!,
    args: FLAGS.split(' '),
    viewport: { width: 1400, height: 900 },
    reducedMotion: 'reduce',
    acceptDownloads: true
  })
  const folder = inject('page')
  const servers: Served[] = []
  const start = async (contents: readonly string[]): Promise<string> => {
    const server = await serve({ folder, contents, language: 'zh', port: 0 })
    servers.push(server)
    return server.url
  }
  const requests: string[] = []
  const complaints: string[] = []
  context.on('request', request => requests.push(request.url()))
  const watch = (page: Page): void => {
    page.on('pageerror', error => complaints.push(error.message))
    page.on('console', message => {
      if (message.type() === 'error') complaints.push(message.text())
    })
  }
  context.on('page', watch)
  const url = await start([])
  const open = async (address: string): Promise<Page> => {
    const page = await context.newPage()
    await page.goto(address)
    return page
  }
  return {
    context,
    url,
    requests,
    complaints,
    view: async contents => open(await start(contents)),
    empty: () => open(url),
    async close() {
      await context.close()
      await Promise.all(servers.map(s => s.close()))
      rmSync(profile, { recursive: true, force: true })
    }
  }
}

/** A text as a file to choose or drop. */
export const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.isBuffer(content) ? content : Buffer.from(content)
})

export const choose = (page: Page, ...files: ReturnType<typeof file>[]): Promise<void> =>
  page.setInputFiles('#files', files)

/** Drops files on the page, as a hand would. */
export async function drop(page: Page, ...files: ReturnType<typeof file>[]): Promise<void> {
  const transfer = await page.evaluateHandle(
    list => {
      const data = new DataTransfer()
      for (const { name, content } of list)
        data.items.add(new File([Uint8Array.from(atob(content), c => c.charCodeAt(0))], name))
      return data
    },
    files.map(f => ({ name: f.name, content: f.buffer.toString('base64') }))
  )
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}
