// The conformance check itself: it must notice what it is for.
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Document, TableBlock } from '../../src/model'
import { complaints } from './conformance'

const bytes = new TextEncoder().encode('x')

function document(): Document & { blocks: [TableBlock] } {
  return {
    text: '类别\t件数\n规章\t3',
    blocks: [
      {
        kind: 'table',
        start: 0,
        end: 10,
        text: '类别\t件数\n规章\t3',
        rows: 2,
        columns: 2,
        cells: [
          { row: 0, column: 0, rowSpan: 1, columnSpan: 1, start: 0, end: 2, text: '类别' },
          { row: 0, column: 1, rowSpan: 1, columnSpan: 1, start: 3, end: 5, text: '件数' },
          { row: 1, column: 0, rowSpan: 1, columnSpan: 1, start: 6, end: 8, text: '规章' },
          { row: 1, column: 1, rowSpan: 1, columnSpan: 1, start: 9, end: 10, text: '3' }
        ]
      }
    ],
    source: {
      name: null,
      mediaType: 'text/plain',
      bytes: 1,
      sha256: createHash('sha256').update(bytes).digest('hex')
    },
    hints: { title: null, publishedOn: null, site: null },
    warnings: []
  }
}

test('accepts a document that conforms', () => {
  expect(complaints(document(), bytes)).toEqual([])
})

const FAULTS: [string, (d: ReturnType<typeof document>) => void][] = [
  [
    'a cell whose text is not its slice',
    d => {
      d.blocks[0].cells[3]!.text = '4'
    }
  ],
  [
    'a cell outside its table',
    d => {
      d.blocks[0].cells[3]!.end = 11
    }
  ],
  [
    'cells that overlap in the grid',
    d => {
      d.blocks[0].cells[0]!.columnSpan = 2
    }
  ],
  [
    'a cell that reaches out of the grid',
    d => {
      d.blocks[0].cells[3]!.rowSpan = 2
    }
  ],
  [
    'cells out of reading order',
    d => {
      d.blocks[0].cells.reverse()
    }
  ],
  [
    'a block whose text is not its slice',
    d => {
      d.blocks[0].text = '别的'
    }
  ],
  [
    'text that belongs to no block',
    d => {
      d.text += '\n附注'
    }
  ],
  [
    'a wrong size',
    d => {
      d.source.bytes = 2
    }
  ],
  [
    'a wrong hash',
    d => {
      d.source.sha256 = 'ab'
    }
  ]
]

test.each(FAULTS)('notices %s', (_, spoil) => {
  const spoilt = document()
  spoil(spoilt)
  expect(complaints(spoilt, bytes)).not.toEqual([])
})
