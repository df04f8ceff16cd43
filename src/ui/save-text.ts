/** Hands a text to the person as a file. */
export function saveText({ name, text }: { readonly name: string; readonly text: string }): void {
  const type = name.endsWith('.json') ? 'application/json' : 'text/plain';
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** Hands something that is kept by its id to the person as a file, as it can be opened again. */
export function saveJson(what: { readonly id: string }): void {
  saveText({ name: `${what.id}.json`, text: `${JSON.stringify(what, undefined, 2)}\n` });
}
