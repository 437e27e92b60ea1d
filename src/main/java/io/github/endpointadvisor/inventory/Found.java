package io.github.endpointadvisor.inventory;

import io.github.endpointadvisor.catalog.ResourceKind;
import io.github.endpointadvisor.diagnostic.Position;
import java.util.List;
import java.util.Optional;

/**
 * A resource as a file has it.
 *
 * @param key its Azure id, else its address in Terraform
 * @param address its address in Terraform; empty in exports
 * @param values what is known of it
 * @param references for values that are not known: the addresses of the resources they come from
 * @param shows whether the file shows properties of resources at all
 * @param rules whether the file would show rules that are resources of their own
 * @param doubt what a template leaves open of it
 * @param at its place, with its address
 */
public record Found(
        ResourceKind kind,
        String key,
        Optional<String> address,
        Value.Members values,
        Value.Members references,
        boolean shows,
        boolean rules,
        Optional<Doubt> doubt,
        Position at) {
    /** Of a file that leaves nothing open. */
    public Found(
            ResourceKind kind,
            String key,
            Optional<String> address,
            Value.Members values,
            Value.Members references,
            boolean shows,
            boolean rules,
            Position at) {
        this(kind, key, address, values, references, shows, rules, Optional.empty(), at);
    }

    /** Whether it may not be there. */
    boolean isDoubtful() {
        return doubt.filter(Doubt::isOfExistence).isPresent();
    }

    /** The texts of a fact, or the addresses that it comes from. */
    List<String> texts(String fact) {
        List<String> known = values.texts(kind.paths(fact));
        return known.isEmpty() ? references.texts(kind.paths(fact)) : known;
    }

    /** A fact as far as it is known. */
    Optional<String> known(String fact) {
        List<String> texts = values.texts(kind.paths(fact));
        return texts.isEmpty() ? Optional.empty() : Optional.of(texts.get(0));
    }

    /** Whether a value is true in any place of a fact. */
    boolean isTrue(String fact) {
        return values.texts(kind.paths(fact)).stream().anyMatch("true"::equalsIgnoreCase);
    }

    /** Its name in Azure, if that is a name by Azure's rules. */
    Optional<String> name() {
        Optional<String> name = ArmId.of(key)
                .map(ArmId::name)
                .or(() -> values.texts("name").stream().findFirst());
        return name.filter(ArmId::isName);
    }
}
