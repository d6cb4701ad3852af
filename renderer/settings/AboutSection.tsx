import { Card } from '../components/Card.tsx';
import { useThisDevice } from '../state/this-device.ts';

/** This installation: its name, its version, and where it keeps what. */
export function AboutSection() {
  const known = useThisDevice(state => state.known);
  return (
    <>
      <section className="page__section" aria-labelledby="settings-device">
        <h2 id="settings-device">This device</h2>
        <Card>
          <dl className="settings__facts">
            <div className="card__row">
              <dt>Name</dt>
              <dd>{known?.deviceName}</dd>
            </div>
            <div className="card__row">
              <dt>Your papers</dt>
              <dd>Copied into Lectern’s own library on this computer, so that they open without a connection.</dd>
            </div>
            <div className="card__row">
              <dt>Your work</dt>
              <dd>
                Every note, highlight and interest is written to a journal on this computer before it counts as saved.
                It leaves this computer only for the sync folder you choose, and encrypted.
              </dd>
            </div>
          </dl>
        </Card>
      </section>
      <section className="page__section" aria-labelledby="settings-about">
        <h2 id="settings-about">About Lectern</h2>
        <Card>
          <dl className="settings__facts">
            <div className="card__row">
              <dt>Version</dt>
              <dd className="figures">{known?.version}</dd>
            </div>
            <div className="card__row">
              <dt>Licence</dt>
              <dd>MIT: free to use, change and pass on.</dd>
            </div>
          </dl>
        </Card>
      </section>
    </>
  );
}
