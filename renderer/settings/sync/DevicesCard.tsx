import { Laptop } from 'lucide-react';
import { useId, useState } from 'react';
import type { KnownDevice } from '../../../shared/sync/joining.ts';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { Chip } from '../../components/Chip.tsx';
import { useNow } from '../../time/use-now.ts';
import { deviceName, deviceWords } from './device-words.ts';
import { RemoveDeviceDialog } from './RemoveDeviceDialog.tsx';
import { useDevices } from './use-devices.ts';

/** The devices whose work meets on the target. */
export function DevicesCard() {
  const id = useId();
  const now = useNow(30_000);
  const { devices, lookAgain } = useDevices();
  const [removed, setRemoved] = useState<KnownDevice>();
  const close = (): void => {
    setRemoved(undefined);
    void lookAgain();
  };
  return (
    <Card>
      <h3 id={id} className="sync-card__title">
        Your devices
      </h3>
      <ul aria-labelledby={id}>
        {devices?.map(device => (
          <DeviceRow key={device.id} device={device} now={now} onRemove={() => setRemoved(device)} />
        ))}
      </ul>
      {removed && <RemoveDeviceDialog device={removed} onClose={close} />}
    </Card>
  );
}

type DeviceRowProps = { readonly device: KnownDevice; readonly now: number; readonly onRemove: () => void };

function DeviceRow({ device, now, onRemove }: DeviceRowProps) {
  const { isThis, isRemoved } = device;
  const name = deviceName(device);
  return (
    <li className="settings__row card__row">
      <Laptop size={20} strokeWidth={1.75} aria-hidden />
      <div className="settings__words">
        <p className="settings__name">
          {name} {isThis && <Chip tone="accent">This device</Chip>}
          {isRemoved && <Chip>Removed</Chip>}
        </p>
        <p className="settings__status">{deviceWords(device, now)}</p>
      </div>
      {!isThis && !isRemoved && (
        <Button look="quiet" aria-label={`Remove ${name}…`} onClick={onRemove}>
          Remove…
        </Button>
      )}
    </li>
  );
}
