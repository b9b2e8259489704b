/** Where on a page a block stands: below which headings, in a request or a response, in an example. */
import { foldText } from '../../text/terms';
import type { Block } from './blocks';

export type Direction = 'request' | 'response' | 'callback';

/** What the headings and captions above a block say of it. */
export interface Place {
  /** Number of the section, counted up at every heading. */
  readonly section: number;
  /** Headings from the outermost to the innermost. */
  readonly headings: readonly string[];
  /** Caption (or last line of text) directly above, if it still holds. */
  readonly caption: string;
  readonly direction?: Direction;
  /** Whether the table here lists headers. */
  readonly isHeaderTable: boolean;
  /** Whether what stands here only shows an example. */
  readonly isExample: boolean;
  /** Whether what stands here is a program, not a request or response. */
  readonly isProgram: boolean;
}

/** The place of every block, index by index. `isCallbackPage`: the whole page is about a callback. */
export function placeBlocks(blocks: readonly Block[], isCallbackPage: boolean): Place[] {
  let scopes: Scope[] = [
    startScope({ level: 0, title: '', direction: isCallbackPage ? 'callback' : undefined }),
  ];
  let around = surroundings(scopes);
  const open = (below: number, heading: Heading) => {
    scopes = [...scopes.filter(scope => scope.level < below), startScope(heading)];
    around = surroundings(scopes);
  };
  let section = 0;
  let caption = '';
  return blocks.map(block => {
    if (block.kind === 'heading') {
      section++;
      caption = '';
      const { level, text: title } = block;
      const above = scopes.filter(scope => scope.level < level);
      open(level, { level, title, direction: directionOf(title, above) });
    } else if (block.kind === 'caption' || block.kind === 'text') {
      caption = block.kind === 'caption' ? block.text : (block.lines.at(-1) ?? '');
      if (caption.length > 60) caption = '';
      const isLabel = block.kind === 'caption' || partLabel.test(caption);
      const direction = isLabel ? directionOf(caption, scopes) : undefined;
      if (direction) open(captionLevel, { level: captionLevel, title: '', direction });
    }
    return placeIn(around, caption, section);
  });
}

interface Heading {
  readonly level: number;
  readonly title: string;
  readonly direction?: Direction;
}

/** A heading, and what its words say, read once for all blocks below it. */
interface Scope extends Heading {
  readonly isExample: boolean;
  readonly isProgram: boolean;
}

function startScope(heading: Heading): Scope {
  const { title } = heading;
  const isShown = shownWord.test(title);
  return {
    ...heading,
    isExample: isShown && exampleWord.test(title),
    isProgram: isShown && programWord.test(title),
  };
}

const captionLevel = 7;
/** A line or item of a list that names what follows: `+ 响应参数`, `Response parameters:`. */
const partLabel =
  /^(?:[*+-] )?(?:\d+[.、)] ?)?(?:(?:(?:请求|响应|返回|应答|输入|输出|入|出)(?:参数|字段|结果|数据|内容|体|头))(?:说明|列表|如下|为)?|(?:request|response|return(?:ed)?|input|output|query|path|body) ?(?:parameters?|params?|fields?|body|headers?|data|values?))\s?[:：]?$/i;
/** Any of the three below: few captions hold one. */
const captionWord = /示例|样例|例子|举例|example|sample|sdk|header|请求头|响应头|头部/i;
/** A caption below a heading of headers that says that something else follows. */
const elsewhereWord =
  /\b(?:body|query|path|form|payload|response|cookies?)\b|请求体|消息体|响应|返回|路径|查询|表单/i;
/** Either of the last two: few headings hold one. */
const shownWord = /示例|样例|例子|举例|example|sample|sdk/i;
const headerWord = /header|请求头|响应头|头部/i;
const exampleWord = /示例|样例|例子|举例|example|sample/i;
const programWord = /代码(示例|样例|例子)|示例代码|sdk|code (example|sample)|sample code/i;

type Surroundings = Omit<Place, 'section' | 'caption'>;

/** What the headings alone say: the same for every block up to the next of them. */
function surroundings(scopes: readonly Scope[]): Surroundings {
  const headings = scopes.map(scope => scope.title).filter(title => title !== '');
  return {
    headings,
    direction: scopes.findLast(scope => scope.direction !== undefined)?.direction,
    isHeaderTable: headerWord.test(headings.at(-1) ?? ''),
    isExample: scopes.some(scope => scope.isExample),
    isProgram: scopes.some(scope => scope.isProgram),
  };
}

function placeIn(around: Surroundings, caption: string, section: number): Place {
  const { headings, direction, isExample, isProgram } = around;
  if (!captionWord.test(caption)) {
    const isHeaderTable = around.isHeaderTable && !elsewhereWord.test(caption);
    return { section, headings, caption, direction, isHeaderTable, isExample, isProgram };
  }
  return {
    ...{ section, headings, caption, direction },
    isHeaderTable: headerWord.test(caption),
    isExample: isExample || exampleWord.test(caption),
    isProgram: isProgram || programWord.test(caption),
  };
}

/** Parts that requests and answers have alike: below the heading of an answer they are its parts. */
const partWord =
  /^(?:(?:the )?(?:body|payload|headers?|content|fields?|parameters?|keys? and values?)|参数|字段|头部?|内容)(?: ?(?:parameters?|fields?|properties|说明|列表))?[:：]?$/i;
/** The vendor calls back; but who registers or lists its calls, or sends one, makes a request. */
const managesCallbacks =
  /^(?:\d[\d.]* ?)?(?:register|creat|add|list|get|retriev|read|updat|edit|delet|remov|set|configur|manag|subscrib|resend|replay|send|push|test|enabl|disabl)(?:e|ing|ting)?\b|(?:注册|创建|新增|添加|设置|配置|查询|获取|删除|修改|更新|管理)(?:回调|webhook|通知)|(?:回调|webhook|通知)\S{0,4}(?:注册|创建|设置|配置|管理|查询|列表|删除|修改)$/i;
const requestWord =
  /请求|参数|入参|输入|\b(requests?|(?:param(?:eter)?s?|arguments?|headers?)|input|body|query|payload|content properties)\b/i;

/** A callback's request and response stay the callback's: it is the vendor who calls. */
function directionOf(said: string, above: readonly Scope[]): Direction | undefined {
  const title = foldText(said);
  if (above.some(scope => scope.direction === 'callback')) return 'callback';
  if (/返回|响应|应答|出参|输出|\b(responses?|returns?|results?|reply|output)\b/i.test(title))
    return 'response';
  const outer = above.findLast(({ direction }) => direction !== undefined)?.direction;
  if (outer === 'response' && partWord.test(title.trim())) return 'response';
  if (requestWord.test(title)) return 'request';
  if (managesCallbacks.test(title)) return undefined;
  return /回调|\b(callbacks?|webhooks?|notification)\b/i.test(title) ? 'callback' : undefined;
}
