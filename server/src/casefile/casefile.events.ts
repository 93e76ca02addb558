/** The file of a life was opened. */
export class CaseOpened {
  constructor(
    readonly caseFileId: string,
    readonly personId: string,
  ) {}
}
