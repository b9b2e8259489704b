/** The door of recognising: what a place in program text is, may become, or is asked for. */
export { deriveTables } from './documented/tables';
export { examplePlaceAt } from './place/examplePlace';
export { bodyShape, type BodyShape } from './requests/bodyShape';
export { checkBody, type Finding } from './requests/checkBody';
export { findRequests, type FoundRequest } from './requests/findRequests';
export { jsonTree } from './requests/jsonTree';
export { symbolAt, type DocsKnowledge, type SymbolAt, type SymbolAtParams } from './symbolAt';
export { languageOf } from './text/languageOf';
export { languageIdAt } from './spot';
export { operationArguments, type ArgumentOffers } from './typing/operationArguments';
export { fieldOfValue } from './typing/documentedValues';
export { exportedName } from './typing/exportedName';
export { formFields, type FormOffers } from './typing/formFields';
export { missingFields, offersOf, type FieldOffer, type Offers } from './typing/requestFields';
export { typedText, type PairSyntax, type TypedText } from './typing/typedText';
export { hostsNamedIn } from './vendor/namedHosts';
export { namesAnyVendor } from './vendor/namesAnyVendor';
