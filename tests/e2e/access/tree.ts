import type { Page } from 'playwright';

/** One thing as a screen reader meets it. */
export interface Node {
  readonly role: string;
  readonly name: string;
  readonly description?: string;
  /** What a slider says of where it stands. */
  readonly value?: string;
  readonly level?: number;
  /** The nearest landmarks around it, outermost first: `main`, `navigation "Main"`. */
  readonly within: readonly string[];
  /** How a change of it is told: `off`, `polite`, `assertive`. */
  readonly live?: string;
  readonly states: readonly string[];
}

interface AXValue {
  readonly value?: unknown;
}

interface AXNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: AXValue;
  readonly name?: AXValue;
  readonly description?: AXValue;
  readonly value?: AXValue;
  readonly properties?: readonly { readonly name: string; readonly value: AXValue }[];
  readonly childIds?: readonly string[];
}

const LANDMARKS = ['main', 'navigation', 'banner', 'region', 'dialog', 'alertdialog', 'complementary'];
/** What only holds others together, or is a piece of a text that was met already. */
const SILENT = ['none', 'generic', 'InlineTextBox', 'LineBreak', 'RootWebArea', 'ListMarker'];
const STATES = ['disabled', 'pressed', 'checked', 'expanded'];

/** The page in the order in which a screen reader reads it, without what is hidden from it. */
export async function readTree(page: Page): Promise<readonly Node[]> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as { nodes: readonly AXNode[] };
  await cdp.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const [root] = nodes;
  return root ? read(root, []) : [];

  function read(node: AXNode, within: readonly string[]): Node[] {
    const role = wordOf(node.role);
    const below = isLandmark(node) ? [...within, join(role, wordOf(node.name))] : within;
    const children = (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? read(child, below) : [];
    });
    if (node.ignored || SILENT.includes(role)) return children;
    return [nodeOf(node, within), ...children];
  }
}

/** `heading 2 "Buttock"`, `button "Pause"`, `slider "Intensity" = 30 %`: for lists that are read by people. */
export function lineOf({ role, name, level, value, states }: Node): string {
  const title = join(level === undefined ? role : `${role} ${level}`, name);
  return [title, ...(value === undefined ? [] : [`= ${value}`]), ...states].join(' ');
}

function nodeOf(node: AXNode, within: readonly string[]): Node {
  const { properties = [] } = node;
  const property = (name: string): unknown => properties.find((one) => one.name === name)?.value.value;
  const level = property('level');
  const live = property('live');
  const said = property('valuetext');
  const value = node.value?.value === undefined ? undefined : wordOf({ value: said || node.value.value });
  const description = wordOf(node.description);
  return {
    role: wordOf(node.role),
    name: wordOf(node.name),
    within,
    states: STATES.filter((state) => property(state) === true || property(state) === 'true'),
    ...(description ? { description } : {}),
    ...(value === undefined ? {} : { value }),
    ...(typeof level === 'number' ? { level } : {}),
    ...(typeof live === 'string' ? { live } : {}),
  };
}

/** A section without a name is no region. */
function isLandmark(node: AXNode): boolean {
  return !node.ignored && LANDMARKS.includes(wordOf(node.role));
}

function join(role: string, name: string): string {
  return name ? `${role} "${name}"` : role;
}

function wordOf(value: AXValue | undefined): string {
  const { value: given } = value ?? {};
  return typeof given === 'string' || typeof given === 'number' ? String(given).trim() : '';
}
