/** As much of a valibot schema as is needed to put it into words. */
export interface SchemaLike {
  readonly type: string;
  readonly entries?: Readonly<Record<string, SchemaLike>>;
  readonly item?: SchemaLike;
  readonly items?: readonly SchemaLike[];
  readonly key?: SchemaLike | string;
  readonly value?: SchemaLike;
  readonly wrapped?: SchemaLike;
  readonly options?: readonly (SchemaLike | string | number)[];
  readonly literal?: unknown;
  readonly pipe?: readonly ActionLike[];
}

interface ActionLike {
  readonly type: string;
  readonly requirement?: unknown;
  readonly message?: unknown;
}

/** What may stand in a place, in plain words: "a whole number from 1 to 3600", "one of left, right, both". */
export function describe(schema: SchemaLike | undefined): string {
  if (!schema) return 'no such field';
  const words = WORDS[schema.type];
  return words ? words(schema) : 'a value of this kind';
}

/** The schema of the place at `path` below `schema`; undefined where there is no such place. */
export function schemaAt(schema: SchemaLike, path: readonly string[], json: unknown): SchemaLike | undefined {
  let at: SchemaLike | undefined = schema;
  let value = json;
  for (const key of path) {
    at = at && child(at, key, value);
    value = isRecord(value) ? value[key] : undefined;
  }
  return at;
}

/** The schema of an object at this place, looking through optional, nullable, variant and union. */
export function objectAt(schema: SchemaLike | undefined, value: unknown): SchemaLike | undefined {
  if (schema?.wrapped) return objectAt(schema.wrapped, value);
  if (schema?.type === 'variant') return option(schema, value);
  if (schema?.type === 'union') return meant(schema, value);
  return schema;
}

function child(schema: SchemaLike, key: string, value: unknown): SchemaLike | undefined {
  if (schema.wrapped) return child(schema.wrapped, key, value);
  if (schema.type === 'variant' && key === schema.key) return discriminator(schema);
  if (schema.item) return schema.item;
  if (schema.items) return schema.items[Number(key)];
  if (schema.value) return schema.value;
  const object = objectAt(schema, value);
  return object?.entries && Object.hasOwn(object.entries, key) ? object.entries[key] : undefined;
}

/** The branch of a variant that the value means by its discriminator. */
function option(schema: SchemaLike, value: unknown): SchemaLike | undefined {
  const key = schema.key;
  if (typeof key !== 'string' || !isRecord(value)) return undefined;
  return branches(schema).find((branch) => names(branch.entries?.[key]).includes(String(value[key])));
}

/** The branch of a union with which an object has most fields in common; undefined where it has none with any. */
function meant(schema: SchemaLike, value: unknown): SchemaLike | undefined {
  if (!isRecord(value)) return undefined;
  const keys = Object.keys(value);
  const shared = branches(schema).map(
    (branch) => keys.filter((key) => Object.hasOwn(branch.entries ?? {}, key)).length,
  );
  const most = Math.max(0, ...shared);
  return most === 0 ? undefined : branches(schema)[shared.indexOf(most)];
}

/** A picklist of all that the discriminator of a variant may be. */
function discriminator(schema: SchemaLike): SchemaLike {
  const key = typeof schema.key === 'string' ? schema.key : '';
  const options = branches(schema).flatMap((branch) => names(branch.entries?.[key]));
  return { type: 'picklist', options };
}

function branches(schema: SchemaLike): readonly SchemaLike[] {
  return (schema.options ?? []).filter((branch) => typeof branch === 'object');
}

function names(schema: SchemaLike | undefined): readonly string[] {
  if (schema?.type === 'literal') return [String(schema.literal)];
  return (schema?.options ?? []).map(String);
}

const WORDS: Readonly<Record<string, (schema: SchemaLike) => string>> = {
  number: (schema) => numberWords(schema),
  string: (schema) => stringWords(schema),
  boolean: () => 'true or false',
  literal: (schema) => JSON.stringify(schema.literal),
  picklist: (schema) =>
    names(schema).length === 1 ? `only ${names(schema).join('')}` : `one of ${names(schema).join(', ')}`,
  array: (schema) => `a list${amount(schema, 'entries')}`,
  strict_tuple: (schema) => `a list of exactly ${schema.items?.length ?? 0} (${itemWords(schema)})`,
  strict_object: () => 'an object',
  record: () => 'an object',
  variant: (schema) => (typeof schema.key === 'string' ? `an object with ${schema.key}` : 'an object'),
  exact_optional: (schema) => describe(schema.wrapped),
  nullable: (schema) => `${describe(schema.wrapped)}, or null`,
  union: (schema) =>
    branches(schema)
      .map((one) => branchWords(one))
      .join(', or '),
};

/** Told from its neighbours by what it begins with. */
function branchWords(schema: SchemaLike): string {
  const [first] = Object.keys(schema.entries ?? {});
  return first === undefined ? describe(schema) : `${describe(schema)} with ${first}`;
}

function itemWords(schema: SchemaLike): string {
  return (schema.items ?? []).map((item) => describe(item)).join(', ');
}

function numberWords(schema: SchemaLike): string {
  const base = schema.pipe?.some((action) => action.type === 'integer') ? 'a whole number' : 'a number';
  const [min, max] = [bound(schema, 'min_value'), bound(schema, 'max_value')];
  if (min !== undefined && max !== undefined) return `${base} from ${min} to ${max}`;
  if (min !== undefined) return `${base}, at least ${min}`;
  return max === undefined ? base : `${base}, at most ${max}`;
}

function stringWords(schema: SchemaLike): string {
  const format = schema.pipe?.find((action) => action.type === 'regex')?.message;
  if (typeof format !== 'string') return `text${amount(schema, 'characters')}`;
  const max = bound(schema, 'max_length');
  return max === undefined ? format : `${format}, at most ${max} characters`;
}

function amount(schema: SchemaLike, unit: string): string {
  const [min, max] = [bound(schema, 'min_length'), bound(schema, 'max_length')];
  if (min !== undefined && max !== undefined) return ` of ${min} to ${max} ${unit}`;
  if (min !== undefined) return ` of at least ${min} ${unit}`;
  return max === undefined ? '' : ` of at most ${max} ${unit}`;
}

function bound(schema: SchemaLike, type: string): number | undefined {
  const requirement = schema.pipe?.find((action) => action.type === type)?.requirement;
  return typeof requirement === 'number' ? requirement : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
