package io.github.endpointadvisor.intake;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.InputCode;
import io.github.endpointadvisor.inventory.Inventory;
import io.github.endpointadvisor.template.TemplateException;
import io.github.endpointadvisor.template.Value;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;

/** Reads one file after the other into an inventory, whatever kind each of them is. */
public final class Intake {
    private static final int HEAD = 4_096;

    /** How far down the file may say that it is a template. */
    private static final int SCHEMA = 1 << 16;

    private final Catalog catalog;
    private final Inventory inventory;
    private final Pairing pairing = new Pairing();
    private final Map<String, String> modules = new HashMap<>();
    private Optional<PathTree> paths = Optional.empty();

    public Intake(Catalog catalog, Inventory inventory) {
        this.catalog = catalog;
        this.inventory = inventory;
    }

    /** Made for a file only, since most runs import nothing. */
    private PathTree paths() {
        return paths.orElseGet(() -> {
            paths = Optional.of(PathTree.of(catalog.resourceKinds(), inventory.tagKeys()));
            return paths.get();
        });
    }

    /** The folders of the modules of all plans, by their paths, as the calling module writes them. */
    public Map<String, String> modules() {
        return Map.copyOf(modules);
    }

    /**
     * Takes what the file holds, or complains of it. Templates are taken once all files are read.
     *
     * @param found whether it was found in a folder, where there may be other files as well
     */
    public void read(InputStream in, boolean found, Complaints complaints) {
        read(in, found ? Pairing.Way.FOUND : Pairing.Way.NAMED, complaints);
    }

    /** Takes the parameters of a template. */
    public void readParameters(InputStream in, Complaints complaints) {
        read(in, Pairing.Way.OPTION, complaints);
    }

    private void read(InputStream in, Pairing.Way way, Complaints complaints) {
        try {
            BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
            buffered.mark(SCHEMA);
            byte[] head = buffered.readNBytes(SCHEMA);
            buffered.reset();
            String advice = Advice.of(Arrays.copyOf(head, Math.min(HEAD, head.length)));
            TemplateTree.Kind kind = TemplateTree.kind(head);
            if (!advice.isEmpty()) {
                complaints.add(InputCode.EA026, advice);
            } else if (kind == TemplateTree.Kind.OTHER && way != Pairing.Way.OPTION) {
                parsed(buffered, complaints, this::stream);
            } else if (kind == TemplateTree.Kind.TEMPLATE && way == Pairing.Way.OPTION) {
                complaints.add(InputCode.EA026, "this is a template; --parameters names the file with its parameters");
            } else {
                parsed(buffered, complaints, (tokens, own) -> whole(tokens, kind, way, own));
            }
        } catch (IOException e) {
            complaints.add(InputCode.EA001, "cannot be read: " + e.getMessage());
        }
    }

    /** Whether there are parameters, and no template that could have them. */
    public boolean hasParametersAlone() {
        return pairing.templates().isEmpty() && !pairing.isEmpty();
    }

    /** Takes the templates, with the parameters that belong to each; the answer is what is wrong with them. */
    public List<Complaints> settle() {
        List<Complaints> all = new ArrayList<>(pairing.unused());
        for (Pairing.Read template : pairing.templates()) {
            Complaints complaints = new Complaints(template.file());
            new Templates(inventory, paths()).add(template.file(), template.tree(), pairing.of(template), complaints);
            if (complaints.any()) {
                all.add(complaints);
            }
        }
        return all;
    }

    private void whole(Tokens tokens, TemplateTree.Kind kind, Pairing.Way way, Complaints complaints) {
        tokens.next();
        Value value = TemplateTree.read(tokens);
        if (!(value instanceof Value.Members members)) {
            complaints.add(InputCode.EA026, "this is no parameter file: it holds no object");
        } else if (kind == TemplateTree.Kind.TEMPLATE) {
            pairing.template(new Pairing.Read(complaints.file(), members, way));
        } else if (members.get("parameters").orElse(Value.Null.NULL) instanceof Value.Members) {
            pairing.parameters(new Pairing.Read(complaints.file(), members, way));
        } else {
            complaints.add(
                    InputCode.EA026,
                    "this is no parameter file: it has no object \"parameters\". For a .bicepparam file:"
                            + " bicep build-params FILE.bicepparam");
        }
    }

    private void stream(Tokens tokens, Complaints complaints) {
        Roots roots = new Roots(new Keeper(paths()), inventory, complaints);
        while (tokens.next()) {
            roots.value(tokens);
        }
        roots.finish();
        modules.putAll(roots.modules());
    }

    private static void parsed(InputStream in, Complaints complaints, BiConsumer<Tokens, Complaints> reading) {
        Tokens tokens = Tokens.of(in);
        try {
            reading.accept(tokens, complaints);
        } catch (TemplateException e) {
            complaints.add(InputCode.EA027, tokens.here(), String.valueOf(e.getMessage()));
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
