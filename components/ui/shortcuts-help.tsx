"use client";

import { useState } from "react";
import { Checkbox } from "./checkbox";
import { Dialog } from "./dialog";
import { Kbd } from "./kbd";
import { setSingleKeysOff, shortcuts, singleKeysOff } from "./shortcuts";

export default function ShortcutsHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [off, setOff] = useState(singleKeysOff);
  return (
    <Dialog open={open} onClose={onClose} title="Keyboard shortcuts" width="narrow">
      <div className="space-y-4">
        {shortcuts.map(({ group, keys }) => (
          <section key={group}>
            <h3 className="text-sm font-medium text-muted">{group}</h3>
            <dl className="mt-1 divide-y divide-rule">
              {keys.map((shortcut) => (
                <div key={shortcut.does} className="flex items-center justify-between gap-4 py-1.5">
                  <dt>{shortcut.does}</dt>
                  <dd className="flex gap-1">
                    {shortcut.keys.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <Checkbox
          label="Use single-letter shortcuts"
          hint="Switch off if you speak to your computer, or hit keys by accident."
          checked={!off}
          onChange={(event) => {
            setSingleKeysOff(!event.target.checked);
            setOff(!event.target.checked);
          }}
        />
      </div>
    </Dialog>
  );
}
