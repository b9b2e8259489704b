/**
 * Links whose address is masked lead nowhere, and a mask is no address of Markdown: what they say
 * stays.
 *
 *     [[masked: email]](mailto:[masked: email])   →   [masked: email]
 *     [Write to us](mailto:[masked: email])       →   Write to us [masked: email]
 */
export function withoutMaskedLinks(text: string): string {
  if (!text.includes(':[masked: ')) return text;
  return text.replace(maskedLink, (_, said: string, mask: string) =>
    said.includes(mask) ? said : `${said} ${mask}`.trim(),
  );
}

/** True for the address of a link that was a mail address or telephone number. */
export function isMaskedAddress(address: string): boolean {
  return /^(?:mailto|tel):\[masked: /i.test(address);
}

const maskedLink =
  /\[((?:[^[\]\n]|\[masked: [\w-]+\]){0,300})\]\(<?(?:mailto|tel):(\[masked: [\w-]+\])[^()\n]{0,300}\)/gi;
