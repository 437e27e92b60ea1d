package io.github.endpointadvisor.intake;

import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.InputCode;
import io.github.endpointadvisor.template.Value.Members;
import java.util.ArrayList;
import java.util.List;

/** Which parameter files belong to which template. */
final class Pairing {
    private static final String JSON = ".json";
    private static final String PARAMETERS = ".parameters";

    /**
     * A template or a parameter file.
     *
     * @param way how it came to be read
     */
    record Read(String file, Members tree, Way way) {}

    /** How a file came to be read. */
    enum Way {
        /** An argument names it. */
        NAMED,
        /** It was in a folder. */
        FOUND,
        /** The option for parameters names it. */
        OPTION
    }

    private final List<Read> templates = new ArrayList<>();
    private final List<Read> parameters = new ArrayList<>();

    void template(Read template) {
        templates.add(template);
    }

    void parameters(Read file) {
        parameters.add(file);
    }

    boolean isEmpty() {
        return templates.isEmpty() && parameters.isEmpty();
    }

    List<Read> templates() {
        return List.copyOf(templates);
    }

    /** The parameters of a template, in the order in which they count. */
    List<Members> of(Read template) {
        List<Members> own = new ArrayList<>();
        parameters.stream().filter(file -> belongs(file, template)).forEach(file -> own.add(file.tree()));
        return own;
    }

    /** By its name, or as the only template; in a folder there may be files for several environments. */
    private boolean belongs(Read file, Read template) {
        if (isNamedAfter(file, template)) {
            return true;
        }
        boolean isOnly = templates.size() == 1 && templates.stream().noneMatch(it -> isNamedAfter(file, it));
        return isOnly && (file.way() != Way.FOUND || isOnlyFound());
    }

    private boolean isOnlyFound() {
        return parameters.stream().filter(it -> it.way() == Way.FOUND).count() == 1;
    }

    private static boolean isNamedAfter(Read file, Read template) {
        return template.file().endsWith(JSON)
                && file.file()
                        .equals(template.file().substring(0, template.file().length() - JSON.length())
                                + PARAMETERS
                                + JSON);
    }

    /** The parameter files that belong to no template. */
    List<Complaints> unused() {
        List<Complaints> all = new ArrayList<>();
        for (Read file : parameters) {
            boolean isUsed = templates.stream().anyMatch(template -> belongs(file, template));
            if (!isUsed && file.way() != Way.FOUND) {
                Complaints complaints = new Complaints(file.file());
                complaints.add(
                        InputCode.EA026,
                        templates.isEmpty()
                                ? "these are the parameters of a template; name the template as well"
                                : "there are " + templates.size() + " templates, and the name does not tell which of"
                                        + " them has these parameters; import one template at a time, or call the"
                                        + " file NAME.parameters.json for NAME.json");
                all.add(complaints);
            }
        }
        return all;
    }
}
