/** From this day an organisation may take nobody: a kind of licence it had runs no longer. */
export class LicenceLapsed {
  constructor(
    readonly licenceId: string,
    readonly organisationId: string,
    readonly lapsedOn: string,
  ) {}
}

/** The same kind runs again, or is no longer needed. */
export class LicenceRestored {
  constructor(
    readonly licenceId: string,
    readonly organisationId: string,
  ) {}
}
