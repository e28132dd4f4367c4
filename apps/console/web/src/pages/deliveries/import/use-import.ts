import type { ImportView } from '@chokepoint/console-service/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { get, send } from '../../../api/client.js';
import { useNetwork } from '../../../api/network.js';
import { isAtWork } from './import-words.js';
import { upload } from './upload.js';

const LOOK_MS = 400;

export interface Import {
  /** The import as the console last told it; undefined before there is one. */
  readonly view: ImportView | undefined;
  /** Bytes sent so far, while the table is being uploaded. */
  readonly sent: number | undefined;
  readonly error: Error | undefined;
  readonly begin: (file: File, mapping: string) => Promise<void>;
  readonly store: (allowBad: boolean) => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Gives up what there is. */
  readonly forget: () => Promise<void>;
}

/** One import on its way. Its id stands in the address, so that it is found again. */
export function useImport(): Import {
  const [search, setSearch] = useSearchParams();
  const [network] = useNetwork();
  const queries = useQueryClient();
  const [sent, setSent] = useState<number>();
  const [error, setError] = useState<Error>();
  const sending = useRef<AbortController>(undefined);
  const id = search.get('id');
  const path = `/api/deliveries/imports/${id}`;
  const look = useQuery<ImportView>({ queryKey: [path], queryFn: ({ signal }) => get<ImportView>(path, undefined, signal), enabled: id !== null, refetchInterval: ({ state }) => (isAtWork(state.data) ? LOOK_MS : false) });
  const trying = async (work: () => Promise<void>) => {
    setError(undefined);
    await work().catch((failure: unknown) => {
      if ((failure as Error).name !== 'AbortError') setError(failure as Error);
    });
  };
  const hold = (view: ImportView) => queries.setQueryData([`/api/deliveries/imports/${view.id}`], view);
  const drop = async () => {
    sending.current?.abort();
    if (id !== null) await send('DELETE', path);
    setSearch({}, { replace: true });
  };
  const begin = async (file: File, mapping: string) => {
    await drop();
    sending.current = new AbortController();
    setSent(0);
    try {
      const view = await upload(file, mapping, { network, signal: sending.current.signal, onProgress: setSent });
      hold(view);
      setSearch({ id: view.id }, { replace: true });
    } finally {
      setSent(undefined);
    }
  };
  return {
    view: id === null ? undefined : look.data,
    sent,
    error: error ?? (id === null ? undefined : (look.error ?? undefined)),
    begin: (file, mapping) => trying(() => begin(file, mapping)),
    store: (allowBad) => trying(async () => void hold(await send<ImportView>('POST', `${path}/store`, { allowBad }))),
    stop: () => trying(async () => void hold(await send<ImportView>('POST', `${path}/stop`, {}))),
    forget: () => trying(drop),
  };
}
