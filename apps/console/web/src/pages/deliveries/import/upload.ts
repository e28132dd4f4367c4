import type { ImportView, Problem } from '@chokepoint/console-service/contract';
import { ApiProblem, address } from '../../../api/client.js';
import { shared } from '../../../texts/en.js';

interface UploadOptions {
  readonly network: string | undefined;
  readonly signal: AbortSignal;
  readonly onProgress: (bytes: number) => void;
}

/** Sends a table with its mapping as a form: fetch does not tell how far an upload is. @throws ApiProblem with what to tell */
export function upload(file: File, mapping: string, { network, signal, onProgress }: UploadOptions): Promise<ImportView> {
  const form = new FormData();
  form.append('mapping', mapping);
  form.append('file', file, file.name);
  const request = new XMLHttpRequest();
  return new Promise<ImportView>((resolve, reject) => {
    request.open('POST', address('/api/deliveries/imports', { network }));
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded));
    request.addEventListener('load', () => (request.status === 201 ? resolve(request.response as ImportView) : reject(problemOf(request))));
    request.addEventListener('error', () => reject(new ApiProblem({ status: 0, title: shared.problem.unreachable, detail: shared.problem.unreachable, advice: shared.problem.unreachableAdvice })));
    request.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}

function problemOf({ response, status, statusText }: XMLHttpRequest): ApiProblem {
  return new ApiProblem((response as Problem | null) ?? { status, title: shared.problem.title, detail: `${status} ${statusText}` });
}
