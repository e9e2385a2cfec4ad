/** Counts ends of the server: a few in a short while are mended in silence, more than that are told. */
export class RestartBudget {
  private readonly ends: number[] = [];

  constructor(private readonly allowed = 4, private readonly windowMs = 3 * 60_000) {}

  /** True while another restart is within the budget. */
  spend(now = Date.now()): boolean {
    this.ends.push(now);
    while (this.ends[0] < now - this.windowMs) this.ends.shift();
    return this.ends.length <= this.allowed;
  }

  reset(): void {
    this.ends.length = 0;
  }
}
