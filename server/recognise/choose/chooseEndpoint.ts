/** Whether the path at the cursor is a documented endpoint's. */
import type { Endpoint } from '../../../docs-index/reference';
import type { Mention } from '../documented/mention';
import { isTellingPath } from '../documented/tellingPath';
import { isVendorText, namesHost, namesVendor } from '../vendor/evidence';
import { lineAround } from '../text/lines';
import { hasKnownHole, hasKnownQuery, isInVendorType, isSigned } from './pathSigns';
import { isEveryday } from '../documented/operations';
import { namesLabel } from '../documented/slashlessPaths';
import type { Stretched } from '../text/pathRuns';
import type { Spot } from '../spot';

export interface EndpointChoice {
  readonly endpoint: Endpoint;
  readonly others: readonly Endpoint[];
  readonly start: number;
  readonly end: number;
  readonly isGuess: boolean;
}

/** Documented endpoints that may share a path before it is better to say nothing. */
const mostCandidates = 3;
/** How near the vendor must be named for a path that others have too, in characters. */
const nearness = 600;

/** The endpoint of the path at the cursor; with others if the method does not tell them apart. */
export function chooseEndpoint(spot: Spot): EndpointChoice | undefined {
  const isAt = ({ start, end }: Stretched): boolean => spot.offset >= start && spot.offset < end;
  const mention = spot
    .mentions()
    .find(found => !found.isHost && (found.pieces?.some(isAt) ?? isAt(found)));
  const [endpoint, ...others] = mention?.endpoints ?? [];
  if (mention === undefined || endpoint === undefined) return undefined;
  const isSure =
    isVendorPath(spot, mention) &&
    others.length < mostCandidates &&
    // The beginning of a path that goes on somewhere else does not tell which one it is.
    (mention.isWhole || others.length === 0) &&
    !isInCode(spot, mention);
  if (!isSure && !spot.explicit) return undefined;
  const { start, end } = mention.pieces?.find(isAt) ?? mention;
  return { endpoint, others: others.slice(0, mostCandidates - 1), start, end, isGuess: !isSure };
}

