/** Names that a declaration gives its field on the wire. */
import { expect, test } from 'vitest';
import { keysAt } from './keysAt';

test.each([
  [
    'a tag',
    'go',
    'type Lamp struct {\n  Color string `json:"colo¦r,omitempty" form:"colour"`\n}',
    ['Lamp: color'],
  ],
  [
    'another of the same field',
    'go',
    'type Lamp struct {\n  Color string `json:"color,omitempty" form:"colou¦r"`\n}',
    ['Lamp: colour'],
  ],
  [
    'an annotation',
    'java',
    `class Lamp {\n  @JsonProperty("lamp_colo¦r") String color;\n}`,
    ['Lamp: lamp_color'],
  ],
  [
    'an attribute',
    'csharp',
    `class Lamp {\n  [JsonPropertyName("lamp_colo¦r")] public string Color { get; set; }\n}`,
    ['Lamp: lamp_color'],
  ],
])('%s', (_, languageId, marked, keys) => {
  expect(keysAt(languageId, marked)).toEqual(keys);
});
