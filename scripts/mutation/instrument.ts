// Makes a source file in which every comparison and condition can be broken, one at a time, while it runs: `a < b` becomes
// `(__mutant(7) ? (a >= b) : (a < b))`. Conditions of loops stay as they are: broken, they would not end.
import ts from 'typescript'

export interface Mutant {
  id: number
  file: string
  line: number
  /** `negated`: the opposite; `boundary`: with or without the end itself. */
  kind: 'negated' | 'boundary'
  before: string
  after: string
}

const OPPOSITE: Record<string, string> = {
  '===': '!==',
  '!==': '===',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>'
}
const BOUNDARY: Record<string, string> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' }

/** @param mutants takes what was found, numbered on from what it holds */
export function instrument(file: string, source: string, mutants: Mutant[]): string {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true)
  const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

  const add = (node: ts.Node, kind: Mutant['kind'], after: string): number => {
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree))
    const id = mutants.length + 1
    mutants.push({ id, file, line: line + 1, kind, before: oneLine(node.getText(tree)), after: oneLine(after) })
    return id
  }

  /** The text of a node, with everything below it that can be broken. */
  const emit = (node: ts.Node): string => {
    if (isTypeOnly(node)) return node.getFullText(tree)
    const isLoop = ts.isForStatement(node) || ts.isWhileStatement(node) || ts.isDoStatement(node)
    let text = ''
    let at = node.getFullStart()
    ts.forEachChild(node, child => {
      text += source.slice(at, child.getFullStart())
      const isLoopHead = isLoop && child !== node.statement
      text += isLoopHead ? child.getFullText(tree) : emitChild(node, child)
      at = child.getEnd()
    })
    return text + source.slice(at, node.getEnd())
  }

  const emitChild = (parent: ts.Node, child: ts.Node): string => {
    const text = emit(child)
    if (ts.isBinaryExpression(child)) return comparison(child, text)
    const isCondition =
      ((ts.isIfStatement(parent) && child === parent.expression) ||
        (ts.isConditionalExpression(parent) && child === parent.condition)) &&
      (ts.isCallExpression(child) || ts.isIdentifier(child) || ts.isPropertyAccessExpression(child))
    if (!isCondition) return text
    const id = add(child, 'negated', `!${child.getText(tree)}`)
    return `(__mutant(${id}) ? !(${text}) : (${text}))`
  }

  const comparison = (node: ts.BinaryExpression, text: string): string => {
    const operator = node.operatorToken.getText(tree)
    const opposite = OPPOSITE[operator]
    if (opposite === undefined) return text
    const [left, right] = [emitChild(node, node.left), emitChild(node, node.right)]
    const bare = (op: string): string => `${node.left.getText(tree)} ${op} ${node.right.getText(tree)}`
    let result = `(__mutant(${add(node, 'negated', bare(opposite))}) ? (${left} ${opposite} ${right}) : (${left} ${operator} ${right}))`
    const boundary = BOUNDARY[operator]
    if (boundary !== undefined) {
      result = `(__mutant(${add(node, 'boundary', bare(boundary))}) ? (${left} ${boundary} ${right}) : ${result})`
    }
    return ` ${result}`
  }

  return `const __mutant = (id: number): boolean => (globalThis as any).__mutantOn === id\n${emit(tree)}`
}

const isTypeOnly = (node: ts.Node): boolean =>
  ts.isTypeNode(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isImportDeclaration(node)
