import { auditKinds, kinds, type AcknowledgementEvent, type Because } from '@throughline/domain';
import type { RecordedEvent } from '@throughline/event-store';
import { isRestricted, sightOf, type ReadModel, type Sight, type Who } from '@throughline/read-model';
import type { LogEvent } from '../generated/served.ts';

type Data = Readonly<Record<string, unknown>>;

/** What is left of the reasons in an event's data or metadata; the very same object when that is all of them. */
const withoutRestricted = (data: Data, isHidden: (reason: Because) => boolean): Data => {
  const because = data['because'] as readonly Because[] | undefined;
  return because?.some(isHidden) ? { ...data, because: because.filter((each) => !isHidden(each)) } : data;
};

/** Digests would tell whether a guess at what was taken out is right. */
const digests = ['commandHash', 'digest', 'hash', 'salt', 'salts'];

const withoutDigests = (metadata: Data): Data =>
  Object.fromEntries(Object.entries(metadata).filter(([name]) => !digests.includes(name)));

const audited: readonly string[] = Object.keys(auditKinds);

/** Who read what is nobody's business but theirs, and not even theirs once it is kept from them. */
const isOwnReading = ({ data }: RecordedEvent, key: string, who: Who, sight: Sight): boolean => {
  const { of } = data as Partial<AcknowledgementEvent['data']>;
  return key === who.id && of !== undefined && !sight.hidesCalled(of.category, of.id);
};

/**
 * Events of the feed as somebody may see them today; undefined for one that is none of his business. The audit is for
 * administrators. Of an event whose reason he may not see he gets everything but that reason, and no digests.
 */
export const eventsAsSeenBy = (who: Who, model: ReadModel) => {
  const sight = sightOf(who, model);
  const isHidden = (reason: Because) => isRestricted(reason, sight);
  const readsAudit = who.role === 'admin' && who.scope === 'admin';
  const hides = (event: RecordedEvent, category: string, key: string): boolean => {
    if (category === auditKinds.ack.category) return !isOwnReading(event, key, who, sight);
    return audited.includes(category) ? !readsAudit : sight.hidesCalled(category, key);
  };
  return (event: RecordedEvent): LogEvent | undefined => {
    const { id, stream, revision, position, type } = event;
    const dash = stream.indexOf('-');
    const [category, key] = [stream.slice(0, dash), stream.slice(dash + 1)];
    if (hides(event, category, key)) return undefined;
    const data = category === kinds.reason.category ? withoutRestricted(event.data, isHidden) : event.data;
    const metadata = withoutRestricted(event.metadata, isHidden);
    const isWhole = data === event.data && metadata === event.metadata;
    return {
      id,
      stream,
      revision: Number(revision),
      position: String(position),
      type,
      data,
      metadata: isWhole ? metadata : withoutDigests(metadata),
    };
  };
};
