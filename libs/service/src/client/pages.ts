/** Follows page tokens to the end and gives every entry. */
export async function allPages<P extends { readonly nextPageToken: string }, T>(
  ask: (pageToken: string) => Promise<P>,
  entries: (page: P) => readonly T[],
): Promise<T[]> {
  const all: T[] = [];
  for (let token: string | undefined = ''; token !== undefined; ) {
    const page: P = await ask(token);
    all.push(...entries(page));
    token = page.nextPageToken === '' ? undefined : page.nextPageToken;
  }
  return all;
}
