/** Puts the credential that a vendor's manifest speaks of into the template of a request. */
import type { VendorAuth } from '../../vendorAuth';
import { hole, type Hole, type RequestTemplate, type TextParts } from './template';

/** The template with the vendor's credential where it belongs; as it is where no manifest says. */
export function withAuth(template: RequestTemplate, auth: VendorAuth | undefined): RequestTemplate {
  if (auth === undefined || template.method === '') return template;
  switch (auth.kind) {
    case 'bearer':
      return withHeader(template, 'Authorization', ['Bearer ', credential('Token')]);
    case 'basic':
      return withHeader(template, 'Authorization', ['Basic ', credential('Credentials')]);
    case 'header':
      return withHeader(template, auth.name ?? 'Authorization', [credential('ApiToken')]);
    case 'query':
      return withQuery(template, auth.name ?? 'token');
    case 'signed':
      return withSignature(template, auth.name);
  }
}

function credential(name: string): Hole {
  return hole({ name, type: 'string', isCredential: true });
}

function withHeader(template: RequestTemplate, name: string, value: TextParts): RequestTemplate {
  const isOther = ([other]: readonly [string, TextParts]): boolean =>
    other.toLowerCase() !== name.toLowerCase();
  const at = template.headers.findIndex(header => !isOther(header));
  const headers = template.headers.filter(isOther);
  headers.splice(at < 0 ? headers.length : at, 0, [name, value]);
  return { ...template, headers };
}

function withQuery(template: RequestTemplate, name: string): RequestTemplate {
  const others = template.query.filter(([other]) => other !== name);
  return { ...template, query: [...others, [name, [credential('ApiToken')]]] };
}

/** A signature that the document shows stays as it is there. */
function withSignature(template: RequestTemplate, scheme: string | undefined): RequestTemplate {
  const isShown = template.headers.some(([name]) => name.toLowerCase() === 'authorization');
  if (isShown) return template;
  const parts = [credential('AccessKey'), ':', hole({ name: 'Sign', type: 'string' })];
  return withHeader(
    template,
    'Authorization',
    scheme === undefined ? parts : [`${scheme} `, ...parts],
  );
}
