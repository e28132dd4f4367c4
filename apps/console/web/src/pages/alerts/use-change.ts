import { useMutation, useQueryClient } from '@tanstack/react-query';

const CHANGED = /^\/api\/(rules|alert|quarantine)/;

/** A change; whatever comes of it, what this page shows is read again. */
export function useChange<T, A = void>(change: (argument: A) => Promise<T>, onSuccess?: (answer: T, argument: A) => void) {
  const queries = useQueryClient();
  return useMutation<T, Error, A>({
    mutationFn: change,
    ...(onSuccess && { onSuccess: (answer: T, argument: A) => onSuccess(answer, argument) }),
    onSettled: () => void queries.invalidateQueries({ predicate: ({ queryKey }) => CHANGED.test(String(queryKey[0])) }),
  });
}
