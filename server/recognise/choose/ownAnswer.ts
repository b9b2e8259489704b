/** Whether a place is where the user's own server answers: its codes and texts are not the vendor's. */
import { lineAround } from '../text/lines';
import type { Spot } from '../spot';

const answers =
  /(?:\b(?:res|resp|response|reply|ctx|context|c|w|self|this)\s*(?:\(\)\s*)?(?:\.|->)\s*(?:status|sendStatus|send|writeHead|WriteHeader|json|JSON|render|abort\w*|Abort\w*|setStatus\w*|sendError|send_error|set_status|code|end|status_code\s*=(?!=)|statusCode\s*=(?!=)|status\s*=(?!=))\b|\b(?:abort|jsonify|make_response|JsonResponse|HttpResponse\w*|JSONResponse|HTTPException|http\.Error|http_response_code|ResponseEntity|Response|NextResponse|respond\w*|reply|render|writeJSON|writeError|sendError|failWith|StatusCode|header)\s*(?:\.\s*\w+\s*)?\(|\brender\s+json|\bhead\s+:)/;

const creations =
  /(?:\bthrow\b|\braise\b|\b(?:new\s+)?\w*(?:Error|Exception)f?\s*(?:\.\s*(?:new|New)\s*)?\(|\berrors\.New\(|\bdefineError\(|\bbail!\(|\banyhow!\()[^;]*$/;

/** Whether the text is an error that the code itself makes. */
export function isOwnError(spot: Spot, offset: number): boolean {
  const line = lineAround(spot.text, offset);
  return creations.test(spot.text.slice(line.start, offset));
}

/** Whether the line or the one above writes an answer of the user's own. */
export function isOwnAnswer(spot: Spot, offset: number): boolean {
  const line = lineAround(spot.text, offset);
  const before = spot.text.slice(line.start, offset);
  if (answers.test(before)) return true;
  if (line.start === 0) return false;
  const above = lineAround(spot.text, line.start - 1);
  const text = spot.text.slice(above.start, above.end);
  return answers.test(text) && /[({,[]\s*$/.test(text);
}
