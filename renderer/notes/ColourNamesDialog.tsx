import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { ColourNameFields } from './ColourNameFields.tsx';

/** Asks what the member uses each colour for, wherever they come upon it. */
export function ColourNamesDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog
      title="What your colours are for"
      onClose={onClose}
      onSubmit={onClose}
      actions={
        <Button look="primary" type="submit">
          Done
        </Button>
      }
    >
      <p className="colour-names__intro">
        A name you give a colour is shown with your marks, in filters and in what you export. Leave it empty for none.
      </p>
      <ColourNameFields />
    </Dialog>
  );
}
