/** `/api/nodes/apple/history`: ids may hold any character. */
export function nodePath(id: string, part = ''): string {
  return `/api/nodes/${encodeURIComponent(id)}${part}`;
}

/** A file name of an id: what a file system may refuse becomes `-`. */
export function fileName(id: string): string {
  return id.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');
}
