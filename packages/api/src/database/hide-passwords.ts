/** Returns the text with the password of every address in it, such as postgres://user:password@host, replaced by "[hidden]". */
export function hidePasswords(text: string): string {
  return text.replace(/(\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@"']*:)[^\s"]*@/gi, "$1[hidden]@");
}
