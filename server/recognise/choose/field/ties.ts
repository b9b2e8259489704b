/** How the documented requests around a key are tied to it: by their paths, by calls, by names of types. */
import type { Candidate, FieldPlace, Tie } from './fieldPlace';
import { isNamedWithin } from './namedPath';

/** How far a documented path may be for a key to be near it, in characters. */
const nearness = 2500;

/** Ties by the keys of endpoints. */
export type Ties = ReadonlyMap<string, Omit<Candidate, 'match'>>;

/** Of an endpoint that nothing around points to. */
export const untied = { tie: 0, distance: nearness, rank: 0 } as const;

/** How each endpoint whose path, call or type is around a place is tied to it. */
export function tiesOf(place: FieldPlace): Ties {
  const ties = new Map<string, Omit<Candidate, 'match'>>();
  for (const mention of place.mentions()) {
    const inside = isWithin(place, mention.start) || isNamedWithin(place, mention.start);
    const distance = Math.abs(mention.start - place.offset);
    const tie: Tie = inside ? 3 : distance < nearness ? 2 : 1;
    mention.endpoints.forEach(({ key }, rank) => {
      const known = ties.get(key);
      const isBetter =
        known === undefined || tie > known.tie || (tie === known.tie && distance < known.distance);
      if (isBetter) ties.set(key, { tie, distance, rank });
    });
  }
  for (const api of answeredApis(place))
    ties.set(api, { ...atLeastNear(ties.get(api)), isAnswered: true });
  for (const call of place.calls()) {
    const distance = Math.abs(call.start - place.offset);
    if (!isWithin(place, call.start)) {
      // What is written elsewhere may be anybody's; what is read may well be the answer.
      if (!place.path.isRead) continue;
      const tie: Tie = distance < nearness ? 2 : 1;
      call.endpoints.forEach(({ key }, rank) => {
        const known = ties.get(key);
        if (known === undefined || known.tie < tie)
          ties.set(key, { tie, distance, rank: rank + 1 });
      });
      continue;
    }
    call.endpoints.forEach(({ key }, rank) => {
      const known = ties.get(key);
      if (known?.tie !== 3 || distance < known.distance) ties.set(key, { tie: 3, distance, rank });
    });
  }
  for (const api of place.typeApis()) {
    ties.set(api, { ...atLeastNear(ties.get(api)), isOfType: true });
  }
  return ties;
}

/** A tie that is as good as one of a path beside the key. */
function atLeastNear(known: Omit<Candidate, 'match'> = { ...untied, tie: 2 }) {
  return { ...known, tie: known.tie === 3 ? 3 : 2, distance: 0 } as const;
}

/** What the program's own functions ask for that answer the key's holder: each for one thing only. */
function answeredApis(place: FieldPlace): string[] {
  if (place.mentions().length === 0) return [];
  return place.bodies().flatMap(({ start, end }) => {
    const within = place.mentions().filter(mention => mention.start >= start && mention.end <= end);
    const [first, ...others] = new Set(within.map(({ endpoints }) => endpoints[0]?.key));
    return first === undefined || others.length > 0 ? [] : [first];
  });
}

/** Operations that the request of the place is made by with the SDK. */
export function calledApis(place: FieldPlace): ReadonlySet<string> {
  const within = place.calls().filter(call => isWithin(place, call.start));
  return new Set(within.flatMap(({ endpoints }) => endpoints.map(({ key }) => key)));
}

function isWithin(place: FieldPlace, at: number): boolean {
  return place.ranges().some(({ start, end }) => at >= start && at < end);
}
