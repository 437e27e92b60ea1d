package io.github.endpointadvisor.intake;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.InputCode;
import io.github.endpointadvisor.inventory.Inventory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;

/** Reads one file after the other into an inventory, whatever kind each of them is. */
public final class Intake {
    private static final int HEAD = 4_096;

    private final Inventory inventory;
    private final Keeper keeper;
    private final Map<String, String> modules = new HashMap<>();

    public Intake(Catalog catalog, Inventory inventory) {
        this.inventory = inventory;
        keeper = new Keeper(PathTree.of(catalog.resourceKinds()));
    }

    /** The folders of the modules of all plans, by their paths, as the calling module writes them. */
    public Map<String, String> modules() {
        return Map.copyOf(modules);
    }

    /** Takes what the file holds, or complains of it. */
    public void read(InputStream in, Complaints complaints) {
        try {
            BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
            buffered.mark(HEAD);
            byte[] head = buffered.readNBytes(HEAD);
            buffered.reset();
            String advice = Advice.of(head);
            if (!advice.isEmpty()) {
                complaints.add(InputCode.EA026, advice);
                return;
            }
            json(buffered, complaints);
        } catch (IOException e) {
            complaints.add(InputCode.EA001, "cannot be read: " + e.getMessage());
        }
    }

    private void json(InputStream in, Complaints complaints) {
        Tokens tokens = Tokens.of(in);
        try {
            Roots roots = new Roots(keeper, inventory, complaints);
            while (tokens.next()) {
                roots.value(tokens);
            }
            roots.finish();
            modules.putAll(roots.modules());
        } catch (StreamConstraintsException e) {
            complaints.add(
                    InputCode.EA027,
                    tokens.here(),
                    tokens.isDeepest()
                            ? "nested more than " + Tokens.DEEPEST + " deep, which no plan, state or export is"
                            : "more than 1 MiB of text where a name or another fact is expected");
        } catch (JacksonIOException e) {
            complaints.add(InputCode.EA001, "cannot be read: " + e.getOriginalMessage());
        } catch (JacksonException e) {
            complaints.add(
                    InputCode.EA027,
                    tokens.here(),
                    "not JSON from here on; was the file cut off, or is there other output in it?"
                            + " Write it again with the command that made it");
        }
    }
}
