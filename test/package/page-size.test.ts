// What the page adds to the package: on the disk of those who install it, as it lies there.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, inject, it } from 'vitest'

/** Bytes by path, as the tarball lists them. */
function sizes(): Map<string, number> {
  const listing = execFileSync('tar', ['-tvzf', inject('tarball')], { encoding: 'utf8' })
  return new Map(
    listing
      .split('\n')
      .filter(Boolean)
      .map(line => {
        const [, , size, , , path = ''] = line.split(/\s+/)
        return [path.replace(/^package\//, ''), Number(size)]
      })
  )
}

it('is at most 1.5 MB, unpacked, the single file included', () => {
  const page = [...sizes()].filter(([path]) => path.startsWith('dist/web/'))
  expect(page.map(([path]) => path)).toEqual(expect.arrayContaining(['dist/web/index.html', 'dist/web/parts.json']))
  const all = page.reduce((n, [, size]) => n + size, 0)
  console.info(`dist/web in the package: ${(all / 1e6).toFixed(2)} MB`)
  expect(all).toBeLessThanOrEqual(1_500_000)
})

it('comes without source maps, without pdf.js, and without anything that the page does not name', () => {
  const names = [...sizes().keys()].filter(path => path.startsWith('dist/web/')).map(path => path.slice(9))
  expect(names.filter(n => /\.map$|pdfjs\/|pdf\.min/.test(n))).toEqual([])
  const parts = JSON.parse(readFileSync('dist/web/parts.json', 'utf8')) as Record<string, string | string[]>
  const known = [Object.values(parts)].flat(2)
  expect(names.filter(n => /\.(js|css|gzip)$/.test(n) && !known.includes(n))).toEqual([])
})
