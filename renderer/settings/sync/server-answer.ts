import { credentialsSchema, type Credentials } from '../../../shared/sources/source.ts';

/** Where a folder on a server is, and how the member signs in there, as they have typed it so far. */
export type ServerAnswer = { readonly address: string; readonly userName: string; readonly password: string };
export type ServerErrors = { readonly address?: string; readonly userName?: string };

export const NO_SERVER: ServerAnswer = { address: '', userName: '', password: '' };

const PLAIN_ADDRESS = /^(?:http|dav|webdav):\/\/(?!(?:localhost|127[\d.]+|\[::1\])(?:[:/]|$))/i;

/** What is missing, in a sentence a field. Whether a folder is there the server knows. */
export function serverErrors({ address, userName, password }: ServerAnswer): ServerErrors {
  return {
    ...(address.trim() === '' && { address: 'Paste the address of the folder.' }),
    ...(password !== '' && userName.trim() === '' && { userName: 'Type the name that belongs to the password.' }),
  };
}

/** How to sign in; null where the server asks nobody. */
export function credentialsIn({ userName, password }: Omit<ServerAnswer, 'address'>): Credentials | null {
  return credentialsSchema.safeParse({ userName: userName.trim(), password }).data ?? null;
}

/** Whether a name and password sent to this address can be read on the way. */
export function isReadOnTheWay({ address, password }: ServerAnswer): boolean {
  return password !== '' && PLAIN_ADDRESS.test(address.trim());
}
