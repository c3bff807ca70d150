import type { recordAll } from '@throughline/application';
import { type Meta, type Planner, type UncheckedCommand } from '@throughline/application';
import { isRefusal, type Import } from '@throughline/domain';
import { administrator } from '@throughline/read-model';
import { randomUUID } from 'node:crypto';

type Recorder = Parameters<typeof recordAll>[0];

/**
 * What the log knows of a source. A change-set that said nothing new leaves no event by which a second run would know
 * it, so that its command id is recorded beside it. That is told within the same turn of the event loop, which the store
 * makes one transaction: what comes after it in the file is never in the log without it.
 */
export class ImportMemory implements Recorder {
  readonly #planner: Planner;
  readonly #source: string;
  readonly #withoutEffect: Set<string>;
  readonly #countedBefore: number;
  #found = 0;
  #recorded = 0;
  #fresh: string[] = [];
  #remembering: Promise<void> | undefined;
  /** Of the newest change told: history goes on from there, not from today. */
  #at: string | undefined;

  constructor(planner: Planner, source: string) {
    const known = planner.stateOnItsWay('import', source) as Import | undefined;
    this.#planner = planner;
    this.#source = source;
    this.#withoutEffect = new Set(known?.withoutEffect);
    this.#countedBefore = known?.changeSets ?? 0;
  }

  knows(commandId: string): boolean {
    const recorded = this.#planner.model.timeline.placeOfCommand(commandId) !== undefined;
    if (recorded) this.#found++;
    return recorded || this.#withoutEffect.has(commandId);
  }

  async tellAll(commands: readonly UncheckedCommand[], meta: Meta) {
    this.#at = meta.imported?.at ?? this.#at;
    const told = await this.#planner.tellAll(commands, meta);
    if (isRefusal(told) || told.repeated) return told;
    if (told.places.length > 0) this.#recorded++;
    else await this.#remember(meta.commandId);
    return told;
  }

  /** At the end of a run. */
  async close(): Promise<void> {
    if (this.#recorded > 0) await this.#tell([]);
  }

  #remember(commandId: string): Promise<void> {
    this.#fresh.push(commandId);
    return (this.#remembering ??= new Promise<void>((resolve) => process.nextTick(resolve)).then(() => {
      this.#remembering = undefined;
      return this.#tell(this.#fresh.splice(0));
    }));
  }

  async #tell(withoutEffect: readonly string[]): Promise<void> {
    const changeSets = Math.max(this.#countedBefore, this.#found) + this.#recorded;
    const command = { type: 'RecordImport', data: { importId: this.#source, withoutEffect, changeSets } };
    const told = await this.#planner.tellAll([command], {
      who: administrator('import', 'import'),
      commandId: randomUUID(),
      ...(this.#at !== undefined && { imported: { at: this.#at, source: this.#source } }),
    });
    if (isRefusal(told)) throw new Error(`the import of ${this.#source} was refused: ${told.refused}`);
  }
}
