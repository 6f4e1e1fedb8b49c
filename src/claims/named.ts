// The concepts that single steps ask for by name, as numbers: a figure asks for dozens of them.
import { perDictionary } from '../lexicon'

export const conceptsNamed = perDictionary(({ of }) => ({
  application: of('object.application'),
  governmentInformation: of('object.government-information'),
  disclosure: of('topic.disclosure'),
  otherWork: of('scope.topic'),
  wholeBody: of('scope.whole'),
  andMore: of('cue.etc'),
  outlet: of('channel.outlet'),
  weibo: of('channel.weibo'),
  wechat: of('channel.wechat'),
  website: of('channel.website'),
  carriedIn: of('action.carry-in'),
  carriedOut: of('action.carry-out'),
  foundation: of('action.set-up'),
  byHead: of('kind.by-head'),
  number: of('kind.number'),
  changeTo: of('change.to'),
  total: of('cue.total'),
  rest: of('cue.rest'),
  otherThings: of('other.generic'),
  respectively: of('cue.respectively'),
  each: of('cue.each'),
  share: of('cue.share')
}))

export type NamedConcepts = ReturnType<typeof conceptsNamed>
