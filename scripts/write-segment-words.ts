// Writes dictionaries/segment-words.json from dictionaries/jieba.txt, for engines that read no files: `npm run segment:words`.
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

export function wordsOf(dictionary: string): string {
  const words = dictionary
    .split(/\r?\n/)
    .filter(line => line !== '')
    .map(line => {
      const [word, frequency, pos] = line.split(' ')
      if (!word || !Number(frequency) || !pos)
        throw new Error(`jieba.txt: not "word frequency part-of-speech": ${line}`)
      return [word, Number(frequency), pos]
    })
  const note = 'Written from jieba.txt by `npm run segment:words`. Do not edit.'
  return `{\n  "note": ${JSON.stringify(note)},\n  "words": [\n${words.map(w => `    ${JSON.stringify(w)}`).join(',\n')}\n  ]\n}\n`
}

const folder = resolve(import.meta.dirname, '../dictionaries')
if (process.argv[1]?.endsWith('write-segment-words.ts')) {
  writeFileSync(`${folder}/segment-words.json`, wordsOf(readFileSync(`${folder}/jieba.txt`, 'utf8')))
}
