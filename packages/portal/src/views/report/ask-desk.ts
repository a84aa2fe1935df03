/** Why the desk did not do what it was asked: a code of its own, or OFF where this copy has no desk, or AWAY where it did not answer. */
export type DeskCode =
  | "OFF"
  | "AWAY"
  | "NOT_SIGNED_IN"
  | "NOT_ALLOWED"
  | "NOT_FOUND"
  | "CONFLICT"
  | "BAD_ARGUMENT"
  | "BAD_TEXT"
  | "NOT_READY"
  | "WRONG_STEP"
  | "LAST_EDITOR"
  | "AREA_TAKEN"
  | "TOO_MANY"
  | "BAD_PROOF"
  | "TOO_LARGE"
  | "BAD_FILE"
  | "INTERNAL_ERROR";

const codes = new Set<string>(
  "OFF AWAY NOT_SIGNED_IN NOT_ALLOWED NOT_FOUND CONFLICT BAD_ARGUMENT BAD_TEXT NOT_READY WRONG_STEP LAST_EDITOR AREA_TAKEN TOO_MANY BAD_PROOF TOO_LARGE BAD_FILE INTERNAL_ERROR".split(
    " ",
  ),
);

/** What the desk says beside a code, such as the seconds to wait. */
export type DeskDetails = Record<string, unknown>;

/** A question that the desk refused or did not answer. */
export class DeskError extends Error {
  readonly code: DeskCode;
  readonly details: DeskDetails;

  constructor(code: DeskCode, details: DeskDetails = {}) {
    super(`The desk answered ${code}.`);
    this.code = code;
    this.details = details;
  }
}

/** Asks the desk one question and gives the data of its answer; throws a DeskError with the code where there is none. */
export async function askDesk<Answer>(question: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const response = await reachDesk("/desk/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ query: question, variables }),
  });
  const answer = await readJson<{ data?: Answer | null; errors?: { extensions?: Record<string, unknown> }[] }>(response);
  const [first] = answer.errors ?? [];
  if (first) throw toDeskError(response.status, first.extensions);
  if (!response.ok || !answer.data) throw toDeskError(response.status);
  return answer.data;
}

/** Sends the bytes of a file to an address below /desk and gives the JSON that it answers; `onProgress` is told the share sent, from 0 to 1. Throws a DeskError. */
export function sendFile<Answer>(address: string, file: File, onProgress: (share: number) => void = () => {}): Promise<Answer> {
  // fetch tells nothing of what was sent.
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("content-type", file.type || "application/octet-stream");
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener("error", () => reject(new DeskError("AWAY")));
    request.addEventListener("load", () => {
      const answer = parseJson(request.responseText);
      if (request.status < 300 && answer) resolve(answer as Answer);
      else reject(toDeskError(request.status, (answer as { error?: Record<string, unknown> } | null)?.error));
    });
    request.send(file);
  });
}

/** Sends a request to the own site; a network that is away is an error with a code, as all else that goes wrong, and with the detail `isUnreached`. */
export async function reachDesk(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { credentials: "same-origin", ...request });
  } catch (error) {
    console.warn(`${address} could not be reached.`, error);
    throw new DeskError("AWAY", { isUnreached: true });
  }
}

/** Gives the JSON of an answer; throws a DeskError where the answer is something else, as on a host of files alone. */
export async function readJson<Content>(response: Response): Promise<Content> {
  const content = parseJson(await response.text());
  if (content === null) throw toDeskError(response.status);
  return content as Content;
}

/** Makes an error of the status of an answer, and of the code and details that came with it. */
export function toDeskError(status: number, said: Record<string, unknown> = {}): DeskError {
  const { code, details, ...others } = said;
  const known = typeof code === "string" && codes.has(code) ? (code as DeskCode) : undefined;
  return new DeskError(known ?? (code === "DATABASE_AWAY" ? "AWAY" : codeOf(status)), { ...others, ...(details as DeskDetails | undefined) });
}

function codeOf(status: number): DeskCode {
  if (status === 401) return "NOT_SIGNED_IN";
  if (status === 403) return "NOT_ALLOWED";
  // A host of files knows no such address, or takes no POST.
  if (status === 404 || status === 405) return "OFF";
  if (status === 413) return "TOO_LARGE";
  if (status === 429) return "TOO_MANY";
  return status >= 500 && status !== 500 ? "AWAY" : "INTERNAL_ERROR";
}

function parseJson(text: string): object | null {
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === "object" ? content : null;
  } catch {
    return null;
  }
}
