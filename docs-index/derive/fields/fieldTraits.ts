/** What cells and descriptions say of a field besides its name: required, type, default. */
import { plainText } from '../blocks/plainText';

/** Whether a cell says that the field must be given; undefined if it does not say. */
export function requiredOf(cell: string): boolean | undefined {
  const text = plainText(cell)
    .replace(/[\s.。!]+/g, ' ')
    .trim();
  if (
    /^(?:是|必须|必选|必填|必需|必传|y|yes|true|required|mandatory|must|m|1|√|✓|✔️?|✅|☑️?|●|○?是)$/i.test(
      text,
    )
  )
    return true;
  if (
    /^(?:否|非必须|非必选|非必填|非必需|可选|选填|可空|不是|n|no|false|optional|o|0|×|✗|✘|❌|x|-|—|–)$/i.test(
      text,
    )
  )
    return false;
  return undefined;
}

/** `Required. The name…`, `Optional: …`, `（必填）…` at the start of a description. */
export function requiredByText(text: string): boolean | undefined {
  const word =
    /^\s*[*_[【（(]*(required|mandatory|optional|必填|必选|必须|必需|可选|选填|非必填)(?: (?:parameter|param|field|argument)s?)?[*_\]】）)]*\s*(?:[.,:;：，。；]|$|\n)/i.exec(
      text,
    )?.[1];
  return word === undefined ? undefined : /^(?:required|mandatory|必)/i.test(word);
}

/** What a heading such as "Required parameters", "可选参数" or "Obrigatórios" says of all below it. */
export function requiredByTitle(title: string): boolean | undefined {
  if (/^(?:required|mandatory|obligat|obrigat|必[填选须需传])/i.test(title)) return true;
  return /^(?:optional|opciona|facultati|可选|选填|非必[填选须需])/i.test(title)
    ? false
    : undefined;
}

/** The type a description names: `类型：String`, `Type: Long`. '' if none. */
export function typeByText(text: string): string {
  return (
    /(?:^|[\s。；;.（(*])(?:参数|数据)?(?:类型|type)\**\s?[:：]\**\s?`?([A-Za-z][\w<>[\]]{1,40})/i.exec(
      text,
    )?.[1] ?? ''
  );
}

const defaultWord =
  /(?:默认值?|缺省值?)\s?(?:[:：]|为|是|取值为)\s?|\bdefaults?(?: value)?(?:\s?[:：=]| is| to)\s?/gi;
const defaultValue =
  /^["'“`]?(-?\d[\w.]*|true|false|[A-Za-z][\w./-]{0,39})["'”`]?(?=[\s,，.。;；)）、]|$)/;

/** The value a description gives as the default: `默认值：500`, `Default: asc`; undefined if none. */
export function defaultByText(text: string): string | undefined {
  for (const word of text.matchAll(defaultWord)) {
    const value = defaultValue.exec(text.slice(word.index + word[0].length))?.[1];
    if (
      value !== undefined &&
      !/^(?:the|a|an|to|none|null|无|set|value|not|use|all|any|off|on|when|if)$/i.test(value)
    ) {
      return value.replace(/\.$/, '');
    }
  }
  return undefined;
}
