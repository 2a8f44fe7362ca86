/** Good manners towards other people’s servers: one request at a time to each host, with a pause after it. */

export const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export class Turns {
  readonly #pause: number;
  readonly #most: number;
  /** For each host, when the last of its requests so far is done and its pause over. */
  readonly #queues = new Map<string, Promise<void>>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  /**
   * @param pause milliseconds between two requests to one host
   * @param most how many hosts are asked at one time
   */
  constructor(pause: number, most: number) {
    this.#pause = pause;
    this.#most = most;
  }

  /** Does the work when it is the host’s turn. The work may return how long the host wants to be left alone. */
  async take<T>(host: string, work: () => Promise<T>, leaveAlone: (result: T) => number = () => 0): Promise<T> {
    const before = this.#queues.get(host) ?? Promise.resolve();
    let done: () => void = () => {};
    this.#queues.set(host, new Promise((resolve) => (done = resolve)));
    await before;
    await this.#enter();
    let pause = this.#pause;
    try {
      const result = await work();
      pause = Math.max(pause, leaveAlone(result));
      return result;
    } finally {
      this.#leave();
      void sleep(pause).then(done);
    }
  }

  async #enter(): Promise<void> {
    if (this.#running >= this.#most) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running++;
  }

  /** Hands the place on to whoever waits longest. */
  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#running--;
  }
}
