// Installs the libraries that the bench compares with, into bench/.peers, once. Users of the package never install them.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('.peers/', import.meta.url))
const VERSIONS = {
  nodejieba: '3.5.8',
  '@node-rs/jieba': '2.0.3',
  '@microsoft/recognizers-text-number': '1.3.1',
  '@microsoft/recognizers-text-suite': '1.3.1'
}

const run = (command, args, cwd) => execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })

/** Makes sure that the peers are there and returns a `require` that finds them. */
export function installPeers() {
  mkdirSync(folder, { recursive: true })
  const wanted = `${JSON.stringify({ private: true, dependencies: VERSIONS }, null, 2)}\n`
  if (!existsSync(`${folder}node_modules`)) {
    console.error('installing the peers into bench/.peers …')
    writeFileSync(`${folder}package.json`, wanted)
    run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], folder)
  }
  // Its own install script wants to download a prebuilt binary; a compiler does as well.
  if (!existsSync(`${folder}node_modules/nodejieba/build/Release/nodejieba.node`)) {
    console.error('compiling nodejieba …')
    run('npx', ['--yes', 'node-gyp', 'rebuild'], `${folder}node_modules/nodejieba`)
  }
  return createRequire(`${folder}package.json`)
}
