// The two learners of `natural` that are compared, behind one function: tokens and answers in, a weight for every token out.
import natural from 'natural'
import { multiplySparsely } from './sparse-products'

multiplySparsely()

export interface Lesson {
  tokens: string[]
  yes: boolean
}

/** What a learner ends with, whichever it was: the score of a statement is `bias` and the weights of its tokens, added up. */
export interface Linear {
  bias: number
  weights: Map<string, number>
}

export type LearnerName = 'logistic regression' | 'Bayes'

/** natural drops the constant term of logistic regression; a token that every statement has stands in for it. */
const CONSTANT = '·'

export const learners: Record<LearnerName, (lessons: readonly Lesson[]) => Linear> = {
  'logistic regression'(lessons) {
    const classifier = new natural.LogisticRegressionClassifier()
    for (const { tokens, yes } of lessons) classifier.addDocument([...tokens, CONSTANT], yes ? 'yes' : 'no')
    classifier.train()
    const inner = classifier as unknown as {
      features: Record<string, number>
      classifier: { classifications: string[]; theta: { elements: number[] }[] }
    }
    const theta = inner.classifier.theta[inner.classifier.classifications.indexOf('yes')]!.elements
    const weights = new Map(Object.keys(inner.features).map((token, i) => [token, theta[i]!]))
    const bias = weights.get(CONSTANT)!
    weights.delete(CONSTANT)
    return { bias, weights }
  },

  Bayes(lessons) {
    const classifier = new natural.BayesClassifier()
    for (const { tokens, yes } of lessons) classifier.addDocument([...tokens, CONSTANT], yes ? 'yes' : 'no')
    classifier.train()
    const score = (tokens: string[]): number => {
      const found = classifier.getClassifications(tokens)
      const value = (label: string): number => found.find(c => c.label === label)!.value
      return Math.log(value('yes')) - Math.log(value('no'))
    }
    const bias = score([CONSTANT])
    const tokens = new Set(lessons.flatMap(l => l.tokens))
    return { bias, weights: new Map([...tokens].map(token => [token, score([CONSTANT, token]) - bias])) }
  }
}
