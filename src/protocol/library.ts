import * as v from 'valibot';
import { Id, Sources, Text, header, list } from './parts.ts';

/** What to do and expect afterwards: `protocols/care/aftercare.json`. */
export const AftercareSchema = v.strictObject({
  ...header,
  aftercare: list(v.strictObject({ id: Id, text: Text, sources: Sources })),
});

const ClaimSchema = v.strictObject({
  articleClaim: Text,
  articles: Sources,
  evidence: Text,
  grade: Text,
  /** What the app may say. */
  say: Text,
  /** What it never says. */
  avoid: Text,
  sources: Sources,
});

/** What may be said of massage, and what not: `protocols/care/claims.json`. */
export const ClaimsSchema = v.strictObject({ ...header, claims: list(ClaimSchema) });

/** Schedules that were studied: `protocols/care/frequency-evidence.json`. */
export const FrequencyEvidenceSchema = v.strictObject({
  ...header,
  studies: list(v.strictObject({ source: Text, what: Text })),
});

/** Styles of massage and what here comes closest: `protocols/care/massage-styles.json`. */
export const MassageStylesSchema = v.strictObject({
  ...header,
  styles: list(v.strictObject({ style: Text, articles: Sources, inApp: Text, routines: v.array(Id) })),
});

/** Kinds of massage device and how far each is covered: `protocols/care/device-kinds.json`. */
export const DeviceKindsSchema = v.strictObject({
  ...header,
  kinds: list(v.strictObject({ id: Id, name: Text, articles: Sources, covered: Text })),
});

const SourceSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]*$/, 'letters and digits, the first a small letter')),
  kind: Text,
  cite: Text,
  url: v.exactOptional(v.pipe(v.string(), v.maxLength(300), v.regex(/^https:\/\//, 'an https address'))),
  /** True if the text itself was read, not only a mention of it. */
  textRead: v.exactOptional(v.boolean()),
  /** How sure the address is. */
  urlFrom: v.exactOptional(
    v.picklist([
      'found with the text, or its DOI',
      'completed from memory; the text was read at another address',
    ]),
  ),
});

/** Where every figure comes from; others name these by id: `protocols/care/sources.json`. */
export const SourcesSchema = v.strictObject({ ...header, sources: list(SourceSchema) });

/** Each point of the articles this began with, and where it is answered: `protocols/care/article-coverage.json`. */
export const ArticleCoverageSchema = v.strictObject({
  ...header,
  items: list(v.strictObject({ article: Text, kind: Text, item: Text, coveredBy: Text })),
});

export type Aftercare = v.InferOutput<typeof AftercareSchema>['aftercare'][number];
export type Claim = v.InferOutput<typeof ClaimSchema>;
export type FrequencyStudy = v.InferOutput<typeof FrequencyEvidenceSchema>['studies'][number];
export type MassageStyle = v.InferOutput<typeof MassageStylesSchema>['styles'][number];
export type DeviceKind = v.InferOutput<typeof DeviceKindsSchema>['kinds'][number];
export type Source = v.InferOutput<typeof SourceSchema>;
export type ArticleItem = v.InferOutput<typeof ArticleCoverageSchema>['items'][number];
