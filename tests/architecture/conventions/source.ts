import { parseSync } from 'vite';

export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** A node with the nodes around it, nearest first. */
export interface Placed {
  readonly node: Node;
  readonly around: readonly Node[];
}

/** One file of the product, parsed on demand. */
export class Source {
  #nodes: readonly Placed[] | undefined;
  #comments: readonly Node[] | undefined;

  constructor(
    readonly path: string,
    readonly text: string,
  ) {}

  get isCode(): boolean {
    return /\.tsx?$/.test(this.path);
  }

  /** Every node of the syntax tree; none for what is not TypeScript. */
  get nodes(): readonly Placed[] {
    this.#parse();
    return this.#nodes ?? [];
  }

  get comments(): readonly Node[] {
    this.#parse();
    return this.#comments ?? [];
  }

  /** `path:line` of an offset. */
  place(offset: number): string {
    return `${this.path}:${this.text.slice(0, offset).split('\n').length}`;
  }

  #parse(): void {
    if (this.#nodes || !this.isCode) return;
    const lang = this.path.endsWith('.d.ts') ? 'dts' : this.path.endsWith('.tsx') ? 'tsx' : 'ts';
    const { program, comments, errors } = parseSync(this.path, this.text, { lang });
    if (errors.length > 0) throw new SyntaxError(`${this.path}: ${errors[0]?.message}`);
    this.#nodes = [...walk(program, [])];
    this.#comments = comments.map(({ type, value, start, end }) => ({ type, value, start, end }));
  }
}

function* walk(value: unknown, around: readonly Node[]): Generator<Placed> {
  if (!isNode(value)) return;
  yield { node: value, around };
  const inside = [value, ...around];
  for (const child of Object.values(value)) {
    if (Array.isArray(child)) for (const each of child) yield* walk(each, inside);
    else yield* walk(child, inside);
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string';
}

/** A name as it is written (`console.log`, `Y.Doc`); undefined for anything that is computed. */
export function nameOf(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  if (value.type === 'Identifier' || value.type === 'JSXIdentifier') return String(value.name);
  if (value.type === 'ThisExpression') return 'this';
  if (value.type === 'ChainExpression' || value.type === 'ParenthesizedExpression')
    return nameOf(value.expression);
  if (value.type !== 'MemberExpression' || value.computed === true) return undefined;
  const property = nameOf(value.property);
  return property === undefined ? undefined : `${nameOf(value.object) ?? '…'}.${property}`;
}

/** Is this name used as a value here (not as a property, key or the name of something declared)? */
export function isFree({ node, around }: Placed): boolean {
  const [parent] = around;
  if (node.type !== 'Identifier' || !parent) return false;
  if (parent.type === 'MemberExpression') return parent.object === node || parent.computed === true;
  if (
    /^(Property|MethodDefinition|PropertyDefinition|TSPropertySignature|TSMethodSignature)$/.test(parent.type)
  )
    return parent.value === node && parent.key !== node;
  return (
    !/^(ImportSpecifier|ExportSpecifier|VariableDeclarator|TSQualifiedName|TSTypeReference|TSTypeQuery|TSParameterProperty|.*Function.*|LabeledStatement)$/.test(
      parent.type,
    ) ||
    (parent.type === 'VariableDeclarator' && parent.init === node) ||
    (parent.type === 'ArrowFunctionExpression' && parent.body === node)
  );
}

/** Does this code run when the module is imported? */
export function runsAtImport({ around }: Placed): boolean {
  return !around.some(
    (node) =>
      /Function|^MethodDefinition$|^TS(Method|Declare)/.test(node.type) ||
      (node.type === 'PropertyDefinition' && node.static !== true),
  );
}
