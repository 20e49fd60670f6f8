import type { Readable, Writable } from 'node:stream';

/** A message of JSON-RPC, as it comes over the wire. */
export interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/**
 * Calls back for every message of a stream, each in a turn of its own: what waits for one goes on before the next is there,
 * however they come. Written here, so that the tests do not check a library against itself.
 */
export function readMessages(stream: Readable, receive: (message: Message) => void): void {
  let buffer = Buffer.alloc(0);
  let isReading = false;
  const read = (): void => {
    isReading = false;
    const head = buffer.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = Number(/Content-Length: (\d+)/i.exec(buffer.toString('ascii', 0, head))?.[1]);
    const end = head + 4 + length;
    if (buffer.length < end) return;
    const body = buffer.toString('utf8', head + 4, end);
    buffer = buffer.subarray(end);
    isReading = true;
    setImmediate(read);
    receive(JSON.parse(body) as Message);
  };
  stream.on('data', (data: Buffer) => {
    buffer = Buffer.concat([buffer, data]);
    if (!isReading) read();
  });
}

/** Writes a message to a stream; nothing happens when it has ended. */
export function writeMessage(stream: Writable, message: Message): void {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
  if (stream.writable) stream.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
}
