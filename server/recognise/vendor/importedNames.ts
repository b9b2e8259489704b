/** The names that a file imports from the vendor's packages, in whatever way its language writes it. */
import { foldCase, hasWord } from '../text/wholeWord';
import type { VendorWords } from '../documented/vendorWords';

const importWord =
  /^\s*(?:import|from|use|using|require|include|open|alias)\b|^\s*export\b.*\bfrom\b|\brequire(?:_once|_relative)?\b|\bimport\(/;
/** A line of Go's import block, with or without another name. */
const goImport = /^\s*(?:([\w.]+)\s+)?"([^"\s]+)"\s*$/;

/** Names bound by the import lines of `head` that name the vendor. */
export function importedNames(head: string, words: VendorWords): ReadonlySet<string> {
  const found = new Set<string>();
  for (const statement of importStatements(head)) {
    const folded = foldCase(statement);
    if (!words.names.some(word => hasWord(statement, folded, word))) continue;
    for (const name of namesOf(statement)) found.add(name);
  }
  return found;
}

/** Lines that import, joined over their brackets. */
function importStatements(head: string): string[] {
  const statements: string[] = [];
  let open: string | undefined;
  for (const line of head.split('\n')) {
    if (open !== undefined) {
      open += ` ${line.trim()}`;
      if (/[)}]/.test(line) || open.length > 1000) {
        statements.push(open);
        open = undefined;
      }
    } else if (importWord.test(line) && /[({][^)}]*$/.test(line) && !/^\s*import \($/.test(line)) {
      open = line;
    } else if (importWord.test(line) || goImport.test(line)) statements.push(line);
  }
  return statements;
}

function namesOf(statement: string): string[] {
  const go = goImport.exec(statement.replace(/^\s*import\s+/, ''));
  if (go !== null) return [go[1] ?? lastPart(go[2] ?? '')];
  const python = /^\s*from\s+[\w.]+\s+import\s(.+)/s.exec(statement)?.[1];
  if (python !== undefined) return listed(python.replace(/[()#].*$|^\(/g, '').replace('(', ''));
  const assigned = /(?:const|let|var|local)\s+(?:\{([^}]*)\}|(\w+))\s*=.*(?:require|import)/.exec(
    statement,
  );
  if (assigned !== null) return listed(assigned[1] ?? assigned[2] ?? '');
  const script = /^\s*import\s+(?:type\s+)?(\S.*?)\sfrom\s/.exec(statement)?.[1];
  if (script !== undefined) return listed(script.replace(/[{}]/g, ',').replace(/\*\s+as\s/g, ''));
  const group = /[{(]([^})]*)[})]/.exec(statement)?.[1];
  if (group !== undefined) return listed(group);
  const path = /^\s*(?:import|use)\s+(?:static\s+|function\s+)?([\w.\\:]+)(?:\s+as\s+(\w+))?/.exec(
    statement,
  );
  return path === null ? [] : [path[2] ?? lastPart(path[1] ?? '')];
}

/** `A, B as C, D: E` → A, C, E, of paths the last part. */
function listed(list: string): string[] {
  return list
    .split(',')
    .map(item => lastPart(/(?:\bas\s+|:\s*)([\w$]+)\s*$/.exec(item)?.[1] ?? item.trim()))
    .filter(name => /^[A-Za-z_$][\w$]*$/.test(name));
}

/** `github.com/x/storage/v7` → storage, `com.x.Auth` → Auth. */
function lastPart(path: string): string {
  const parts = path.split(/[/.\\:]+/).filter(part => part !== '' && !/^v\d+$/.test(part));
  return parts.at(-1) ?? '';
}
