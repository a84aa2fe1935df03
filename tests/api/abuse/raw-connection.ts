import { connect, type Socket } from "node:net";

/** One answer, as it came. */
export interface RawAnswer {
  status: number;
  head: string;
  body: string;
}

/** A connection on which a test writes bytes as it likes. */
export class RawConnection {
  readonly socket: Socket;
  readonly #closed: Promise<void>;
  #got = "";
  #tell = () => {};
  #isClosed = false;

  constructor(address: string) {
    const { hostname, port } = new URL(address);
    this.socket = connect(Number(port), hostname);
    this.socket.setEncoding("latin1");
    this.socket.on("data", (part: string) => {
      this.#got += part;
      this.#tell();
    });
    // The server may cut a client in the middle of its sentence: that is what is tested.
    this.socket.on("error", () => {});
    this.#closed = new Promise((resolve) =>
      this.socket.on("close", () => {
        this.#isClosed = true;
        this.#tell();
        resolve();
      }),
    );
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Returns when the server has closed the connection. */
  closed(): Promise<void> {
    return this.#closed;
  }

  /** Returns the next whole answer; null where the connection closes without one. */
  async answer(): Promise<RawAnswer | null> {
    for (;;) {
      const read = this.#take();
      if (read) return read;
      if (this.#isClosed) return null;
      await new Promise<void>((resolve) => (this.#tell = resolve));
    }
  }

  /** Writes bytes and returns the answer to them. */
  ask(bytes: Buffer | string): Promise<RawAnswer | null> {
    this.socket.write(bytes);
    return this.answer();
  }

  #take(): RawAnswer | null {
    const end = this.#got.indexOf("\r\n\r\n");
    if (end < 0) return null;
    const head = this.#got.slice(0, end);
    const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? (/^transfer-encoding/im.test(head) ? NaN : 0));
    const rest = this.#got.slice(end + 4);
    // A body in parts is whole with its last, empty part.
    const whole = Number.isNaN(length) ? /(?:^|\r\n)0\r\n\r\n/.exec(rest) : null;
    const size = Number.isNaN(length) ? (whole ? whole.index + whole[0].length : Infinity) : length;
    if (rest.length < size) return null;
    this.#got = rest.slice(size);
    return { status: Number(head.slice(9, 12)), head, body: Buffer.from(rest.slice(0, size), "latin1").toString() };
  }
}
