// Makes a source file in which every comparison, condition, sum, constant and severity can be broken, one at a time, while
// it runs: `a < b` becomes `((l, r) => __mutant(7) ? l >= r : __mutant(8) ? l <= r : l < r)(a, b)`. Heads of loops stay as
// they are: broken, they would not end.
import ts from 'typescript'

export interface Mutant {
  id: number
  file: string
  line: number
  /** Name of the function that it stands in, empty at the top of the file. */
  within: string
  kind: Kind
  before: string
  after: string
}

export type Kind =
  /** The opposite comparison or condition. */
  | 'negated'
  /** With or without the end itself. */
  | 'boundary'
  /** `&&` for `||`. */
  | 'logical'
  /** `+` for `-`, `*` for `/`. */
  | 'arithmetic'
  /** A named figure, or one that something is compared with, one step larger or smaller. */
  | 'constant'
  /** A finding that weighs otherwise. */
  | 'severity'
  /** An early `return`, `continue` or `break` that is never taken. */
  | 'dropped'

const OPPOSITE: Record<string, string> = {
  '===': '!==',
  '!==': '===',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>'
}
const BOUNDARY: Record<string, string> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' }
const LOGICAL: Record<string, string> = { '&&': '||', '||': '&&' }
const ARITHMETIC: Record<string, string> = { '+': '-', '-': '+', '*': '/', '/': '*', '+=': '-=', '-=': '+=' }
const SEVERITY: Record<string, string> = { error: 'warning', warning: 'info', info: 'warning' }

/** A figure below this is told apart well enough by `boundary` and `negated`. */
const THRESHOLD = 2

