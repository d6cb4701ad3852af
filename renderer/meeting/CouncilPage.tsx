import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { AddressDialog } from '../reader/links/AddressDialog.tsx';
import './council-page.css';

/** The way to the council's own page about a meeting. It is opened outside of Lectern, which is asked first. */
export function CouncilPage({ address }: { readonly address: string }) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button look="quiet" icon={ExternalLink} className="council-page" onClick={() => setIsAsking(true)}>
        Council’s page of this meeting…
      </Button>
      {isAsking && <AddressDialog raw={address} from="The council’s page" onClose={() => setIsAsking(false)} />}
    </>
  );
}
