/**
 * Text and offset → the documented symbol there, or nothing. The rarer the token, the less evidence
 * it needs; where the text does not prove that the vendor is meant, there is no answer.
 */
import { chooseCode } from './choose/chooseCode';
import { chooseHost, chooseNamedWord, chooseWrittenName } from './choose/chooseDocName';
import { chooseEndpoint } from './choose/chooseEndpoint';
import { chooseMessage } from './choose/chooseMessage';
import { chooseCalledName, chooseName } from './choose/chooseName';
import { mayBeDocumented } from './documented/quickLook';
import { type DocsKnowledge, tablesOf } from './documented/tables';
import {
  codeSymbol,
  docNameSymbol,
  endpointSymbol,
  type FoundSymbol,
  messageSymbol,
  nameSymbol,
} from './foundSymbol';
import { keyAt } from './keyAt';
import { readSpot, type Spot, type SymbolAtParams } from './spot';

export type { SymbolAtParams } from './spot';
export type { DocsKnowledge } from './documented/tables';

/** What the cursor is on. Offsets are UTF-16 [start, end) of the document. */
export type SymbolAt = FoundSymbol;

/** The documented symbol at the cursor; undefined where nothing documented is, or is proved to be. */
export function symbolAt(params: SymbolAtParams, knowledge: DocsKnowledge): SymbolAt | undefined {
  if (!mayBeDocumented(params.text, params.offset, tablesOf(knowledge))) return undefined;
  const spot = readSpot(params, knowledge);
  const found = symbolIn(spot);
  if (found === undefined) return undefined;
  return { ...found, start: found.start + spot.base, end: found.end + spot.base };
}

/** The choosers in the order of how sure they can be; the first that is sure answers. */
function symbolIn(spot: Spot): FoundSymbol | undefined {
  return (
    shown(chooseWrittenName(spot), docNameSymbol) ??
    shown(chooseCode(spot), choice => codeSymbol(choice, spot.tables)) ??
    shown(chooseMessage(spot), messageSymbol) ??
    shown(chooseEndpoint(spot), endpointSymbol) ??
    keyAt(spot, false) ??
    shown(chooseName(spot), nameSymbol) ??
    shown(chooseHost(spot) ?? chooseNamedWord(spot), docNameSymbol) ??
    shown(chooseCalledName(spot), nameSymbol) ??
    keyAt(spot, true)
  );
}

function shown<T>(
  choice: T | undefined,
  show: (choice: T) => FoundSymbol,
): FoundSymbol | undefined {
  return choice === undefined ? undefined : show(choice);
}