/** @param mutants takes what was found, numbered on from what it holds */
export function instrument(file: string, source: string, mutants: Mutant[]): string {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true)
  const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

  /** @returns the question whether this mutant is on */
  const add = (node: ts.Node, kind: Kind, before: string, after: string): string => {
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree))
    const id = mutants.length + 1
    const within = functionName(node)
    mutants.push({ id, file, line: line + 1, within, kind, before: oneLine(before), after: oneLine(after) })
    return `__mutant(${id})`
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
    const text = ts.isBinaryExpression(child) ? binary(child) : emit(child)
    if (ts.isNumericLiteral(child)) return constant(parent, child) ?? text
    if (ts.isStringLiteral(child)) return severity(parent, child) ?? text
    const isOfIf = ts.isIfStatement(parent) && child === parent.expression
    if (!isOfIf && !(ts.isConditionalExpression(parent) && child === parent.condition)) return text
    const before = child.getText(tree)
    let result = text
    if (ts.isCallExpression(child) || ts.isIdentifier(child) || ts.isPropertyAccessExpression(child))
      result = ` (${add(child, 'negated', before, `!${before}`)} ? !(${text}) : ${text})`
    if (isOfIf && parent.elseStatement === undefined && isExit(parent.thenStatement)) {
      const exit = parent.thenStatement.getText(tree)
      result = ` (${add(child, 'dropped', `if (${before}) ${exit}`, '')} ? false : ${result})`
    }
    return result
  }

  const binary = (node: ts.BinaryExpression): string => {
    const operator = node.operatorToken.getText(tree)
    const [left, right] = [node.left.getText(tree), node.right.getText(tree)]
    const on = (kind: Kind, other: string): string =>
      add(node, kind, `${left} ${operator} ${right}`, `${left} ${other} ${right}`)

    const logical = LOGICAL[operator]
    if (logical !== undefined) {
      const choice = `${on('logical', logical)} ? l ${logical} r() : l ${operator} r()`
      return ` ((l: any, r: any): any => ${choice})(${emitChild(node, node.left)}, () => (${emitChild(node, node.right)}))`
    }
    const arithmetic = ARITHMETIC[operator]
    if (arithmetic !== undefined && !isText(node.left) && !isText(node.right)) {
      if (operator.endsWith('=')) {
        const value = emitChild(node, node.right)
        return ` (${on('arithmetic', arithmetic)} ? ${left} ${arithmetic} ${value} : ${left} ${operator} ${value})`
      }
      return between(node, `${on('arithmetic', arithmetic)} ? l ${arithmetic} r : l ${operator} r`)
    }
    const opposite = OPPOSITE[operator]
    if (opposite === undefined) return emit(node)
    let choice = `${on('negated', opposite)} ? l ${opposite} r : l ${operator} r`
    const boundary = BOUNDARY[operator]
    if (boundary !== undefined) choice = `${on('boundary', boundary)} ? l ${boundary} r : ${choice}`
    return between(node, choice)
  }

  const between = (node: ts.BinaryExpression, choice: string): string =>
    ` ((l: any, r: any): any => ${choice})(${emitChild(node, node.left)}, ${emitChild(node, node.right)})`

  /** Named figures both ways; a figure that something is compared with the way that `boundary` does not go. */
  const constant = (parent: ts.Node, node: ts.NumericLiteral): string | null => {
    const value = Number(node.text.replaceAll('_', ''))
    const printed = node.getText(tree)
    const decimals = /\.(\d+)/.exec(printed)?.[1]?.length ?? 0
    const step = 10 ** -decimals
    const near = (sign: number): string => String(Number((value + sign * step).toFixed(decimals)))
    if (functionName(node) === '' && isNamedFigure(node)) {
      const [up, down] = [near(1), near(-1)]
      const larger = add(node, 'constant', printed, up)
      return ` (${larger} ? ${up} : ${add(node, 'constant', printed, down)} ? ${down} : ${printed})`
    }
    if (!ts.isBinaryExpression(parent) || value < THRESHOLD) return null
    const operator = parent.operatorToken.getText(tree)
    if (BOUNDARY[operator] === undefined) return null
    const isUpward = (operator === '>' || operator === '<=') === (node === parent.right)
    const other = near(isUpward ? 1 : -1)
    const shown = (figure: string): string =>
      node === parent.right
        ? `${parent.left.getText(tree)} ${operator} ${figure}`
        : `${figure} ${operator} ${parent.right.getText(tree)}`
    return ` (${add(node, 'constant', shown(printed), shown(other))} ? ${other} : ${printed})`
  }

  const severity = (parent: ts.Node, node: ts.StringLiteral): string | null => {
    const other = SEVERITY[node.text]
    if (other === undefined || (ts.isPropertyAssignment(parent) && node === parent.name)) return null
    if (ts.isBinaryExpression(parent) && OPPOSITE[parent.operatorToken.getText(tree)] !== undefined) return null
    return ` (${add(node, 'severity', node.text, other)} ? '${other}' : '${node.text}')`
  }

  return `declare const __mutant: (id: number) => boolean\n${emit(tree)}`
}

const isTypeOnly = (node: ts.Node): boolean =>
  ts.isTypeNode(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isImportDeclaration(node)

/** `return x`, `continue` or `break`, alone or in braces. */
const isExit = (node: ts.Statement): boolean =>
  ts.isReturnStatement(node) ||
  ts.isContinueStatement(node) ||
  ts.isBreakStatement(node) ||
  (ts.isBlock(node) && node.statements.length === 1 && isExit(node.statements[0]!))

/** Sums of texts are no sums. */
const isText = (node: ts.Expression): boolean =>
  ts.isStringLiteral(node) || ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node)

/** `const FAR = 30`, or a figure of a record of such. */
function isNamedFigure(node: ts.Node): boolean {
  let up = node.parent
  while (ts.isPropertyAssignment(up) || ts.isObjectLiteralExpression(up)) up = up.parent
  return ts.isVariableDeclaration(up)
}

/** Name of the function, method or constant of the file's top that holds a node, if that is code that runs later. */
function functionName(node: ts.Node): string {
  let isInside = false
  for (let up = node.parent; up !== undefined; up = up.parent) {
    if (ts.isFunctionLike(up)) isInside = true
    const isTop = ts.isSourceFile(up.parent?.parent?.parent ?? up) || ts.isSourceFile(up.parent ?? up)
    if (isTop && (ts.isFunctionDeclaration(up) || ts.isVariableDeclaration(up)))
      return isInside ? (up.name?.getText() ?? '') : ''
  }
  return ''
}
