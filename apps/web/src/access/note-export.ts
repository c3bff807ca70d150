import { presentClient } from '../connection/clients.ts';
import { isDemo } from '../connection/which-house.ts';
import { NoteExportDocument, type ExportKind } from '../generated/documents.ts';

/** Files are made in the browser, so that the server learns of one from here only. Nobody's file waits for it. */
export const noteExport = (what: ExportKind): void => {
  if (!isDemo) void presentClient.mutation(NoteExportDocument, { input: { what } }).toPromise();
};
