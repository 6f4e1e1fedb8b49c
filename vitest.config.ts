import { defineConfig } from 'vitest/config'

// `unit` runs on the sources; `built` runs on dist/ and on the packed tarball, which its set-up makes first.
// `web` runs in Chromium, on a page that its set-up builds.
const web = ['test/web/browser/**/*.test.ts']
const built = ['test/package/**/*.test.ts', 'test/real/**/*.test.ts']
const shared = { testTimeout: 60_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    projects: [
      { test: { ...shared, name: 'unit', include: ['test/**/*.test.ts'], exclude: [...built, ...web] } },
      {
        test: {
          ...shared,
          name: 'web',
          include: web,
          globalSetup: ['test/web/browser/setup.ts'],
          fileParallelism: false,
          // A page shows what was done to it a moment later, and a busy machine takes its time.
          expect: { poll: { timeout: 20_000 } }
        }
      },
      { test: { ...shared, name: 'built', include: built, globalSetup: ['test/package/setup.ts'] } }
    ]
  }
})
