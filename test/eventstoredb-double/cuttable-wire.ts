import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A piece of wire before a server, to be cut, or to go dead without anybody noticing. */
export class CuttableWire {
  readonly #server = createServer((near) => this.#join(near));
  readonly #sockets = new Set<Socket>();
  readonly #port: number;
  #isDead = false;

  private constructor(port: number) {
    this.#port = port;
  }

  static async before(port: number): Promise<CuttableWire> {
    const wire = new CuttableWire(port);
    await new Promise<void>((resolve) => wire.#server.listen(0, '127.0.0.1', resolve));
    return wire;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Every connection is reset. New ones are let through. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Nothing passes any more, in neither direction, and nobody is told. New connections are taken and not answered. */
  goDead(): void {
    this.#isDead = true;
    for (const socket of this.#sockets) socket.unpipe().pause();
  }

  revive(): void {
    this.#isDead = false;
    this.cut();
  }

  remove(): void {
    this.#server.close();
    this.cut();
  }

  #join(near: Socket): void {
    this.#keep(near);
    if (this.#isDead) return void near.pause();
    const far = this.#keep(connect(this.#port, '127.0.0.1'));
    near.pipe(far).pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  }

  #keep(socket: Socket): Socket {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    return socket.on('error', () => undefined);
  }
}
