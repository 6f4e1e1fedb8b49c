// Outlines made by hand, so that the claims stage is tested without the structure stage.
import type { FormId, Outline, Passage, Section } from '../../src/model'

interface Given {
  form?: FormId | null
  year?: number
  issuer?: string | null
  /** The heading that the whole text stands under. */
  heading?: string
  topics?: Section['topics']
  passage?: Passage['tag'] | null
}

/** One section over all of `text`. */
export function outlineFor(text: string, given: Given): Outline {
  const form = given.form === undefined ? 'stats-2014' : given.form
  const year = given.year ?? (form === 'format-2021' ? 2022 : form === 'format-2019' ? 2020 : 2018)
  return {
    report: {
      title: null,
      issuer: given.issuer ?? null,
      year,
      form,
      publishedOn: null,
      period: null,
      kind: 'annual-report'
    },
    sections: [
      {
        id: 's1',
        start: 0,
        end: text.length,
        level: 1,
        heading: given.heading ?? '',
        headingStart: 0,
        tag: 'situation',
        topics: given.topics ?? [],
        parent: null
      }
    ],
    passages: given.passage ? [{ start: 0, end: text.length, tag: given.passage, section: 's1' }] : [],
    grids: []
  }
}