/** `/stat/${encode(entry)}`: whether the cursor is on code in a hole, which is no path. */
function isInCode({ text, offset }: Spot, { start }: Mention): boolean {
  const before = text.slice(Math.max(start, offset - 200), offset);
  const inside = /[$#]\{([^{}]*)$/.exec(before)?.[1];
  if (inside === undefined) return false;
  const behind = /^[^{}]*/.exec(text.slice(offset, offset + 200))?.[0] ?? '';
  return /[^\w.$ ]/.test(inside + behind);
}

/** Whether a documented path is really the vendor's, and not somebody else's with the same words. */
export function isVendorPath(spot: Spot, mention: Mention): boolean {
  const { run, literals, isWhole } = mention;
  const { words } = spot.tables;
  // `/image/8e32.jpg` on some host is a file, and not the beginning of what is documented.
  const isFile =
    !isWhole && !run.isOpen && run.parts.length < 3 && run.parts.at(-1)?.isHole === false;
  if (isFile && !isTellingPath(mention)) return false;
  // A setting's name is a word that everybody has.
  if (mention.isHost === true && run.host === '') return isVendorText(spot.evidence());
  if (isOfOtherHost(spot, mention)) return false;
  if (run.host !== '' && namesVendor(words, run.host)) return true;
  const isConcreteHost = /^[\w-]+(?:\.[\w-]+)+(?::\d+)?$/.test(run.host);
  if (isConcreteHost && !/^(?:127\.|192\.168\.|10\.|localhost)/.test(run.host)) return literals > 3;
  const { isVendor, isInText, vendor } = spot.evidence();
  if (mention.isInner === true && !(isVendor && isInText)) return false;
  if (literals > 2) return !spot.evidence().isOther;
  if (isRelative(spot.text, run.start) || isTail(spot.text, run.start)) return false;
  if (isOwnRoute(spot, mention)) return false;
  if (!isWhole && !isVendor) return false;
  const near = spot.text.slice(Math.max(0, run.start - nearness), run.end + nearness);
  if (namesHost(words, near)) return true;
  const isTelling = literals > 1 || !isEveryday(run.parts[0]?.text ?? '') || hasKnownHole(mention);
  if (isTelling && isVendor && vendor <= nearness) return true;
  if (!isVendor) return false;
  if (isOnVendor(spot, mention)) return true;
  if (!isInText) {
    const isAlike = isTellingPath(mention) && hasCompany(spot, mention);
    return isAlike || isInCrowd(spot, mention) || namesOwnHost(spot.text, mention, fileReach);
  }
  return (
    isTellingPath(mention) ||
    hasCompany(spot, mention) ||
    namesOwnHost(spot.text, mention) ||
    isSigned(spot, mention) ||
    isInCrowd(spot, mention) ||
    hasKnownQuery(spot, mention) ||
    isInVendorType(spot, mention)
  );
}

/** `https://other.acme.com/domain/traffic` is no `/domain/<Name>` of `https://api.acme.com`. */
function isOfOtherHost({ tables }: Spot, { run, endpoints }: Mention): boolean {
  if (run.host === '' || !/^[\w.-]+$/.test(run.host)) return false;
  const [endpoint] = endpoints;
  const documented = endpoint?.path.split('/').filter(part => part !== '') ?? [];
  const isFilled = run.parts.some(
    ({ text, isHole }, at) =>
      !isHole && /^[a-z]+$/.test(text) && /^[:<{]/.test(documented[at] ?? ''),
  );
  if (!isFilled || endpoint?.host === undefined || endpoint.host.endsWith(run.host)) return false;
  return tables.symbols.endpoints.some(({ host }) => host?.endsWith(`/${run.host}`) === true);
}

const baseBefore = /(?:\{([^{}\n]{2,80})\}|([\w.$@()>-]{2,80})\s{0,2}[+.]\s{0,2}[fF$@]{0,2}["'`])$/;

/** `"{AcmeApi.HostOf(options)}/private"`, `ACME_HOST + "/list"`: what the path is put behind bears the vendor's name. */
function isOnVendor({ text, tables }: Spot, { run }: Mention): boolean {
  const base = baseBefore.exec(text.slice(Math.max(0, run.start - 90), run.start));
  return base !== null && namesVendor(tables.words, base[1] ?? base[2] ?? '');
}

/** How near to a path its host or signature stands, in characters. */
const requestReach = 300;

/** `rsf_get("/list")`, `config.rsUrl`: a name beside that bears the first label of the path's own host. */
function namesOwnHost(text: string, { run, endpoints }: Mention, reach = requestReach): boolean {
  const near = text.slice(Math.max(0, run.start - reach), run.end + reach);
  return namesLabel(near, endpoints[0]?.host ?? '');
}

/** How far from an everyday path others of the vendor's may stand, in characters. */
const companyReach = 5000;

/** `/list` among `/mkbucketv3/…` and `/sslcert`: a client of the vendor's has it too. */
function hasCompany(spot: Spot, { start, isWhole, run, endpoints }: Mention): boolean {
  // `/move/<src>/<dest>` is whole without the pair that may follow.
  const isBegun = endpoints.length > 1 || !run.parts.some(part => part.isHole);
  if (!isWhole && isBegun) return false;
  return spot
    .tellingMentions()
    .some(
      other =>
        Math.abs(other.start - start) < companyReach &&
        other.endpoints[0]?.path !== endpoints[0]?.path,
    );
}

/** How many other everyday paths of the vendor's in one file are no chance, and how far apart. */
const leastCrowd = 3;
const fileReach = 1500;

/** `/stat/%s`, `/move/%s/%s`, `/copy/%s/%s`, `/batch`: a client of the vendor's that does not name it. */
function isInCrowd(spot: Spot, { endpoints }: Mention): boolean {
  const others = spot.mentions().filter(({ run, isInner }) => run.host === '' && isInner !== true);
  const withHoles = others.filter(({ run }) => run.parts.some(part => part.isHole));
  const paths = new Set(withHoles.flatMap(other => other.endpoints.map(({ path }) => path)));
  for (const { path } of endpoints) paths.delete(path);
  return paths.size >= leastCrowd;
}

/** `HOST + "/live/" + hub + "/stat/x"`: the end of a path that began before a variable. */
function isTail(text: string, start: number): boolean {
  return /(?<!:\/)\/["'`]\s{0,4}\+\s{0,4}[\w.()]{1,60}\s{0,4}\+\s{0,4}["'`]$/.test(
    text.slice(Math.max(0, start - 100), start),
  );
}

/** `./list`, `image/list`, `~/batch`: no path of a URL. */
function isRelative(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 42), start);
  // `"%s/list"`, `'$domain/list'`: what is put in there is the host.
  if (/%[-.0-9]{0,4}[sv@d]$|["'`]\$\w{1,40}$/.test(before)) return false;
  return /[\w.~@)\]*-]$/.test(before);
}

const routes =
  /(?:\b(?:app|router|route|routes|server|mux|r|e|g|group|api)\s*(?:\.|::)\s*(?:get|post|put|delete|patch|use|all|any|route|handle\w*|GET|POST|PUT|DELETE|PATCH|Any|Handle\w*|add_\w+)|(?<!\.)\bpath|\bre_path|\burl|Route|Mapping|@(?:app|bp|router|blueprint)\.\w+|HandleFunc)\s*\(\s*[rf]?["'`]$/;

/** Where the user's own server declares its routes. */
function isOwnRoute(spot: Spot, { start }: Mention): boolean {
  const line = lineAround(spot.text, start);
  return (
    routes.test(spot.text.slice(line.start, start)) && !/[?=]/.test(spot.text.charAt(start - 1))
  );
}
