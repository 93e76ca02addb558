import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Kind, parse, visit, type DefinitionNode, type DocumentNode, type FragmentDefinitionNode } from 'graphql';
import type { Plugin } from 'vite';

const CALL = /\bgraphql\(\s*`([^`]*)`\s*,?\s*\)/g;
const IMPORT = /import \{ graphql \} from '[^']*graphql\/generated\/index(\.ts)?';?/;

/**
 * Puts each query where it is asked. The generated map holds every document of every room, so one page's first load would
 * carry them all; with this a room's chunk brings its own. Build only: while developing, the map is quicker.
 */
export function inlineDocuments(folder: string): Plugin {
  let fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  return {
    name: 'inline-documents',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      fragments = fragmentsIn(folder);
    },
    transform(code, id) {
      if (!IMPORT.test(code) || id.includes('/generated/')) return null;
      const inlined = code
        .replaceAll(CALL, (_call, text: string) =>
          JSON.stringify(complete(parse(text, { noLocation: true }), fragments)),
        )
        .replace(IMPORT, '');
      if (/\bgraphql\(/.test(inlined))
        throw new Error(`${id}: a document that is not one plain template cannot be inlined.`);
      return { code: inlined, map: null };
    },
  };
}

/** The document with every fragment it spreads, and those they spread. */
function complete(document: DocumentNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): DocumentNode {
  const found = new Map<string, DefinitionNode>();
  const follow = (node: DefinitionNode): void => {
    visit(node, {
      FragmentSpread: ({ name: { value } }) => {
        const fragment = fragments.get(value);
        if (!fragment) throw new Error(`There is no fragment ${value}.`);
        if (found.has(value)) return;
        found.set(value, fragment);
        follow(fragment);
      },
    });
  };
  document.definitions.forEach(follow);
  return { ...document, definitions: [...document.definitions, ...found.values()] };
}

function fragmentsIn(folder: string): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file) || file.includes('generated')) continue;
    for (const [, text] of readFileSync(path.join(folder, file), 'utf8').matchAll(CALL))
      for (const node of parse(text ?? '', { noLocation: true }).definitions)
        if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  return fragments;
}
