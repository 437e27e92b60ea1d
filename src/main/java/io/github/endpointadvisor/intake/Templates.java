package io.github.endpointadvisor.intake;

import io.github.endpointadvisor.catalog.ResourceKind;
import io.github.endpointadvisor.diagnostic.Complaints;
import io.github.endpointadvisor.diagnostic.InputCode;
import io.github.endpointadvisor.diagnostic.Origin;
import io.github.endpointadvisor.diagnostic.Position;
import io.github.endpointadvisor.inventory.ArmId;
import io.github.endpointadvisor.inventory.Doubt;
import io.github.endpointadvisor.inventory.Found;
import io.github.endpointadvisor.inventory.Inventory;
import io.github.endpointadvisor.inventory.Value;
import io.github.endpointadvisor.template.Certainty;
import io.github.endpointadvisor.template.Problem;
import io.github.endpointadvisor.template.Resource;
import io.github.endpointadvisor.template.Symbols;
import io.github.endpointadvisor.template.Template;
import io.github.endpointadvisor.template.Template.Deployed;
import io.github.endpointadvisor.template.TemplateException;
import io.github.endpointadvisor.template.Value.Members;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Hands the resources that a template makes to the inventory. */
final class Templates {
    /** Letters, digits and the signs of names, with the names of functions and parameters in braces. */
    private static final Pattern SHOWN = Pattern.compile("[A-Za-z0-9._()$/{}\\[\\]-]{1,260}");

    private static final int MOST_NAMES = 5;

    private final Inventory inventory;
    private final PathTree paths;

    Templates(Inventory inventory, PathTree paths) {
        this.inventory = inventory;
        this.paths = paths;
    }

    /** A template with its parameter files, as they follow each other. */
    void add(String file, Members template, List<Members> parameters, Complaints complaints) {
        try {
            Deployed deployed = Template.deploy(
                    template, parameters, type -> inventory.kind(type).isPresent());
            for (int i = 0; i < deployed.all(); i++) {
                inventory.count();
            }
            deployed.resources().forEach(resource -> add(file, resource, deployed.symbols()));
            notes(file, deployed);
        } catch (TemplateException e) {
            complaints.add(InputCode.EA027, String.valueOf(e.getMessage()));
        }
    }

    private void add(String file, Resource resource, Symbols symbols) {
        ResourceKind kind = inventory.kind(resource.type()).orElseThrow();
        TemplateValues values = new TemplateValues(paths, symbols, resource.body());
        Position at = new Position(resource.at().line(), resource.at().column(), 1)
                .of(new Origin(file, address(resource, symbols)));
        inventory.add(new Found(
                kind,
                symbols.key(resource.id()),
                shownName(resource, symbols),
                values.kept(),
                Value.Members.NONE,
                true,
                true,
                doubt(resource, values, kind),
                at));
    }

    private static Optional<Doubt> doubt(Resource resource, TemplateValues values, ResourceKind kind) {
        if (resource.certainty() != Certainty.SURE) {
            return Optional.of(resource.certainty() == Certainty.COUNT ? Doubt.COUNT : Doubt.CONDITION);
        }
        boolean isOpen = values.leavesOpen(kind, "public", "private", "default", "subnets", "filter", "mode");
        return isOpen ? Optional.of(Doubt.SETTINGS) : Optional.empty();
    }

    /** What stands for a name that only the deployment knows, such as kv-{uniqueString}. */
    private static Optional<String> shownName(Resource resource, Symbols symbols) {
        String name = resource.name().substring(resource.name().lastIndexOf('/') + 1);
        return Symbols.isOpen(name) ? Optional.of(symbols.shown(name)).filter(Templates::mayBeShown) : Optional.empty();
    }

    private static boolean mayBeShown(String text) {
        return SHOWN.matcher(text).matches();
    }

    private static String address(Resource resource, Symbols symbols) {
        String address = symbols.shown(resource.address());
        if (mayBeShown(address)) {
            return address;
        }
        return mayBeShown(resource.type()) ? resource.type() : "";
    }

    private void notes(String file, Deployed deployed) {
        List<String> unset = deployed.unset().stream().filter(ArmId::isName).toList();
        if (!unset.isEmpty()) {
            String more = unset.size() > MOST_NAMES ? " and " + (unset.size() - MOST_NAMES) + " more" : "";
            inventory.warn(file + ": no value is given for " + (unset.size() == 1 ? "parameter " : "parameters ")
                    + String.join(", ", unset.subList(0, Math.min(MOST_NAMES, unset.size()))) + more);
        }
        if (deployed.linked() > 0) {
            inventory.warn(file + ": deploys " + deployed.linked()
                    + (deployed.linked() == 1 ? " template" : " templates")
                    + " by a link; import the linked files too");
        }
        List<Problem> problems = deployed.problems();
        if (!problems.isEmpty()) {
            Problem first = problems.get(0);
            inventory.warn(file + ": " + problems.size()
                    + (problems.size() == 1 ? " expression" : " expressions")
                    + " cannot be evaluated; the first one, in the object at line "
                    + first.at().line() + ": " + first.message());
        }
    }
}
